"""A visitor asks; the story answers from the library and changes nothing."""

import pytest

from chalicelib.domain.answers.finding import QuestionTooLong
from chalicelib.usecases.answers.answer_question import answer_question
from chalicelib.usecases.answers.list_answers import list_answers
from tests.library import CONTACT, FEE, LIBRARY
from tests.world import make_world


def test_what_fits_is_answered_with_whom_to_ask_further():
    answered = answer_question("会费多少？", make_world().ports)
    assert list(answered.answers) == [FEE]
    assert answered.contact == CONTACT


def test_where_nothing_fits_there_is_still_whom_to_ask():
    answered = answer_question("飞机晚点", make_world().ports)
    assert not answered.answers
    assert answered.contact == CONTACT


def test_a_question_too_long_is_not_answered():
    with pytest.raises(QuestionTooLong):
        answer_question("茶" * 201, make_world().ports)


def test_the_counter_gets_all_there_is():
    assert list_answers(make_world().ports) == LIBRARY

"""Which answers fit a question: as people type it, in either language, or none at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.answers import Answer, Library
from chalicelib.domain.answers.finding import QuestionTooLong, find, normalise
from tests.library import EXPIRE, FEE, LIBRARY, answer

MOVE = answer(
    "move", "points", ("搬家", "告诉我们新地址就好。", "新家"), ("Moving", "Tell us.", "house")
)


def found(question: str, *answers: Answer) -> list[str]:
    return [one.id for one in find(question, Library(answers or LIBRARY.answers))]


@pytest.mark.parametrize(
    "question",
    ["会费", "会费多少", "你们的会费是多少？", "fee", "Fees?", "ＦＥＥ", "what's the FEE", "costs"],
)
def test_a_keyword_anywhere_in_the_question_finds_its_answer(question: str):
    assert found(question) == ["fee"]


def test_a_keyword_is_a_word_and_not_a_part_of_one():
    assert found("coffee") == []
    assert found("unexpired") == []


def test_endings_of_english_words_make_no_difference():
    for question in ("expires", "expired", "expiring", "When do my points expire?"):
        assert found(question)[0] == "expire"


def test_the_more_of_the_question_is_keywords_the_closer_is_the_answer():
    longer = answer("both", "points", ("另一问", "答。", "会费过期"), ("Another", "Yes.", "never"))
    assert found("会费过期", FEE, EXPIRE, longer)[0] == "both"


def test_without_a_keyword_likeness_to_question_and_answer_finds_it():
    assert found("有新地址了", FEE, EXPIRE, MOVE) == ["move"]
    assert found("anything that costs", FEE, EXPIRE, MOVE) == ["fee"]


def test_what_has_little_in_common_gets_nothing_rather_than_a_guess():
    for question in ("今天天气好吗", "weather in Paris tomorrow", "飞机晚点", "？？？a"):
        assert found(question) == [], question


@pytest.mark.parametrize("question", ["", "   ", "？", "\u3000…", "🍵"])
def test_who_asks_nothing_gets_the_first_of_each_topic(question: str):
    second = answer("second", "joining", ("二", "二", "乙"), ("Two", "Two", "b"))
    assert found(question, FEE, second, EXPIRE) == ["fee", "expire"]


def test_three_answers_at_most_and_of_equals_the_first_in_the_library():
    alike = [
        answer(f"a{n}", "points", ("同一问", "答。", "同词"), ("Same", "Yes.", "same"))
        for n in range(5)
    ]
    assert found("同词", *alike) == ["a0", "a1", "a2"]


def test_a_question_of_more_than_two_hundred_characters_is_refused():
    assert found("会费" + "。" * 198) == ["fee"]
    with pytest.raises(QuestionTooLong) as refused:
        find("会费" + "。" * 199, LIBRARY)
    assert refused.value.facts == {"limit": 200}


def test_a_library_without_answers_answers_nothing():
    assert find("会费", Library()) == find("", Library()) == ()


def test_one_spelling_for_what_reads_alike():
    assert normalise("  What’s　the ＦＥＥ? ") == "whats the fee"


@given(st.text(max_size=200))
def test_whatever_is_asked_the_same_question_gets_the_same_few_answers(question: str):
    once = find(question, LIBRARY)
    assert once == find(question, LIBRARY)
    assert len(once) <= 3
    assert set(once) <= {FEE, EXPIRE}

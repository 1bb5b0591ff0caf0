"""The library that the press writes is read strictly, and a fault is one sentence."""

import json

import pytest
from msgspec import to_builtins

from chalicelib.domain.answers import Library
from chalicelib.domain.answers.file import parse
from chalicelib.domain.built import BuiltError
from tests.library import LIBRARY

WRITTEN = json.dumps(to_builtins(LIBRARY))


def test_what_was_written_is_read():
    assert parse(WRITTEN) == LIBRARY


def test_a_shop_of_which_the_pages_say_nothing_has_no_contact():
    assert parse('{"answers": [], "topics": []}') == Library()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "answers.json cannot be read as JSON; build the site anew."),
        ("[]", "answers.json: must be a table, not a list; build the site anew."),
        (
            WRITTEN.replace('"id": "fee"', '"id": "The fee"'),
            'answers.json: answers[0].id "The fee" does not read as expected; build the site anew.',
        ),
        (
            WRITTEN.replace('"id": "expire"', '"id": "fee"'),
            'answers.json: answers[1].id "fee" is used twice; build the site anew.',
        ),
        (
            WRITTEN.replace('"topic": "points", ', "", 1),
            "answers.json: answers[1].topic is missing; build the site anew.",
        ),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence(text: str, said: str):
    with pytest.raises(BuiltError) as error:
        parse(text)
    assert str(error.value) == said

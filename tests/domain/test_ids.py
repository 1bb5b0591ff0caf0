"""Ids from outside."""

import pytest

from chalicelib.domain.ids import is_id


@pytest.mark.parametrize(
    "text", ["", "M#1", "a", "0#BAL", "I", "O", "U", "L", "0" * 33, "0" * 2049, "01\n", "０１"]
)
def test_what_could_be_taken_for_a_key_is_no_id(text):
    assert not is_id(text)


def test_crockford_capitals_are_an_id():
    assert is_id("0123456789ABCDEF")
    assert is_id("GHJKMNPQRSTVWXYZ")

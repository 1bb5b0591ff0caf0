"""A finding is one sentence that a person can follow to the place."""

import pytest

from chalicelib.domain.audit.finding import differ, unreadable
from chalicelib.domain.audit.records import Unreadable


def said(expected, stands):
    return [str(one) for one in differ("I7", "member A", "it", expected=expected, stands=stands)]


def test_what_is_as_expected_is_no_finding():
    assert said((("2027-01-31", 5),), (("2027-01-31", 5),)) == []


@pytest.mark.parametrize(
    ("expected", "stands", "sentence"),
    [
        (0, 5, "I7 · member A: it should be 0, but 5 stands."),
        (5, 0, "I7 · member A: it should be 5, but 0 stands."),
        ("ab", None, "I7 · member A: it should be ab, but nothing stands."),
        (
            (),
            (("2027-01-31", 5),),
            "I7 · member A: it should be nothing, but 2027-01-31: 5 stands.",
        ),
        (("A", 2), None, "I7 · member A: it should be A, 2, but nothing stands."),
    ],
)
def test_a_difference_is_a_sentence(expected, stands, sentence):
    assert said(expected, stands) == [sentence]


def test_a_row_that_cannot_be_read_is_a_sentence():
    found = unreadable(Unreadable("row M#A BAL", "a ValueError", "A"))
    assert str(found) == (
        "I1 · row M#A BAL: what it says should be readable, but a ValueError stands."
    )

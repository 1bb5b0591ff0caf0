"""Challenges as a browser names them."""

import pytest

from chalicelib.domain.members.challenge import (
    CodeExpired,
    read_challenge,
    read_digits,
    recipient,
    subject,
)
from chalicelib.domain.members.contact import Contact

ANNA = Contact("email", "anna@demo.example")


@pytest.mark.parametrize("typed", ["123456", " 123 456 ", "１２３４５６"])
def test_a_code_is_read_with_spaces_and_width_forgiven(typed):
    assert read_digits(typed) == "123456"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "\ud800", "1e5"])
def test_what_is_not_six_digits_is_never_right(typed):
    assert read_digits(typed) == ""


@pytest.mark.parametrize("text", ["", "x", "a.b", "M#1.2", "a" * 64, f"{'a' * 3000}.b", "\ud800"])
def test_what_names_no_challenge_is_one_that_is_over(text):
    with pytest.raises(CodeExpired):
        read_challenge(text, "device")


def test_a_code_for_one_thing_or_one_member_is_none_for_another():
    subjects = {
        subject("sign_in", ANNA),
        subject("change_contact", ANNA, "A"),
        subject("change_contact", ANNA, "B"),
        subject("change_contact", Contact("email", "bo@demo.example"), "A"),
    }
    assert len(subjects) == 4
    assert recipient(ANNA) == "email anna@demo.example"

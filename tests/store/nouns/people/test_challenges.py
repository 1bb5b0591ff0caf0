"""Challenges as rows, on every engine."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.challenge import Challenge, ChallengeMade, ChallengeSpent, take_try
from chalicelib.domain.members.contact import Contact
from chalicelib.ports import ChallengeOf
from chalicelib.store.book import Book
from chalicelib.store.nouns import NOUNS
from chalicelib.store.nouns.people import challenges
from chalicelib.store.port import Done, Refused

FIRST = Challenge(
    place="abc",
    nonce="0001",
    purpose="sign_in",
    contact=Contact("email", "anna@demo.example"),
    device="d",
    code="c",
    ends_at=300,
)
SECOND = replace(FIRST, nonce="0002", code="e", ends_at=600)


@pytest.fixture
def book(store):
    return Book(store, NOUNS, lambda: 0)


def write(book, *changes):
    book.settle((), lambda _: Decision(None, changes))


def read(book):
    want = ChallengeOf("abc")
    return book.read((want,))(want)


def test_a_challenge_is_read_as_written_with_its_tries(book):
    write(book, ChallengeMade(FIRST))
    assert read(book) == FIRST
    write(book, take_try(FIRST))
    assert read(book) == replace(FIRST, tries=1)


def test_a_new_challenge_takes_the_place_of_the_one_before(book, store):
    write(book, ChallengeMade(FIRST))
    write(book, ChallengeMade(SECOND))
    assert read(book) == SECOND
    assert isinstance(store.write(challenges.take_try(take_try(FIRST))), Refused)
    assert isinstance(store.write(challenges.spend(ChallengeSpent(FIRST))), Refused)


def test_of_two_tries_on_one_reading_the_second_is_refused(book, store):
    write(book, ChallengeMade(FIRST))
    tried = challenges.take_try(take_try(FIRST))
    assert store.write(tried) == Done()
    assert isinstance(store.write(tried), Refused)


def test_a_challenge_is_spent_once(book, store):
    write(book, ChallengeMade(FIRST))
    spent = challenges.spend(ChallengeSpent(FIRST))
    assert store.write(spent) == Done()
    assert isinstance(store.write(spent), Refused)
    assert read(book) is None

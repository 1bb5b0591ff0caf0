"""Sessions as rows, on every engine."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.session import (
    Newcomer,
    NewcomerAdmitted,
    Session,
    SessionClosed,
    SessionOpened,
    SessionSeen,
)
from chalicelib.ports import NewcomerOf, SessionOf
from chalicelib.store.book import Book
from chalicelib.store.nouns import NOUNS
from chalicelib.store.nouns.people import sessions
from chalicelib.store.port import Refused

SESSION = Session("ANNA", "ab12", version=3, created_at=5, seen_at=6, ends_at=7)
SEEN = SessionSeen(SESSION, replace(SESSION, seen_at=60))


@pytest.fixture
def book(store):
    return Book(store, NOUNS, lambda: 0)


def write(book, *changes):
    book.settle((), lambda _: Decision(None, changes))


def read(book, want):
    return book.read((want,))(want)


def test_a_session_is_read_as_written_and_as_it_was_last_used(book):
    write(book, SessionOpened(SESSION))
    assert read(book, SessionOf("ANNA", "ab12")) == SESSION
    write(book, SEEN)
    assert read(book, SessionOf("ANNA", "ab12")) == SEEN.after


def test_a_session_is_found_under_its_own_member_only(book):
    write(book, SessionOpened(SESSION))
    assert read(book, SessionOf("B0", "ab12")) is None


def test_a_closed_session_stays_closed_and_may_be_closed_twice(book, store):
    write(book, SessionOpened(SESSION))
    write(book, SessionClosed(SESSION))
    write(book, SessionClosed(SESSION))
    assert isinstance(store.write(sessions.see(SEEN)), Refused)
    assert not store.walk().rows


def test_a_newcomer_is_read_as_written(book):
    newcomer = Newcomer("cd34", Contact("phone", "+8613812345678"), 900)
    write(book, NewcomerAdmitted(newcomer))
    assert read(book, NewcomerOf("cd34")) == newcomer

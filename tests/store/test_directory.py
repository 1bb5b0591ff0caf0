"""Members in lists, on every engine."""

import pytest

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberJoined
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.nouns import NOUNS

NAMES = ["Anna", "Bo", "anna li", "", "Ann", "Ａｎｎａ"]


@pytest.fixture
def directory(store):
    book = Book(store, NOUNS, lambda: 0)
    for number, name in enumerate(NAMES):
        contact = Contact("email", f"{number}@demo.example")
        member = Member(f"{number}", f"C{number}", contact, joined_at=number, name=name)
        joined = MemberJoined(member, f"{number}")
        book.settle((), lambda _, joined=joined: Decision(None, (joined,)))
    return Directory(store)


def ids(part):
    return [member.id for member in part.items]


def test_the_newest_come_first_and_each_slice_tells_where_the_next_begins(directory):
    first = directory.newest(after=None, limit=4)
    assert (ids(first), first.after) == (["5", "4", "3", "2"], "2")
    last = directory.newest(after="2", limit=4)
    assert (ids(last), last.after) == (["1", "0"], None)


def test_a_full_last_slice_promises_no_more(directory):
    assert directory.newest(after=None, limit=6).after is None


def test_names_are_in_order_of_the_alphabet_without_case_and_width(directory):
    first = directory.named("AN", after=None, limit=2)
    assert (ids(first), first.after) == (["4", "0"], "0")
    assert ids(directory.named("AN", after="0", limit=2)) == ["5", "2"]


def test_a_place_outside_the_search_finds_nothing(directory):
    assert ids(directory.named("an", after="1", limit=2)) == []
    assert ids(directory.named("an", after="3", limit=2)) == []
    assert ids(directory.newest(after="N0B0DY", limit=2)) == []

"""Members in lists, on every engine."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberChanged, MemberJoined
from chalicelib.ports import Span
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.nouns import NOUNS

NAMES = ["Anna", "Bo", "anna li", "", "Ann", "Ａｎｎａ"]


@pytest.fixture
def book(store):
    return Book(store, NOUNS, lambda: 0)


def joins(book, number, name):
    """Somebody joins at the second of their number."""
    contact = Contact("email", f"{number}@demo.example")
    member = Member(f"{number}", f"C{number}", contact, joined_at=number, name=name)
    book.settle((), lambda _: Decision(None, (MemberJoined(member, f"{number}"),)))
    return member


def renames(book, member, name):
    after = replace(member, name=name, revision=member.revision + 1)
    book.settle((), lambda _: Decision(None, (MemberChanged(member, after),)))


@pytest.fixture
def people(book):
    return [joins(book, number, name) for number, name in enumerate(NAMES)]


@pytest.fixture
def directory(store, people):
    return Directory(store)


def ids(part):
    return [member.id for member in part.items]


def test_the_newest_come_first_and_each_slice_tells_where_the_next_begins(directory):
    first = directory.newest(after=None, limit=4)
    assert ids(first) == ["5", "4", "3", "2"]
    last = directory.newest(after=first.after, limit=4)
    assert (ids(last), last.after) == (["1", "0"], None)


def test_a_full_last_slice_promises_no_more(directory):
    assert directory.newest(after=None, limit=6).after is None
    assert directory.newest(joined=Span(2, 4), after=None, limit=3).after is None


def test_who_joined_within_a_span_is_listed_page_by_page(directory):
    first = directory.newest(joined=Span(1, 4), after=None, limit=3)
    assert ids(first) == ["4", "3", "2"]
    last = directory.newest(joined=Span(1, 4), after=first.after, limit=3)
    assert (ids(last), last.after) == (["1"], None)
    assert ids(directory.newest(joined=Span(5, 1), after=None, limit=3)) == []


def test_names_are_in_order_of_the_alphabet_without_case_and_width(directory):
    first = directory.named("AN", after=None, limit=2)
    assert ids(first) == ["4", "0"]
    assert ids(directory.named("AN", after=first.after, limit=2)) == ["5", "2"]


def test_who_joins_between_two_pages_moves_nobody(directory, book):
    first = directory.newest(after=None, limit=3)
    joins(book, 7, "Cara")
    joins(book, 8, "Anna")
    last = directory.newest(after=first.after, limit=3)
    assert ids(first) + ids(last) == ["5", "4", "3", "2", "1", "0"]


@pytest.mark.parametrize("name", ["Zoe", "Ana", ""])
def test_whoever_ends_a_page_of_names_may_be_renamed_or_leave(directory, book, people, name):
    first = directory.named("an", after=None, limit=2)
    renames(book, people[0], name)
    last = directory.named("an", after=first.after, limit=2)
    assert ids(first) + ids(last) == ["4", "0", "5", "2"]


def test_a_place_outside_the_search_finds_nothing(directory):
    bo = directory.named("b", after=None, limit=1)
    assert bo.after is None
    first = directory.named("an", after=None, limit=1).after
    newest = directory.newest(after=None, limit=1).after
    assert ids(directory.named("bo", after=first, limit=2)) == []
    assert ids(directory.named("an", after=newest, limit=2)) == []
    assert ids(directory.newest(after=first, limit=2)) == []
    assert ids(directory.newest(joined=Span(0, 4), after=newest, limit=2)) == []


@pytest.mark.parametrize("after", ["", "A", "N0B0DY", "x" * 3000, "\ud800", "_" * 40])
def test_what_never_was_a_place_finds_nothing(directory, after):
    assert ids(directory.named("an", after=after, limit=2)) == []
    assert ids(directory.newest(after=after, limit=2)) == []

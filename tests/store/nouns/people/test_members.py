"""Members as rows, on every engine."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import (
    Consented,
    Member,
    MemberChanged,
    MemberJoined,
    change_contact,
)
from chalicelib.ports import CodeOf, ContactOf, MemberOf
from chalicelib.store.book import Book
from chalicelib.store.nouns import NOUNS
from chalicelib.store.nouns.people import members
from chalicelib.store.port import Done, Key, Refused

BARE = Member(
    id="ANNA", code="ABCD23458", contact=Contact("email", "anna@demo.example"), joined_at=7
)
FULL = Member(
    id="B0",
    code="83XR36XA2",
    contact=Contact("phone", "+8613812345678"),
    joined_at=8,
    name="王小明",
    role="manager",
    status="disabled",
    language="en",
    birthday="1990-05-20",
    consents=(Consented("terms", "2026-11-01", 8), Consented("news", "2026-11-01", 9)),
    came_from="ABCD23458",
    session_version=4,
    completed_at=10,
    revision=5,
)


@pytest.fixture
def book(store):
    return Book(store, NOUNS, lambda: 0)


def write(book, *changes):
    book.settle((), lambda _: Decision(None, changes))


def read(book, want):
    return book.read((want,))(want)


@pytest.mark.parametrize("member", [BARE, FULL], ids=["bare", "full"])
def test_a_member_is_read_as_written(book, member):
    write(book, MemberJoined(member, "hash"))
    assert read(book, MemberOf(member.id)) == member
    assert read(book, CodeOf(member.code)) == member.id
    assert read(book, ContactOf(member.contact.kind, "hash")) == member.id


def test_a_changed_member_is_read_as_changed(book):
    write(book, MemberJoined(BARE, "hash"))
    kept = {name: getattr(BARE, name) for name in ("id", "code", "contact", "joined_at")}
    after = replace(FULL, **kept, revision=2)
    write(book, MemberChanged(BARE, after))
    assert read(book, MemberOf("ANNA")) == after


@pytest.mark.parametrize(
    ("other", "contact_hash", "taken"),
    [
        (replace(FULL, id="ANNA"), "other", 0),
        (replace(FULL, code=BARE.code), "other", 1),
        (replace(FULL, contact=BARE.contact), "hash", 2),
    ],
    ids=["id", "code", "contact"],
)
def test_id_code_and_contact_are_one_members_alone(book, store, other, contact_hash, taken):
    write(book, MemberJoined(BARE, "hash"))
    outcome = store.write(members.join(MemberJoined(other, contact_hash)))
    assert isinstance(outcome, Refused)
    assert outcome.which == (taken,)
    assert read(book, MemberOf("ANNA")) == BARE
    assert read(book, MemberOf("B0")) is None


def test_of_two_changes_to_one_reading_the_second_is_refused(book, store):
    write(book, MemberJoined(BARE, "hash"))
    mine, theirs = (
        members.change(MemberChanged(BARE, replace(BARE, name=name, revision=2)))
        for name in ("Mine", "Theirs")
    )
    assert store.write(mine) == Done()
    assert isinstance(store.write(theirs), Refused)


MOBILE = Contact("phone", "+8613812345678")
MOVED = change_contact(BARE, MOBILE, 9, was="hash", becomes="other")


def test_a_changed_contact_is_the_members_and_the_one_before_is_nobodys(book, store):
    write(book, MemberJoined(BARE, "hash"))
    write(book, MOVED)
    assert read(book, MemberOf("ANNA")) == MOVED.after
    assert read(book, ContactOf("phone", "other")) == "ANNA"
    assert read(book, ContactOf("email", "hash")) is None
    row = store.get(Key("M#ANNA", "MOVED#0000000002"))
    assert row["hash_before"]["S"] == "hash"


@pytest.mark.parametrize(
    ("already", "refused"),
    [
        ([], (0, 2)),
        ([MemberJoined(replace(FULL, contact=BARE.contact), "hash")], (0, 2)),
        ([MemberJoined(BARE, "hash"), MemberJoined(FULL, "other")], (1,)),
        ([MemberJoined(BARE, "hash"), MemberChanged(BARE, replace(BARE, revision=2))], (2,)),
        ([MemberJoined(BARE, "hash"), MOVED], (0, 1, 2, 3)),
    ],
    ids=["nobody", "another's", "taken", "changed meanwhile", "twice"],
)
def test_a_contact_changes_wholly_or_not_at_all(book, store, already, refused):
    for change in already:
        write(book, change)
    before = store.walk().rows
    outcome = store.write(members.change_contact(MOVED))
    assert isinstance(outcome, Refused)
    assert outcome.which == refused
    assert store.walk().rows == before


def test_a_change_to_nobody_makes_nobody(store):
    outcome = store.write(members.change(MemberChanged(BARE, replace(BARE, revision=2))))
    assert isinstance(outcome, Refused)
    assert not store.walk().rows


def test_the_longest_name_still_fits_its_index_key(book):
    widest = "\N{GREEK SMALL LETTER IOTA WITH DIALYTIKA AND TONOS}" * 160
    write(book, MemberJoined(replace(BARE, name=widest), "hash"))
    assert read(book, MemberOf("ANNA")).name == widest

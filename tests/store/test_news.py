"""What a change of rows means."""

from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberChanged, MemberJoined
from chalicelib.store.news import news_of
from chalicelib.store.nouns import members
from chalicelib.store.port import Change, key_of

ANNA = Member(
    id="ANNA", code="ABCD23458", contact=Contact("email", "anna@demo.example"), joined_at=7
)
MOVED = replace(ANNA, contact=Contact("phone", "+8613812345678"), revision=2)


def row(member):
    return members.join(MemberJoined(member, "hash"))[0].row


def change(old, new):
    return Change("1", key_of(row(ANNA)), old and row(old), new and row(new))


def test_a_member_reached_elsewhere_is_news():
    assert news_of(change(ANNA, MOVED)) == MemberChanged(ANNA, MOVED)


def test_a_member_who_joins_is_news():
    assert news_of(change(None, ANNA)) == ANNA


def test_a_member_who_leaves_or_takes_another_name_is_none():
    for old, new in ((ANNA, None), (ANNA, replace(ANNA, name="Anna"))):
        assert news_of(change(old, new)) is None

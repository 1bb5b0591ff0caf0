"""What a change of rows means."""

from msgspec.structs import replace

from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import Member, MemberChanged, MemberJoined
from chalicelib.domain.referrals.channel import Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.news import is_followed, news_of
from chalicelib.store.nouns.people import members
from chalicelib.store.port import Change, key_of
from chalicelib.usecases.referrals.scan import scan_referral
from tests.shop import Shop
from tests.world import make_world

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


def test_a_shops_news_lie_where_the_feed_is_woken_for():
    """What is not followed is news to no story: the function never sees it."""
    shop = Shop(make_world(store=SQLite()))
    friend = shop.member("bob@demo.example")
    anna, tea = shop.member("anna@demo.example", ref=friend.code), shop.reward(20, 3)
    shop.buy(anna, 12_800)
    scan_referral(friend.code, shop.ports)
    shop.redeem(anna, tea)
    changes = shop.world.store.changes(limit=1000)
    told = {change.id: news_of(change) is not None for change in changes}
    assert {type(news_of(change)) for change in changes} > {Entry, Referral, Member, Scan}
    for change in changes:
        assert is_followed(change.key) or not told[change.id], change.key
    assert sum(map(is_followed, (change.key for change in changes))) < len(changes) / 2

"""The mark of a notice as rows, on every engine: neither it nor a posting beside it is lost."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import notice
from chalicelib.store.nouns.people import notices
from chalicelib.store.nouns.points import ledger
from chalicelib.store.port import Done, Key, Refused
from tests.shop import Shop
from tests.world import make_world

WARNED = "2027-10-31"
"""Thirty days before what is earned at the world's noon expires."""


@pytest.fixture
def shop(store):
    return Shop(make_world(store=store))


def mark(shop, member):
    """What a notice of today would write on the account as it stands now."""
    programme = shop.ports.programme
    return notice.told(shop.account(member), shop.ports.act("system"), programme)


def due(shop):
    return shop.ports.shelf.due_notices(WARNED, limit=9)


def test_a_member_is_listed_by_the_next_notice_until_it_is_marked(shop):
    anna = shop.member("anna@demo.example")
    assert shop.ports.shelf.due_notices("2027-10-30", limit=9) == []
    assert due(shop) == sorted([shop.staff.id, anna.id])
    shop.world.clock.move(days=343)
    noticed = mark(shop, anna)
    shop.ports.book.settle((), lambda _: Decision(None, (noticed,)))
    assert due(shop) == [shop.staff.id]
    assert shop.account(anna) == noticed.after


def test_of_two_marks_one_is_written(shop, store):
    anna = shop.member("anna@demo.example")
    shop.world.clock.move(days=343)
    first, second = mark(shop, anna), mark(shop, anna)
    assert store.write(notices.notice(first)) == Done()
    assert isinstance(store.write(notices.notice(second)), Refused)
    again = replace(mark(shop, anna), before=shop.account(anna))
    assert store.write(notices.notice(again)) == Done()


def test_a_mark_made_before_a_posting_is_refused(shop, store):
    anna = shop.member("anna@demo.example")
    shop.world.clock.move(days=343)
    old = mark(shop, anna)
    shop.buy(anna, 8_800)
    assert isinstance(store.write(notices.notice(old)), Refused)


def test_a_posting_made_before_a_mark_leaves_the_mark(shop, store):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800)
    shop.world.clock.move(days=343)
    read, noticed = shop.account(anna), mark(shop, anna)
    assert store.write(notices.notice(noticed)) == Done()
    late = replace(read, seq=read.seq + 1, checkin_day=WARNED)
    assert store.write(ledger.post(ledger.Posting(read, late))) == Done()
    assert shop.account(anna).noticed == WARNED


def test_a_mark_given_back_to_the_first_time_leaves_no_attribute(shop, store):
    anna = shop.member("anna@demo.example")
    shop.world.clock.move(days=343)
    assert store.write(notices.notice(mark(shop, anna))) == Done()
    back = notice.not_told(shop.account(anna), "", shop.ports.act("system"))
    assert store.write(notices.notice(back)) == Done()
    row = store.get(Key(ledger.member_pk(anna.id), "BAL"))
    assert "noticed" not in row
    assert shop.account(anna).notice_day == "2027-11-01"


def test_an_account_with_nothing_to_come_is_listed_nowhere(shop, store):
    anna = shop.member("anna@demo.example")
    shop.redeem(anna, shop.reward(shop.account(anna).available, 1))
    row = store.get(Key(ledger.member_pk(anna.id), "BAL"))
    assert not {"g2p", "g2s"} & row.keys()

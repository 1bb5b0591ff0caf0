"""The console sees a member whole, at the same cost whatever they have done."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.member import MemberUnknown
from chalicelib.domain.programme import Words
from chalicelib.store.book import Book
from chalicelib.store.nouns import NOUNS
from chalicelib.store.shelf import Shelf
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.members.read_member import read_member
from chalicelib.usecases.members.read_portrait import LATELY, read_portrait
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from deploy.bench.stories.meter import Meter


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def calls(shop, member):
    """How often the store is asked for a portrait."""
    meter = Meter(shop.world.store)
    book = Book(meter, NOUNS, shop.ports.now)
    ports = replace(shop.ports, book=book, shelf=Shelf(meter))
    read_portrait(member.id, ports)
    return meter.bill.reads


def test_a_new_member_has_bought_nothing_and_holds_nothing(shop, anna):
    seen = read_portrait(anna.id, shop.ports)
    assert seen.me.member == anna
    assert (seen.bought_at, seen.visited_at, seen.brought_by, seen.channel) == (None,) * 4
    assert (seen.friends, list(seen.vouchers)) == ({}, [])


def test_it_tells_when_they_last_bought_and_last_came(shop, anna):
    shop.buy(anna, 10_000)
    bought = shop.world.clock.now
    shop.world.clock.move(minutes=5)
    held = shop.redeem(anna, shop.reward(5, 3)).value
    assert read_portrait(anna.id, shop.ports).vouchers == [held]
    shop.commit(held)
    seen = read_portrait(anna.id, shop.ports)
    assert (seen.bought_at, seen.visited_at) == (bought, bought + 300)
    assert seen.vouchers == []


def test_what_is_spent_without_anybody_of_the_shop_is_no_visit(shop, anna):
    shop.redeem(anna, shop.reward(5, 3, instant=True))
    assert read_portrait(anna.id, shop.ports).visited_at is None


def test_a_hold_past_its_time_is_no_open_voucher(shop, anna):
    shop.redeem(anna, shop.reward(5, 3))
    shop.world.clock.move(minutes=16)
    assert read_portrait(anna.id, shop.ports).vouchers == []


def test_it_tells_who_brought_them_and_whom_they_brought(shop, anna):
    bo = shop.member("bo@demo.example", ref=anna.code)
    shop.member("cara@demo.example", ref=anna.code)
    shop.buy(bo, 100_000)
    shop.tick()
    assert read_portrait(anna.id, shop.ports).friends == {"credited": 1, "pending": 1}
    assert read_portrait(bo.id, shop.ports).brought_by == anna


def test_it_tells_by_which_channel_they_came(shop):
    asked = AddChannel(name=Words("橱窗", "Window"), landing="/welcome/", action=None)
    window = add_channel(asked, shop.ports)
    came = shop.world.join("di@demo.example", channel=window.code).member
    assert read_portrait(came.id, shop.ports).channel == window


def test_who_has_left_is_seen_without_a_name(shop, anna):
    leave(shop.world.sign_in("anna@demo.example").session, shop.ports)
    seen = read_portrait(anna.id, shop.ports)
    assert (seen.me.member.has_left, seen.me.member.name) == (True, "")
    assert read_member(anna.id, shop.ports) == seen.me.member


def test_nobody_is_unknown(shop):
    for read in (read_portrait, read_member):
        with pytest.raises(MemberUnknown):
            read("N0B0DY", shop.ports)


def test_a_member_of_many_entries_costs_no_more_calls(shop, anna):
    bo = shop.member("bo@demo.example")
    for _ in range(LATELY + 1):
        shop.buy(anna, 100)
    assert calls(shop, anna) == calls(shop, bo) <= 5

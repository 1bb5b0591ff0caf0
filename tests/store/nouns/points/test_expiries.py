"""Whose points end first, found by an index on every engine."""

import pytest

from chalicelib.store.nouns.points import expiries, ledger
from chalicelib.store.port import Key
from tests.shop import Shop
from tests.world import make_world

LAST_DAY = "2027-11-30"
"""Of what is earned at the world's noon."""


@pytest.fixture
def shop(store):
    return Shop(make_world(store=store))


def test_whose_points_end_first_comes_first_up_to_the_day_asked(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.world.clock.move(days=31)
    cleo = shop.member("cleo@demo.example")
    due = shop.ports.shelf.due_expiries
    assert due("2027-11-29", limit=9) == []
    assert due(LAST_DAY, limit=9) == sorted([shop.staff.id, anna.id, ben.id])
    assert due("2027-12-31", limit=9)[-1] == cleo.id
    assert len(due("2027-12-31", limit=2)) == 2


def test_an_account_without_a_lot_is_listed_nowhere(shop, store):
    anna = shop.member("anna@demo.example")
    everything = shop.reward(shop.account(anna).available, 1)
    shop.redeem(anna, everything)
    row = store.get(Key(ledger.member_pk(anna.id), "BAL"))
    assert not {"g1p", "g1s"} & row.keys()
    shop.world.clock.move(days=500)
    assert anna.id not in shop.ports.shelf.due_expiries("2099-12-31", limit=9)
    shop.buy(anna, 8_800)
    assert anna.id in shop.ports.shelf.due_expiries("2099-12-31", limit=9)


def test_members_are_spread_over_all_shards():
    numbers = [f"{number:016}" for number in range(1_000)]
    used = {expiries.shard_of(member) for member in numbers}
    assert used == set(range(expiries.SHARDS))

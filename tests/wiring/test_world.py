"""What follows the store's changes: one that fails holds up no other, and comes again."""

import pytest
from msgspec.structs import replace

from chalicelib.ports import AccountOf
from chalicelib.store.engine.feed import TRIES
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.store.nouns.points.ledger import account_key
from chalicelib.store.port import Delete, Put
from chalicelib.web.door import Stage
from chalicelib.wiring import World
from chalicelib.wiring.errands import Errands
from tests.shop import Shop
from tests.store.engines import row

POISON = row("M#NOBODY", "E#0000000001", kind="earn")
"""An entry that says next to nothing: no story can read it."""


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def wired(shop):
    store = shop.world.store
    return World(shop.ports, Stage("http://shop.example"), store, TableFeed(store))


@pytest.fixture
def friends(shop):
    """A friend's purchase, and before it in the feed what nobody can follow."""
    anna = shop.member("anna@demo.example")
    ben = shop.member("ben@demo.example", ref=anna.code)
    shop.world.store.write([Put(POISON)])
    shop.buy(ben, 5_000)
    return anna, ben


def records(shop):
    return {
        "Records": [
            {
                "dynamodb": {
                    "SequenceNumber": change.id,
                    "Keys": {"pk": {"S": change.key.pk}, "sk": {"S": change.key.sk}},
                    "NewImage": change.new,
                }
            }
            for change in shop.world.store.changes()
        ]
    }


def test_of_what_aws_pushes_the_failed_records_are_named_and_the_others_followed(
    shop, wired, friends, caplog
):
    pushed = records(shop)
    (failed,) = wired.pushed(pushed)["batchItemFailures"]
    place = next(r for r in pushed["Records"] if r["dynamodb"]["NewImage"] == POISON)
    assert failed == {"itemIdentifier": place["dynamodb"]["SequenceNumber"]}
    assert "could not be followed" in caplog.text
    wired.pushed(records(shop))
    assert shop.account(friends[0]).available == 20 + 100


def test_pushed_again_whole_nothing_is_done_twice(shop, wired, friends):
    for _ in range(3):
        wired.pushed(records(shop))
    assert shop.account(friends[0]).available == 20 + 100


def test_on_one_machine_poison_is_set_aside_in_the_end_and_may_come_again(
    shop, wired, friends, caplog
):
    for _ in range(TRIES + 2):
        wired.tick()
    assert shop.account(friends[0]).available == 20 + 100
    (aside,) = shop.world.store.aside()
    assert aside.new == POISON
    assert shop.world.store.changes() == []
    assert shop.world.store.bring_back() == 1
    assert [change.new for change in shop.world.store.changes()] == [POISON]
    assert "could not be followed" in caplog.text


def test_a_broken_account_keeps_nobody_elses_hold_from_lapsing(shop, wired, caplog):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    tea = shop.reward(20, 5)
    shop.redeem(anna, tea)
    shop.redeem(ben, tea)
    shop.world.store.write([Delete(account_key(AccountOf(anna.id)))])
    shop.world.clock.move(minutes=16)
    real = replace(wired, ports=replace(shop.ports, each=Errands(str)))
    while real.tick():
        pass
    assert shop.account(ben).available == 20
    assert "could not be done" in caplog.text

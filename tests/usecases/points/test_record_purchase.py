"""Purchases at the counter."""

import pytest

from chalicelib.domain.ledger.purchase import OrderExists
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.domain.refusals import KeyReuse, NotFound
from chalicelib.usecases.points.record_purchase import RecordPurchase, record_purchase


def test_a_purchase_earns_once_for_its_order(shop):
    anna = shop.member("anna@demo.example")
    recorded = shop.buy(anna, 8_800, order="A-1").value
    assert (recorded.entry.points, recorded.entry.ref) == (88, "A-1")
    assert [entry.kind for entry in shop.entries(anna) if entry.ref == "A-1"] == ["earn"]


def test_the_same_order_under_another_key_is_refused_whatever_the_amount(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800, order="A-1")
    for amount in (8_800, 1_000):
        with pytest.raises(OrderExists):
            shop.buy(anna, amount, order="A-1")


def test_the_same_wish_twice_gives_the_same_answer(shop):
    anna = shop.member("anna@demo.example")
    first = shop.buy(anna, 8_800, order="A-1", key="one key for both")
    again = shop.buy(anna, 8_800, order="A-1", key="one key for both")
    assert again.replayed
    assert again.value == first.value


def test_one_key_never_pays_two_members(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.buy(anna, 8_800, order="A-1", key="one key for both")
    with pytest.raises(KeyReuse):
        shop.buy(ben, 8_800, order="A-2", key="one key for both")
    assert all(entry.source == "join" for entry in shop.entries(ben))


@pytest.mark.parametrize("nobody", ["0000000000009999", "ABCD23458", "M#x", "", "😀"])
def test_nobody_earns_for_a_member_that_is_not(shop, nobody):
    asked = RecordPurchase(shop.wish(shop.staff.id), nobody, "A-1", 8_800)
    with pytest.raises((MemberUnknown, NotFound)):
        record_purchase(asked, shop.ports)


@pytest.mark.fault(5)
@pytest.mark.parametrize("later", [{"minutes": 11}, {"days": 40}, {"days": 400}])
def test_a_retry_that_comes_long_after_is_answered_alike_and_earns_nothing_more(shop, later):
    anna = shop.member("anna@demo.example")
    first = shop.buy(anna, 8_800, order="A-1", key="one key for both")
    shop.world.clock.move(**later)
    shop.tick()
    again = shop.buy(anna, 8_800, order="A-1", key="one key for both")
    assert (again.replayed, again.value) == (True, first.value)
    assert [entry.ref for entry in shop.entries(anna)].count("A-1") == 1

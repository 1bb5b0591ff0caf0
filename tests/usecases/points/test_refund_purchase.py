"""Refunds at the counter."""

import pytest

from chalicelib.domain.ledger.purchase import RefundTooLarge
from chalicelib.usecases.points.refund_purchase import OrderUnknown
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.proof import proven


def test_a_refund_takes_back_what_the_order_earned(shop):
    anna = shop.member("anna@demo.example")
    before = shop.account(anna)
    shop.buy(anna, 8_800, order="A-1")
    shop.refund("A-1", 8_800)
    after = shop.account(anna)
    assert (after.available, after.growth) == (before.available, before.growth)
    assert [entry.kind for entry in shop.entries(anna)][-1] == "clawback"


@pytest.mark.fault(28)
def test_points_spent_already_become_a_debt_that_the_next_purchase_pays(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_000, order="A-1")
    shop.commit(shop.redeem(anna, shop.reward(100, 1)).value)
    shop.refund("A-1", 8_000)
    assert (shop.account(anna).available, shop.account(anna).debt) == (0, 80)
    shop.buy(anna, 10_000, order="A-2")
    assert (shop.account(anna).available, shop.account(anna).debt) == (20, 0)


@pytest.mark.fault(29)
def test_an_order_is_refunded_in_parts_but_never_beyond_itself(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 9_000, order="A-1")
    shop.refund("A-1", 6_000)
    shop.refund("A-1", 3_000)
    with pytest.raises(RefundTooLarge):
        shop.refund("A-1", 1)


@pytest.mark.fault(29)
def test_a_refund_sent_twice_takes_once(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 9_000, order="A-1")
    shop.refund("A-1", 3_000, key="one key for both")
    assert shop.refund("A-1", 3_000, key="one key for both").replayed
    assert shop.account(anna).clawed == 30


def test_an_order_nobody_knows_cannot_be_refunded(shop):
    with pytest.raises(OrderUnknown):
        shop.refund("A-404", 100)


@pytest.mark.fault(30)
def test_a_refund_while_points_are_set_aside_leaves_the_hold_and_giving_it_back_pays(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_000, order="A-1")
    held = shop.redeem(anna, shop.reward(90, 1)).value
    shop.refund("A-1", 8_000)
    account = shop.account(anna)
    assert (account.available, account.held, account.debt) == (0, 90, 70)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, held.id), shop.ports)
    account = shop.account(anna)
    assert (account.available, account.held, account.debt) == (20, 0, 0)
    assert [entry.kind for entry in shop.entries(anna)][-2:] == ["void", "repay"]
    assert proven(shop) == []

"""Purchases earn by the level; refunds take back the share they refund, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chalicelib.domain.ledger import levels, purchase
from chalicelib.domain.ledger.purchase import AmountTooSmall, RefundTooLarge
from tests.domain.acts import act


def test_a_purchase_earns_a_point_for_each_whole_yuan(account, programme):
    posting, order = purchase.record(account, "A-1", 8_850, act(), programme)
    assert (order.points, order.growth) == (88, 88)
    assert [entry.ref for entry in posting.entries] == ["A-1"]


def test_a_higher_level_earns_more(account, programme):
    silver = levels.grow(account, 500, today="2026-11-22", programme=programme)
    _, order = purchase.record(silver, "A-1", 10_000, act(), programme)
    assert (order.points, order.growth) == (110, 100)


def test_half_a_point_is_rounded_as_the_programme_says(account, programme):
    generous = replace(programme, points=replace(programme.points, rounding="half_up"))
    _, down = purchase.record(account, "A-1", 8_850, act(), programme)
    _, up = purchase.record(account, "A-1", 8_850, act(), generous)
    assert (down.points, up.points) == (88, 89)


def test_too_small_an_amount_is_refused(account, programme):
    with pytest.raises(AmountTooSmall):
        purchase.record(account, "A-1", 99, act(), programme)


def test_a_full_refund_takes_back_points_and_growth(account, programme):
    bought, order = purchase.record(account, "A-1", 10_000, act(), programme)
    refunded, after = purchase.refund(bought.after, order, 10_000, act(), programme)
    assert refunded.after.available == 0
    assert refunded.after.growth == ()
    assert (after.refunded, after.clawed) == (10_000, 100)


def test_more_than_was_paid_cannot_be_refunded(account, programme):
    bought, order = purchase.record(account, "A-1", 10_000, act(), programme)
    once, after = purchase.refund(bought.after, order, 6_000, act(), programme)
    with pytest.raises(RefundTooLarge) as refusal:
        purchase.refund(once.after, after, 4_001, act(), programme)
    assert refusal.value.facts == {"left": 4_000}


@given(
    amount=st.integers(100, 100_000_00), parts=st.lists(st.integers(1, 50), min_size=1, max_size=5)
)
def test_refunds_in_any_parts_add_up_to_what_was_earned(programme, amount, parts):
    account = purchase.Account(member="ANNA", level="bronze", level_until="")
    posting, order = purchase.record(account, "A-1", amount, act(), programme)
    account, total = posting.after, sum(parts)
    shares = [amount * part // total for part in parts[:-1]]
    for share in [share for share in [*shares, amount - sum(shares)] if share]:
        posting, order = purchase.refund(account, order, share, act(), programme)
        account = posting.after
    assert (account.available, account.debt, account.growth) == (0, 0, ())

"""Two wishes at once, one wholly inside the other, before each of its calls: one is granted."""

import pytest

from chalicelib.domain.refusals import Conflict
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from tests.simulation.books import Books
from tests.simulation.branch import Branch

CALLS = pytest.mark.parametrize("call", [1, 2])


@pytest.fixture
def shop():
    branch = Branch()
    yield branch
    Books(branch.seam.beneath, branch.ports.programme).check()


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def refused(shop, call, outer, inner):
    """Return what the outer wish is refused with, once the inner has been granted."""
    shop.seam.interrupt(call, inner)
    with pytest.raises(Conflict) as refusal:
        outer()
    return refusal.value.code


@CALLS
def test_the_last_piece_goes_to_one_of_two(shop, anna, call):
    ben, tea = shop.member("ben@demo.example"), shop.reward(10, 1)
    code = refused(shop, call, lambda: shop.redeem(anna, tea), lambda: shop.redeem(ben, tea))
    assert code == "sold_out"


@CALLS
def test_the_last_piece_is_spent_at_once_by_one_of_two(shop, anna, call):
    ben, cup = shop.member("ben@demo.example"), shop.reward(10, 1, instant=True)
    code = refused(shop, call, lambda: shop.redeem(anna, cup), lambda: shop.redeem(ben, cup))
    assert code == "sold_out"


@CALLS
def test_points_for_one_are_spent_at_once_or_held(shop, anna, call):
    cup, tea = shop.reward(20, 5, instant=True), shop.reward(20, 5)
    code = refused(shop, call, lambda: shop.redeem(anna, cup), lambda: shop.redeem(anna, tea))
    assert code == "insufficient_points"


@CALLS
def test_a_limit_of_one_is_reached_by_one_of_two(shop, anna, call):
    tea = shop.reward(10, 5, per_member=1)
    code = refused(shop, call, lambda: shop.redeem(anna, tea), lambda: shop.redeem(anna, tea))
    assert code == "limit_reached"


@CALLS
def test_a_voucher_is_committed_or_voided(shop, anna, call):
    held = shop.redeem(anna, shop.reward(10, 5)).value
    code = refused(
        shop, call, lambda: shop.void(held, key="a void of this one"), lambda: shop.commit(held)
    )
    assert code == "already_committed"


@CALLS
def test_an_order_earns_for_one_of_two(shop, anna, call):
    ben = shop.member("ben@demo.example")
    code = refused(
        shop,
        call,
        lambda: shop.buy(anna, 1_000, order="A-1"),
        lambda: shop.buy(ben, 1_000, order="A-1"),
    )
    assert code == "order_exists"


@CALLS
def test_a_purchase_refunded_while_it_qualifies_a_referral_earns_nobody_a_credit(shop, anna, call):
    ben = shop.member("ben@demo.example", ref=anna.code)
    entry = shop.buy(ben, 5_000, order="A-1").value.entry
    shop.seam.interrupt(call, lambda: shop.refund("A-1", 5_000))
    assert not qualify_referral(entry, shop.ports)
    shop.tick()
    assert shop.account(anna).available == 20

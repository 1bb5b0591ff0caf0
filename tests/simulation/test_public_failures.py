"""What went wrong in other people's shops, named after it, told as stories of ours."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.decision import Wish
from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.domain.refusals import Conflict
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.points.read_statement import read_lots
from chalicelib.usecases.rewards.commit_redemption import CommitRedemption, commit_redemption
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from tests.simulation.branch import Branch
from tests.simulation.proof.books import Books
from tests.simulation.seam import Seam


@pytest.fixture
def shop(tmp_path):
    """On a file, so that threads truly run at once; its books must balance in the end."""
    branch = Branch(seam=Seam(SQLite(tmp_path / "shop.db")))
    yield branch
    branch.tick()
    Books(branch.seam.beneath, branch.ports.programme).check()


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def at_once(times, story):
    """Everybody asks at the same time; return how often each answer was given."""

    def told(number):
        try:
            story(number)
        except Conflict as refusal:
            return refusal.code
        return "granted"

    with ThreadPoolExecutor(times) as pool:
        return Counter(pool.map(told, range(times)))


def redeeming(shop, member, reward):
    """One wish for each number, its key made beforehand."""

    def story(number):
        wish = Wish(member.id, f"tap number {number:06}", reward.id)
        return redeem(Redeem(wish, member.id, reward.id), shop.ports)

    return story


@pytest.mark.fault(17)
def test_fuint_71_a_hundred_points_given_away_twenty_times_at_once_are_given_once(shop, anna):
    shop.buy(anna, 8_000)
    tea = shop.reward(100, 20)
    granted = at_once(20, redeeming(shop, anna, tea))
    assert granted == {"granted": 1, "insufficient_points": 19}
    assert (shop.account(anna).available, shop.account(anna).held) == (0, 100)


@pytest.mark.fault(37)
def test_mall_1003_one_coupon_pays_for_one_order_and_not_for_five(shop, anna):
    voucher = shop.voucher(shop.redeem(anna, shop.reward(20, 5)).value)

    def story(number):
        wish = Wish(shop.staff.id, f"order number {number:06}", voucher)
        return commit_redemption(CommitRedemption(wish, voucher), shop.ports)

    assert at_once(5, story) == {"granted": 1, "already_committed": 4}
    assert shop.account(anna).spent == 20


@pytest.mark.parametrize("call", [1, 2])
def test_medusa_16347_a_gift_card_is_not_spent_twice_by_two_checkouts(shop, anna, call):
    """The second checkout runs wholly inside the first, before each of its calls of the store."""
    story, heard = redeeming(shop, anna, shop.reward(20, 2)), []
    shop.seam.interrupt(call, lambda: heard.append(story(1)))
    with pytest.raises(InsufficientPoints):
        story(2)
    assert len(heard) == 1
    assert (shop.account(anna).available, shop.account(anna).held) == (0, 20)


def test_leetcode_city_690_a_purchase_rolled_back_leaves_no_free_points(shop, anna):
    """It gave back to the balance of that moment, and again for each time it was asked."""
    held = shop.redeem(anna, shop.reward(20, 1)).value
    shop.buy(anna, 1_000)
    before = shop.account(anna)
    first = shop.void(held, key="give this one back")
    assert shop.void(held, key="give this one back").value == first.value
    with pytest.raises(Conflict):
        shop.void(held, key="give it back once more")
    after = shop.account(anna)
    assert (after.available, after.held) == (before.available + 20, 0)
    assert Counter(dict(after.lots)) == Counter(dict(before.lots)) + Counter(dict(held.lots))


def test_odoo_192877_points_of_an_order_that_is_cancelled_do_not_stay(shop, anna):
    before = shop.account(anna)
    shop.buy(anna, 5_000, order="A-1")
    tea = shop.reward(60, 1)
    shop.redeem(anna, tea)
    shop.refund("A-1", 5_000, key="the order cancelled")
    shop.refund("A-1", 5_000, key="the order cancelled")
    account = shop.account(anna)
    assert (account.available, account.held, account.debt) == (0, 60, 40)
    assert account.earned - account.clawed - account.debt == before.available


def test_ecommerce_laravel_1056_every_lot_expires_whatever_it_was_earned_for(shop, anna):
    """Lots made by every way of earning there is, and only by those."""
    ben = shop.member("ben@demo.example", ref=anna.code)
    shop.buy(anna, 5_000)
    shop.buy(ben, 5_000)
    shop.tick()
    shop.check_in(anna, key="a check-in of today")
    shop.complete(anna)
    shop.adjust(anna, 7, key="a gift of the house")
    shop.void(shop.redeem(anna, shop.reward(20, 1)).value, key="given back at once")
    sources = {entry.source for entry in shop.entries(anna) if entry.points > 0}
    assert sources == {
        *("join", "purchase", "referral", "checkin", "profile", "adjustment", "redemption")
    }
    worth = shop.account(anna).available
    shop.world.clock.move(days=400)
    assert read_lots(anna.id, shop.ports) == ()
    shop.check_in(anna, key="a check-in next year")
    account = shop.account(anna)
    assert (account.available, account.expired) == (2, worth)

"""A manager changes the stock: what is held or sold stays, and nothing is oversold."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import SoldOut
from chalicelib.domain.rewards.reward import RewardUnknown, StockTooLow
from chalicelib.ports import StockOf
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.change_stock import ChangeStock, change_stock
from tests.shop import Shop
from tests.world import make_world


def change(shop, reward, pieces, *, key=None):
    asked = ChangeStock(shop.wish(shop.staff.id, key), reward.id, pieces, "a delivery")
    return change_stock(asked, shop.ports)


def pieces(stock):
    return stock.left, stock.held, stock.sold, stock.total


def in_order(shop):
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    return breaks == []


def test_left_and_total_move_together(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    shop.commit(shop.redeem(anna, tea).value)
    shop.redeem(anna, tea)
    done = change(shop, tea, 4).value
    assert pieces(shop.stock(tea)) == pieces(done.stock) == (5, 1, 1, 7)
    assert (done.pieces, done.reason) == (4, "a delivery")
    assert pieces(change(shop, tea, -5).value.stock) == (0, 1, 1, 2)
    assert in_order(shop)


@pytest.mark.fault(40)
def test_what_is_set_aside_or_sold_is_never_taken_off(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    held = shop.redeem(anna, tea).value
    with pytest.raises(StockTooLow) as refusal:
        change(shop, tea, -3)
    assert refusal.value.facts == {"left": 2}
    change(shop, tea, -2)
    with pytest.raises(StockTooLow):
        change(shop, tea, -1)
    shop.commit(held)
    assert pieces(shop.stock(tea)) == (0, 0, 1, 1)
    assert in_order(shop)


def test_a_retry_moves_nothing_and_a_refused_key_stays_refused(shop):
    tea = shop.reward(5, 3)
    first = change(shop, tea, 2, key="one key for both")
    again = change(shop, tea, 2, key="one key for both")
    assert again.replayed
    assert again.value == first.value
    with pytest.raises(StockTooLow):
        change(shop, tea, -6, key="too many for now")
    change(shop, tea, 10)
    with pytest.raises(StockTooLow):
        change(shop, tea, -6, key="too many for now")
    assert shop.stock(tea).left == 15


def test_pieces_spread_over_the_shards(shop):
    drop = add_reward(AddReward(Words("首采", "First flush"), 5, 7, shards=3), shop.ports)
    change(shop, drop, 5)
    wants = [StockOf(drop.id, shard) for shard in range(3)]
    view = shop.ports.book.read(wants)
    assert [view(want).left for want in wants] == [4, 4, 4]
    change(shop, drop, -9)
    assert in_order(shop)


def test_a_change_and_its_step_of_the_trail_are_one(shop):
    tea = shop.reward(5, 3)
    for _ in range(2):
        change(shop, tea, 2, key="one key for both")
    with pytest.raises(StockTooLow):
        change(shop, tea, -9)
    steps = shop.ports.shelf.steps(shop.staff.id, before=None, limit=9).items
    assert [(step.deed, step.target) for step in steps] == [("change_stock", tea.id)]


def test_only_a_reward_that_is_there(shop):
    other = type(shop.reward(1, 1))(id="NOBODY", name=Words("", ""), price=1, created_at=0)
    with pytest.raises(RewardUnknown):
        change(shop, other, 1)


@pytest.mark.fault(33, 40)
def test_stock_lowered_and_raised_in_a_rush_is_never_oversold(tmp_path):
    """Thirty members come for ten pieces; six are taken off and three added meanwhile."""
    shop = Shop(make_world(store=SQLite(tmp_path / "shop.db")))
    drop = add_reward(AddReward(Words("首采", "First flush"), 5, 10, shards=2), shop.ports)
    members = [shop.member(f"m{number}@demo.example") for number in range(30)]

    def redeem(member):
        try:
            shop.redeem(member, drop, key=f"the key of {member.id}")
        except SoldOut:
            return 0
        return 1

    def move(number):
        try:
            change(shop, drop, number, key=f"a change by {number}")
        except StockTooLow:
            return 0
        return number

    with ThreadPoolExecutor(15) as pool:
        begun = list(pool.map(redeem, members[:3]))
        moves = [pool.submit(move, number) for number in (-2, 3, -4)]
        begun += list(pool.map(redeem, members[3:]))
        total = 10 + sum(each.result() for each in moves)
    assert sum(begun) <= total
    ((_, stock),) = shop.ports.shelf.rewards()
    assert (stock.held, stock.total) == (sum(begun), total)
    assert stock.left + stock.held == total
    assert in_order(shop)

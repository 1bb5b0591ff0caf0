"""A manager changes a reward: from now on, and never what is held."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.reward import (
    LevelUnknown,
    LimitReached,
    RewardClosed,
    RewardUnknown,
)
from chalicelib.ports import RewardOf, TakenOf
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption


@pytest.fixture
def anna(shop):
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 10_000)
    return anna


@pytest.fixture(autouse=True)
def books_in_order(shop):
    yield
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []


def change(shop, reward, **said):
    return change_reward(ChangeReward(reward.id, said, shop.staff.id), shop.ports)


def kept(shop, reward):
    want = RewardOf(reward.id)
    return shop.ports.book.read((want,))(want)


def count(shop, member, reward):
    want = TakenOf(member.id, reward.id)
    return shop.ports.book.read((want,))(want)


def test_what_was_said_is_kept_and_the_rest_with_it(shop):
    tea, name = shop.reward(10, 3, 2), Words("新名字", "A new name")
    changed = change(shop, tea, name=name, price=25, per_member=None, level="silver", open=False)
    assert kept(shop, tea) == changed
    assert (changed.name, changed.price, changed.per_member) == (name, 25, None)
    assert (changed.level, changed.open, changed.shards) == ("silver", False, tea.shards)
    assert change(shop, tea, level=None, open=True).level is None
    assert kept(shop, tea).level is None


def test_asked_again_it_writes_nothing(shop):
    tea = shop.reward(10, 3)
    assert change(shop, tea, price=25) == change(shop, tea, price=25)


def test_each_change_is_a_step_of_the_trail(shop):
    tea = shop.reward(10, 3)
    for price in (25, 25, 30):
        change(shop, tea, price=price)
    change(shop, tea, name=Words("新", "New"), per_member=None, open=False)
    steps = shop.ports.shelf.steps(shop.staff.id, before=None, limit=9).items
    assert [(step.deed, step.target) for step in steps] == [("change_reward", tea.id)] * 3


def test_two_changes_of_different_things_both_hold(shop):
    tea = shop.reward(10, 3)
    change(shop, tea, price=25)
    change(shop, tea, per_member=2)
    assert (kept(shop, tea).price, kept(shop, tea).per_member) == (25, 2)


def test_only_a_reward_that_is_there_and_a_level_that_is_one(shop):
    other = type(shop.reward(1, 1))(id="NOBODY", name=Words("", ""), price=1, created_at=0)
    with pytest.raises(RewardUnknown):
        change(shop, other, price=2)
    with pytest.raises(LevelUnknown):
        change(shop, shop.reward(1, 1), level="platinum")


@pytest.mark.fault(39)
def test_a_hold_keeps_the_price_it_was_made_at(shop, anna):
    tea = shop.reward(10, 5)
    spent, voided = (shop.redeem(anna, tea).value for _ in range(2))
    change(shop, tea, price=90)
    assert shop.commit(spent).value.points == 10
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, voided.id), shop.ports)
    assert (shop.account(anna).spent, shop.account(anna).available) == (10, 110)
    assert shop.redeem(anna, tea).value.points == 90


@pytest.mark.fault(39)
def test_a_closed_reward_takes_no_new_hold_and_open_ones_end_as_they_would(shop, anna):
    tea = shop.reward(10, 5, 4)
    committed, voided, _lapsed = (shop.redeem(anna, tea).value for _ in range(3))
    change(shop, tea, open=False)
    with pytest.raises(RewardClosed):
        shop.redeem(anna, tea)
    shop.commit(committed)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, voided.id), shop.ports)
    undo_commit(UndoCommit(shop.wish(shop.staff.id), committed.id, "?"), shop.ports)
    shop.world.clock.move(minutes=16)
    shop.tick()
    stock = shop.stock(tea)
    assert (stock.left, stock.held, stock.sold) == (5, 0, 0)
    change(shop, tea, open=True)
    assert shop.redeem(anna, tea).value.state == "held"


def test_a_limit_counts_from_when_it_is_set(shop, anna):
    tea = shop.reward(10, 9)
    before = shop.redeem(anna, tea).value
    change(shop, tea, per_member=1)
    shop.redeem(anna, tea)
    with pytest.raises(LimitReached):
        shop.redeem(anna, tea)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, before.id), shop.ports)
    assert count(shop, anna, tea) == 1


def test_a_limit_goes_on_from_what_an_earlier_one_counted(shop, anna):
    tea = shop.reward(10, 9, per_member=1)
    shop.redeem(anna, tea)
    change(shop, tea, per_member=None)
    shop.redeem(anna, tea)
    change(shop, tea, per_member=2)
    shop.redeem(anna, tea)
    with pytest.raises(LimitReached):
        shop.redeem(anna, tea)
    assert count(shop, anna, tea) == 2


def test_who_has_had_more_than_a_narrower_limit_keeps_it_and_gets_no_more(shop, anna):
    tea = shop.reward(10, 9, per_member=3)
    for _ in range(3):
        shop.redeem(anna, tea)
    change(shop, tea, per_member=1)
    with pytest.raises(LimitReached):
        shop.redeem(anna, tea)
    assert count(shop, anna, tea) == 3

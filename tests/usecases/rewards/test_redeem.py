"""Redeeming: never oversold, never below zero."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import AlreadyCommitted, SoldOut
from chalicelib.domain.rewards.reward import LevelRequired, LimitReached, RewardUnknown
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.list_redemptions import Shown, list_redemptions
from chalicelib.usecases.rewards.undo_commit import UndoCommit, undo_commit
from tests.shop import Shop
from tests.world import make_world


def test_a_redemption_holds_points_and_a_piece(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(60, 3)
    shop.buy(anna, 10_000)
    redemption = shop.redeem(anna, tea).value
    assert (shop.account(anna).held, shop.stock(tea).held, shop.stock(tea).left) == (60, 1, 2)
    assert len(shop.voucher(redemption)) == 17


def test_a_replay_gives_the_same_redemption_even_when_nothing_is_left(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 1)
    first = shop.redeem(anna, tea, key="one key for both")
    again = shop.redeem(anna, tea, key="one key for both")
    assert again.replayed
    assert again.value == first.value


def test_the_table_holds_nothing_that_could_be_shown_at_the_counter(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 1)
    voucher = shop.voucher(shop.redeem(anna, tea).value)
    assert all(voucher not in str(row) for row in shop.world.store.walk(limit=1000).rows)


def test_what_is_missing_is_said(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(60, 3)
    with pytest.raises(InsufficientPoints) as refusal:
        shop.redeem(anna, tea)
    assert refusal.value.facts == {"missing": 40}


def test_a_limit_for_each_member_holds_and_a_void_gives_it_back(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(10, 5, per_member=1)
    shop.redeem(anna, tea)
    with pytest.raises(LimitReached):
        shop.redeem(anna, tea)
    shop.world.clock.move(minutes=16)
    shop.tick()
    shop.redeem(anna, tea)


def test_a_level_that_the_rules_know_no_more_opens_its_rewards_to_nobody(shop):
    anna, name = shop.member("anna@demo.example"), Words("品茶席", "A tasting")
    shop.buy(anna, 3_000_00)
    tea = add_reward(AddReward(name, price=10, stock=5, level="silver"), shop.ports)
    bronze, silver, gold = shop.ports.programme.levels
    levels = (bronze, replace(silver, id="jade"), gold)
    renamed = replace(shop.ports.programme, version="later", levels=levels)
    shop.ports = replace(shop.ports, programme=renamed)
    with pytest.raises(LevelRequired):
        shop.redeem(anna, tea)


def test_an_instant_reward_is_spent_and_nothing_waits_at_the_counter(shop):
    anna, cup = shop.member("anna@demo.example"), shop.reward(5, 3, 2, instant=True)
    spent = shop.redeem(anna, cup).value
    assert (spent.state, spent.closed_at) == ("committed", shop.world.clock.now)
    assert (shop.account(anna).available, shop.account(anna).held) == (15, 0)
    stock = shop.stock(cup)
    assert (stock.left, stock.held, stock.sold) == (2, 0, 1)
    assert list_redemptions(anna.id, shop.ports) == [Shown(spent, None)]
    with pytest.raises(AlreadyCommitted):
        shop.commit(spent)


def test_an_instant_reward_keeps_its_limit_and_its_replay(shop):
    anna, cup = shop.member("anna@demo.example"), shop.reward(5, 3, 1, instant=True)
    first = shop.redeem(anna, cup, key="one key for both")
    assert shop.redeem(anna, cup, key="one key for both").value == first.value
    with pytest.raises(LimitReached):
        shop.redeem(anna, cup)
    assert shop.account(anna).available == 15


def test_no_job_lapses_what_was_spent_at_once(shop):
    anna, cup = shop.member("anna@demo.example"), shop.reward(5, 3, instant=True)
    shop.redeem(anna, cup)
    shop.world.clock.move(days=1)
    shop.tick()
    assert shop.account(anna).spent == 5


def test_the_books_hold_with_instant_rewards_spent_and_undone(shop):
    anna, cup = shop.member("anna@demo.example"), shop.reward(5, 3, 2, instant=True)
    undone = shop.redeem(anna, cup).value
    undo_commit(UndoCommit(shop.wish(shop.staff.id), undone.id, "点错了"), shop.ports)
    shop.redeem(anna, cup)
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []
    assert (shop.account(anna).available, shop.stock(cup).sold) == (15, 1)


def test_a_reward_nobody_knows_cannot_be_redeemed(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(10, 5)
    other = type(tea)(id="0000000000009999", name=tea.name, price=1, created_at=0)
    with pytest.raises(RewardUnknown):
        shop.redeem(anna, other)


@pytest.mark.fault(33)
def test_thirty_members_at_once_for_ten_pieces_get_ten(tmp_path):
    shop = Shop(make_world(store=SQLite(tmp_path / "shop.db")))
    tea = shop.reward(20, 10)
    members = [shop.member(f"m{number}@demo.example") for number in range(30)]

    def attempt(member):
        try:
            shop.redeem(member, tea, key=f"the key of {member.id}")
        except SoldOut:
            return "sold out"
        return "held"

    with ThreadPoolExecutor(15) as pool:
        answers = list(pool.map(attempt, members))
    assert (answers.count("held"), answers.count("sold out")) == (10, 20)
    stock = shop.stock(tea)
    assert (stock.left, stock.held, stock.sold) == (0, 10, 0)
    assert sum(shop.account(member).held for member in members) == 10 * 20


def test_a_hot_drop_in_shards_sells_every_piece_and_no_more(shop):
    from chalicelib.domain.programme import Words
    from chalicelib.usecases.rewards.add_reward import AddReward, add_reward

    drop = add_reward(AddReward(Words("首采", "First flush"), 5, 7, shards=3), shop.ports)
    members = [shop.member(f"m{number}@demo.example") for number in range(9)]
    held = 0
    for member in members:
        try:
            shop.redeem(member, drop)
            held += 1
        except SoldOut:
            pass
    assert held == 7


@pytest.mark.fault(35)
def test_of_ten_tries_at_once_a_limit_of_three_grants_three(tmp_path):
    shop = Shop(make_world(store=SQLite(tmp_path / "shop.db")))
    anna, tea = shop.member("anna@demo.example"), shop.reward(1, 20, per_member=3)

    def attempt(number):
        try:
            shop.redeem(anna, tea, key=f"the key of try {number}")
        except LimitReached:
            return "enough"
        return "held"

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(attempt, range(10)))
    assert sorted(answers) == ["enough"] * 7 + ["held"] * 3
    assert (shop.stock(tea).left, shop.account(anna).held) == (17, 3)

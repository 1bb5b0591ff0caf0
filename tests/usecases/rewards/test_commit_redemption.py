"""Committing at the counter: each voucher once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.rewards.redemption import (
    AlreadyCommitted,
    Lapsed,
    OwnRedemption,
)
from chalicelib.domain.rewards.reward import RewardClosed
from chalicelib.ports import RewardOf
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.nouns.rewards import reward_key
from chalicelib.store.port import Update, number
from chalicelib.usecases.rewards.commit_redemption import (
    CommitRedemption,
    VoucherUnknown,
    commit_redemption,
)
from tests.proof import proven
from tests.shop import Shop
from tests.world import make_world

FALSE = {"BOOL": False}


def held(shop, price=20):
    anna, tea = shop.member("anna@demo.example"), shop.reward(price, 3)
    return anna, tea, shop.redeem(anna, tea).value


def test_a_commit_spends_points_and_sells_the_piece(shop):
    anna, tea, redemption = held(shop)
    assert shop.commit(redemption).value.state == "committed"
    assert (shop.account(anna).held, shop.account(anna).spent) == (0, 20)
    assert (shop.stock(tea).held, shop.stock(tea).sold) == (0, 1)


@pytest.mark.fault(37)
def test_the_same_wish_again_is_answered_alike_and_another_is_told_when(shop):
    _, _, redemption = held(shop)
    first = shop.commit(redemption, key="one key for both")
    assert shop.commit(redemption, key="one key for both").value == first.value
    with pytest.raises(AlreadyCommitted) as refusal:
        shop.commit(redemption)
    assert refusal.value.facts == {"at": first.value.closed_at}


@pytest.mark.fault(36)
def test_a_voucher_past_its_minutes_is_refused(shop):
    _, _, redemption = held(shop)
    shop.world.clock.move(minutes=15, seconds=1)
    with pytest.raises(Lapsed):
        shop.commit(redemption)


@pytest.mark.parametrize("voucher", ["", "😀", "ABCD23458", "0" * 17, "A" * 17, "V#" * 400])
def test_a_code_that_is_no_voucher_is_unknown(shop, voucher):
    held(shop)
    with pytest.raises(VoucherUnknown):
        commit_redemption(CommitRedemption(shop.wish(shop.staff.id), voucher), shop.ports)


def test_a_voucher_typed_with_spaces_and_small_letters_is_the_same(shop):
    _, _, redemption = held(shop)
    code = shop.voucher(redemption)
    typed = " ".join(code[place : place + 4] for place in range(0, 17, 4)).lower()
    asked = CommitRedemption(shop.wish(shop.staff.id), typed)
    assert commit_redemption(asked, shop.ports).value.state == "committed"


def test_staff_do_not_commit_their_own(shop):
    tea = shop.reward(5, 3)
    shop.buy(shop.staff, 10_000)
    redemption = shop.redeem(shop.staff, tea).value
    with pytest.raises(OwnRedemption):
        shop.commit(redemption)


@pytest.mark.fault(37)
def test_two_counters_at_once_commit_once(tmp_path):
    shop = Shop(make_world(store=SQLite(tmp_path / "shop.db")))
    anna, tea, redemption = held(shop)

    def attempt(number):
        try:
            shop.commit(redemption, key=f"the key of counter {number}")
        except AlreadyCommitted:
            return "too late"
        return "committed"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(attempt, range(8)))
    assert sorted(answers) == ["committed"] + ["too late"] * 7
    assert (shop.account(anna).spent, shop.stock(tea).sold) == (20, 1)


@pytest.mark.fault(39)
def test_a_hold_keeps_its_price_when_its_reward_is_closed_or_gets_dearer(shop):
    anna, tea, redemption = held(shop)
    changed = Update(reward_key(RewardOf(tea.id)), put={"price": number(99), "open": FALSE})
    shop.world.store.write([changed])
    with pytest.raises(RewardClosed):
        shop.redeem(anna, tea)
    assert shop.commit(redemption).value.points == 20
    assert shop.account(anna).spent == 20


@pytest.mark.fault(42)
def test_thirty_commits_sent_again_after_the_network_was_away_count_once_each(shop):
    tea = shop.reward(20, 40)
    vouchers = [shop.redeem(shop.member(f"m{turn}@demo.example"), tea).value for turn in range(30)]
    shop.world.clock.move(minutes=10)
    answers = [
        [shop.commit(one, key=f"queued under {one.id}").value for one in vouchers] for _ in range(3)
    ]
    assert answers[0] == answers[1] == answers[2]
    stock = shop.stock(tea)
    assert (stock.left, stock.held, stock.sold) == (10, 0, 30)
    assert proven(shop) == []

"""The books are proved after whatever a shop may do."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.member import MemberUnknown
from chalicelib.domain.programme import Words
from chalicelib.store.port import Key, Update, number
from chalicelib.usecases.ledger.verify_ledger import Verified, verify_ledger
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from tests.usecases.ledger.busy import busy_shop, every_ending, friend


def proof(shop, member=None) -> Verified:
    """Verify, and name every break in the failure."""
    breaks = []
    verified = verify_ledger(shop.ports, member=member, found=breaks.append)
    assert [str(one) for one in breaks] == []
    return verified


def test_an_empty_shop_is_in_order(shop):
    assert proof(shop).members == 1


def test_a_busy_shop_is_in_order(shop):
    verified = proof(busy_shop().shop)
    assert verified.members == 4
    assert verified.orders == 5
    assert verified.redemptions == 8
    assert verified.breaks == 0


def test_each_member_of_a_busy_shop_is_in_order():
    busy = busy_shop()
    verified = [proof(busy.shop, member.id) for member in (busy.anna, busy.bo, busy.cy)]
    assert [one.members for one in verified] == [1, 1, 1]
    assert [one.redemptions for one in verified] == [6, 1, 1]


def test_a_long_statement_of_many_pages_is_in_order(shop):
    anna = shop.member("anna@demo.example")
    for _ in range(120):
        shop.buy(anna, 3_00)
    assert proof(shop).entries == 122
    assert proof(shop, anna.id).entries == 121


def test_years_of_check_ins_purchases_and_expiry_are_in_order(shop):
    anna = shop.member("anna@demo.example")
    tea = shop.reward(10, 99, per_member=50)
    for _ in range(30):
        shop.world.clock.move(days=31)
        shop.tick()
        shop.buy(anna, 33_00)
        check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
        every_ending(shop, anna, tea)
    account = shop.account(anna)
    assert account.expired
    assert len(account.growth) < 30
    proof(shop)


def test_a_void_after_the_last_day_of_its_lots_is_in_order(shop):
    anna = shop.member("anna@demo.example")
    shop.redeem(anna, shop.reward(20, 1))
    shop.world.clock.move(days=400)
    shop.tick()
    assert shop.account(anna).expired
    proof(shop)


def test_a_referral_rejected_before_it_was_credited_is_in_order(shop):
    anna = shop.member("anna@demo.example")
    freeze(shop, anna)
    friend(shop, anna, "bo@demo.example", order="B-ONE")
    shop.refund("B-ONE", 40_00)
    shop.tick()
    assert shop.ports.shelf.referrals(anna.id, limit=1)[0].why == "frozen"
    proof(shop)


def test_one_who_was_brought_and_brings_others_is_in_order(shop):
    anna = shop.member("anna@demo.example")
    bo = friend(shop, anna, "bo@demo.example", order="B-ONE")
    cy = friend(shop, bo, "cy@demo.example", order="C-ONE")
    friend(shop, cy, "di@demo.example", order="D-ONE")
    shop.refund("C-ONE", 40_00)
    shop.tick()
    shop.refund("B-ONE", 40_00)
    shop.tick()
    proof(shop)


def test_what_is_sold_over_many_shelves_is_in_order(shop):
    tea = add_reward(AddReward(Words("茶", "Tea"), 5, 4, shards=3), shop.ports)
    for one in range(4):
        shop.redeem(shop.member(f"m{one}@demo.example"), tea)
    proof(shop)


def test_growth_kept_by_rules_of_another_window_is_in_order(shop):
    anna = shop.member("anna@demo.example")
    for _ in range(14):
        shop.buy(anna, 33_00)
        shop.world.clock.move(days=31)
    shop.buy(anna, 33_00)
    rules = shop.ports.programme
    longer = replace(rules.growth, window_months=24)
    ports = replace(shop.ports, programme=replace(rules, version="later", growth=longer))
    breaks = []
    verify_ledger(ports, found=breaks.append)
    assert breaks == []


def test_it_tells_how_far_it_has_come(shop):
    numbers = []
    verify_ledger(shop.ports, found=lambda _: None, passed=numbers.append)
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


def test_a_member_nobody_knows_is_refused(shop):
    with pytest.raises(MemberUnknown):
        verify_ledger(shop.ports, member="nobody", found=lambda _: None)


def freeze(shop, member):
    asked = FreezeAccount(member=member.id, frozen=True, reason="?", by=shop.staff.id)
    freeze_account(asked, shop.ports)


@pytest.mark.parametrize("live", [False, True])
def test_a_break_that_stands_is_told_of_an_open_shop_too(live):
    busy = busy_shop()
    busy.shop.world.clock.move(hours=1)
    store = busy.shop.world.store
    store.write([Update(Key(f"M#{busy.anna.id}", "BAL"), put={"available": number(250)})])
    store.write([Update(Key("O#B-ONE", "ORDER"), put={"at": number(1)})])
    store.write([Update(Key(f"R#{busy.tea.id}", "STOCK#00"), put={"sold": number(5)})])
    found = []
    verify_ledger(busy.shop.ports, live=live, found=found.append)
    assert {one.law for one in found} >= {"I7", "I8", "I16", "I17"}


def test_what_is_bought_while_an_open_shop_is_proved_is_no_break():
    """Every twenty records somebody buys, redeems, and lets a friend in."""
    busy = busy_shop()
    shop, leaf = busy.shop, busy.shop.reward(1, 99)

    def go_on(records):
        if records % 20 == 0:
            shop.buy(busy.anna, 10_00)
            shop.buy(busy.bo, 10_00)
            shop.commit(shop.redeem(busy.bo, leaf).value)

    found = []
    verify_ledger(shop.ports, live=True, found=found.append, passed=go_on)
    assert [str(one) for one in found] == []

"""A friend joins, buys, and both are credited; a refund in time undoes it."""

import pytest
from msgspec.structs import replace

from chalicelib.ports import ReferralOf
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.usecases.referrals.list_referrals import list_referrals
from chalicelib.usecases.referrals.name_referrer import NameReferrer, name_referrer
from tests.shop import Shop
from tests.world import make_world


def referral(shop, friend):
    want = ReferralOf(friend.id)
    return shop.ports.book.read((want,))(want)


def verified(shop):
    found = []
    verify_ledger(shop.ports, found=found.append)
    return found


@pytest.fixture
def capped(shop):
    """One friend a month counts; anna brings two."""
    with_referral(shop, monthly_cap=1)
    anna = shop.member("anna@demo.example")
    ben, cleo = (shop.member(f"{who}@demo.example", ref=anna.code) for who in ("ben", "cleo"))
    for friend, order in ((ben, "ben"), (cleo, "cleo")):
        shop.buy(friend, 5_000, order=order)
        shop.tick()
    return shop, anna, ben, cleo


@pytest.fixture
def friends(shop):
    anna = shop.member("anna@demo.example")
    return anna, shop.member("ben@demo.example", ref=anna.code)


def test_the_first_purchase_credits_both_sides_with_a_reason(shop, friends):
    anna, ben = friends
    assert referral(shop, ben).state == "pending"
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    assert referral(shop, ben).state == "credited"
    mine, theirs = shop.entries(anna)[-1], shop.entries(ben)[-1]
    assert (mine.source, mine.points, theirs.source, theirs.points) == (
        "referral",
        100,
        "referral",
        60,
    )
    assert mine.reason.code != theirs.reason.code


def test_further_purchases_and_news_told_again_credit_nothing_more(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000)
    shop.tick()
    shop.buy(ben, 5_000)
    shop.tick()
    assert [entry.source for entry in shop.entries(anna)] == ["join", "referral"]


def test_too_small_a_purchase_leaves_it_pending(shop, friends):
    _, ben = friends
    shop.buy(ben, 2_999)
    shop.tick()
    assert referral(shop, ben).state == "pending"


def test_a_refund_within_seven_days_takes_back_both_sides(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    shop.world.clock.move(days=7)
    shop.refund("A-1", 5_000)
    shop.tick()
    assert (referral(shop, ben).state, referral(shop, ben).why) == ("rejected", "refunded")
    assert (shop.account(anna).available, shop.account(ben).available) == (20, 20)


def test_a_refund_on_the_eighth_day_leaves_the_referral(shop, friends):
    _, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    shop.world.clock.move(days=7, seconds=1)
    shop.refund("A-1", 5_000)
    shop.tick()
    assert referral(shop, ben).state == "credited"


def test_a_refund_before_the_news_has_come_qualifies_nothing(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.refund("A-1", 5_000)
    shop.tick()
    assert referral(shop, ben).state == "pending"
    assert shop.account(anna).available == 20


def test_hold_days_keep_it_back_and_a_refund_in_them_rejects_it():
    world = make_world()
    rules = world.ports.programme
    slow = replace(rules, referral=replace(rules.referral, hold_days=3))
    world.ports = replace(world.ports, programme=slow)
    shop = Shop(world)
    anna = shop.member("anna@demo.example")
    ben, cleo = (shop.member(f"{who}@demo.example", ref=anna.code) for who in ("ben", "cleo"))
    shop.buy(ben, 5_000, order="A-1")
    shop.buy(cleo, 5_000, order="A-2")
    shop.tick()
    assert referral(shop, ben).state == "qualified"
    shop.refund("A-2", 5_000)
    shop.tick()
    shop.world.clock.move(days=3)
    shop.tick()
    assert (referral(shop, ben).state, referral(shop, cleo).state) == ("credited", "rejected")
    assert shop.account(anna).available == 20 + 100


@pytest.mark.fault(82)
def test_beyond_the_months_cap_the_friend_is_credited_and_the_referrer_is_told_why_not(capped):
    shop, anna, ben, cleo = capped
    told = {friend.referral.friend: friend for friend in list_referrals(anna.id, shop.ports)}
    within, beyond = told[ben.id], told[cleo.id]
    assert (within.referral.why, within.points) == ("", 100)
    assert (beyond.referral.state, beyond.referral.why) == ("credited", "monthly_cap")
    assert (beyond.points, beyond.referral.referrer_growth) == (0, 0)
    assert shop.account(anna).available == 20 + 100
    for friend in (ben, cleo):
        assert shop.entries(friend)[-1].reason.code == "referral_friend"
    assert verified(shop) == []


@pytest.mark.fault(82)
def test_a_friend_beyond_the_cap_counts_for_nobody_in_the_overview(capped):
    shop, anna, *_ = capped
    seen = read_overview(shop.ports, days=1)
    assert [(who.id, friends) for who, friends in seen.leaders] == [(anna.id, 1)]
    assert seen.days[0][1].friends == 1


@pytest.mark.fault(82)
def test_a_refund_takes_back_from_the_friend_beyond_the_cap_alone(capped):
    shop, anna, _, cleo = capped
    before = shop.entries(anna)
    shop.refund("cleo", 5_000)
    shop.tick()
    assert (referral(shop, cleo).state, referral(shop, cleo).why) == ("rejected", "refunded")
    assert shop.entries(anna) == before
    assert shop.account(cleo).available == 20
    assert verified(shop) == []


@pytest.mark.fault(82)
def test_a_new_month_begins_a_new_count(capped):
    shop, anna, *_ = capped
    shop.world.clock.move(days=31)
    shop.buy(shop.member("dora@demo.example", ref=anna.code), 5_000)
    shop.tick()
    assert shop.account(anna).available == 20 + 200


def test_a_purchase_before_the_referral_never_qualifies_it_however_late_it_is_told(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.buy(ben, 5_000, order="A-1")
    shop.world.clock.move(days=1)
    name_referrer(NameReferrer(ben.id, anna.code), shop.ports)
    shop.tick()
    assert referral(shop, ben).state == "pending"
    shop.buy(ben, 5_000, order="A-2")
    shop.tick()
    assert referral(shop, ben).order == "A-2"


def test_a_clock_that_stepped_back_loses_nobody_their_credit(shop, friends):
    _, ben = friends
    shop.world.clock.move(minutes=-5)
    shop.buy(ben, 5_000)
    shop.tick()
    assert referral(shop, ben).state == "credited"


def test_what_was_bought_before_the_friend_was_named_counts_for_nothing(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.buy(ben, 5_000)
    name_referrer(NameReferrer(ben.id, anna.code), shop.ports)
    shop.tick()
    assert referral(shop, ben).state == "pending"
    shop.buy(ben, 5_000)
    shop.tick()
    assert referral(shop, ben).state == "credited"


def with_referral(shop, **changed):
    """Publish other rules from now on."""
    rules = shop.ports.programme
    later = replace(rules, version="later", referral=replace(rules.referral, **changed))
    shop.ports = shop.world.ports = replace(shop.ports, programme=later)


def test_what_is_taken_back_is_what_was_given_whatever_the_rules_have_become(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    with_referral(shop, referrer_points=500, friend_points=1, referrer_growth=0)
    shop.refund("A-1", 5_000)
    shop.tick()
    assert (shop.account(anna).available, shop.account(ben).available) == (20, 20)
    assert shop.account(anna).growth == shop.account(ben).growth == ()


def test_the_days_for_a_refund_are_those_that_were_promised(shop, friends):
    _, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    with_referral(shop, refund_days=1, hold_days=9)
    shop.world.clock.move(days=6)
    shop.refund("A-1", 5_000)
    shop.tick()
    assert referral(shop, ben).state == "rejected"


def test_each_side_reads_why_its_points_were_taken_back(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    shop.refund("A-1", 5_000)
    shop.tick()
    mine, theirs = (shop.entries(each)[-1].reason for each in (anna, ben))
    assert mine.code != theirs.code
    assert "朋友" in mine.zh
    assert "friend" in mine.en


def test_the_list_of_friends_says_what_each_brought_whatever_the_rules_have_become(shop, friends):
    anna, ben = friends
    shop.buy(ben, 5_000)
    shop.tick()
    with_referral(shop, referrer_points=7)
    assert [friend.points for friend in list_referrals(anna.id, shop.ports)] == [100]


def test_a_refund_in_hold_days_that_outlast_the_refund_days_rejects_it(shop, friends):
    anna, ben = friends
    with_referral(shop, hold_days=14, refund_days=7)
    shop.buy(ben, 5_000, order="A-1")
    shop.tick()
    shop.world.clock.move(days=10)
    shop.refund("A-1", 5_000)
    shop.tick()
    shop.world.clock.move(days=4)
    shop.tick()
    assert referral(shop, ben).state == "rejected"
    assert shop.account(anna).available == 20

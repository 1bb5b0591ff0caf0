"""The whole way as two new people walk it, on a phone and at a desk, in Chinese and in English."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming, serving
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import EVERY_READER

NAMES = {"zh": ("林小满", "周知夏"), "en": ("Robin", "Kim")}
OFFERS = ("60", "100")
GIFT = Phrase("新会员加入即得 20 积分", "New members start with 20 points")
WORTH = Phrase("60 积分可换“桂花乌龙一杯”", "60 points buy “A cup of osmanthus oolong”")
BECOME = Phrase("加入会员", "Become a member")
REFERRED = Phrase("已记下你的推荐人", "Your referrer is noted")
WELCOME = Phrase("加入会员，欢迎", "Welcome, and thank you for joining")
PURCHASE = Phrase("消费（订单", "Purchase, order")
BROUGHT = Phrase("推荐的朋友完成了首次消费", "A friend you brought made their first purchase")
CAME = Phrase("经朋友推荐加入", "Welcome credit for coming through a friend")
SET_ASIDE = Phrase("预留：桂花乌龙一杯", "Set aside: A cup of osmanthus oolong")
REDEEMED = Phrase("核销：桂花乌龙一杯", "Redeemed: A cup of osmanthus oolong")


@pytest.fixture
def pair(people, reader):
    return [people(name) for name in NAMES[reader.language]]


def stock(server):
    rewards = server.get_json("/api/rewards")["rewards"]
    return next(reward["left"] for reward in rewards if reward["name"]["en"] == redeeming.TEA.en)


def tells(person, *expected):
    """Hold the statement, newest first, to what each entry says and counts."""
    membership.waits_for_entry(person, expected[0][0])
    read = membership.entries(person)
    assert [points for _, points in read] == [points for _, points in expected], read
    for (line, _), (reason, _) in zip(read, expected, strict=True):
        assert person.text(reason) in line


@pytest.mark.parametrize("reader", EVERY_READER, ids=str, indirect=True)
def test_scan_join_buy_bring_a_friend_redeem_and_collect(pair, staff, server):
    anna, ben = pair
    before = stock(server)

    code = anna_joins_and_opens_her_code(anna)
    bens_code = ben_scans_it_and_joins(ben, code)
    staff_records_his_first_purchase(staff, ben, bens_code)
    tells(ben, (CAME, "+60"), (PURCHASE, "+168"), (WELCOME, "+20"))
    looks(ben, "statement")
    tells(anna, (BROUGHT, "+100"), (WELCOME, "+20"))
    anna_sees_her_friend_counted(anna)

    voucher = redeeming.redeems_the_tea(anna)
    looks(anna, "voucher")
    staff_hands_the_tea_over(staff, voucher)
    redeeming.sees_it_used(anna)
    looks(anna, "vouchers-used")

    assert stock(server) == before - 1
    tells(anna, (REDEEMED, "0"), (SET_ASIDE, "−60"), (BROUGHT, "+100"), (WELCOME, "+20"))
    anna.opens("me/")
    membership.has_points(anna, 60)
    looks(anna, "me")


def anna_joins_and_opens_her_code(anna):
    anna.opens("join/")
    anna.sees(GIFT)
    looks(anna, "join-1-contact")
    joining.asks_for_a_code(anna)
    looks(anna, "join-2-code")
    anna.types(joining.CODE, joining.code_in_the_post(anna))
    anna.sees(joining.TERMS)
    looks(anna, "join-3-terms")
    joining.says_yes_and_joins(anna)
    membership.has_points(anna, 20)
    looks(anna, "me-new")
    code, link = membership.opens_own_code(anna)
    looks(anna, "code-new")
    assert link == f"{anna.server.address}/r/{code}"
    assert membership.copies_the_link(anna) == link
    return code


def ben_scans_it_and_joins(ben, code):
    ben.follows(f"{ben.server.address}/R/{code}")
    for points in OFFERS:
        expect(ben.page.locator(".offer").filter(visible=True).first).to_contain_text(points)
    ben.sees(WORTH)
    looks(ben, "welcome")
    ben.presses(BECOME)
    ben.sees(joining.FRIEND_NOTED)
    joining.asks_for_a_code(ben)
    ben.types(joining.CODE, joining.code_in_the_post(ben))
    joining.says_yes_and_joins(ben)
    bens_code, _ = membership.opens_own_code(ben)
    ben.sees(REFERRED)
    return bens_code


def staff_records_his_first_purchase(staff, ben, bens_code):
    joining.signs_in(staff)
    serving.looks_up(staff, bens_code)
    staff.sees(ben.name)
    looks(staff, "counter-guest")
    serving.records(staff, f"T-{uuid4().hex[:8]}", "168")


def staff_hands_the_tea_over(staff, voucher):
    serving.looks_up(staff, voucher)
    staff.sees(redeeming.TEA)
    looks(staff, "counter-voucher")
    serving.hands_over(staff)
    looks(staff, "counter-done")


def anna_sees_her_friend_counted(anna):
    anna.opens("me/code/")
    anna.sees(membership.CREDITED)
    looks(anna, "code")

"""My page at one glance: what I have, what it buys, what comes next, and what stays."""

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming
from tests.browser.person import Phrase
from tests.browser.test_access import NO, is_open_to_everybody

STEPS = {
    "checkin": Phrase("今天还没签到，签到得 2 积分", "Check in today for 2 points"),
    "profile": Phrase("填好资料，得 30 积分", "Complete your profile for 30 points"),
    "redeem": Phrase("积分够了，去兑换“桂花乌龙一杯”", "redeem “A cup of osmanthus oolong”"),
    "show": Phrase("有兑换券待使用，去出示", "A voucher is waiting: show it to us"),
}
CHECK_IN = Phrase("签到 +2", "Check in +2")
CHECKED_IN = Phrase("今天已签到", "Checked in today")
STREAK = Phrase("已连续 1 天", "1 day in a row")
TO_SILVER = Phrase("还差 500 成长值升银针", "500 growth to Silver Needle")
TO_GO = Phrase("还差 40 积分", "40 points to go")
PAGES_LEFT = Phrase("今天还有 3 篇能得积分", "3 stories left that earn today")
DONE_TODAY = Phrase("今天已完成", "Done today")
NOT_UPDATED = Phrase("没能更新，上次更新", "This couldn't be updated. Last updated")
OFFLINE = Phrase("离线，显示", "You're offline. This is how things stood at")
AGAIN = Phrase("重试", "Try again")
TIN = Phrase("松风白毫 30 克", "Songfeng White, 30 g")
TABLE = Phrase("双人品茶席", "A tasting table for two")
SNACK = Phrase("手作茶点一份", "A handmade tea snack")


@pytest.fixture
def own_page(member):
    member.opens("me/")
    membership.has_points(member, 20)
    return member


def as_the_shop_opened(route):
    """Leave out what other stories put on the shelf, cheaper than any of the shop's own."""
    answer = route.fetch()
    own = [one for one in answer.json()["rewards"] if one["price"] >= 60]
    route.fulfill(response=answer, json={"rewards": own})


def test_one_glance_says_what_i_have_and_what_comes_next(own_page):
    own_page.page.route("**/api/rewards", as_the_shop_opened)
    own_page.opens("me/")
    for said in (TO_SILVER, TO_GO, PAGES_LEFT, STEPS["checkin"]):
        own_page.sees(said)
    own_page.presses(CHECK_IN)
    for said in (CHECKED_IN, STREAK, DONE_TODAY, STEPS["profile"]):
        own_page.sees(said)
    membership.has_points(own_page, 22)
    joining.is_given(own_page, 60)
    own_page.opens("me/")
    own_page.sees(STEPS["redeem"])
    is_open_to_everybody(own_page, "me-checked-in")
    redeeming.redeems_the_tea(own_page)
    own_page.opens("me/")
    own_page.presses(own_page.sees(STEPS["show"]))
    own_page.sees(redeeming.SHOW_STAFF)


def test_nothing_is_promised_that_level_or_limit_forbids(own_page):
    joining.is_given(own_page, 934)
    own_page.opens("me/")
    promised = own_page.page.locator(".hero-next")
    expect(promised).to_contain_text(own_page.text(TIN))
    own_page.sees_no_more(TABLE)
    for _ in range(2):
        redeeming.has(own_page, TIN)
    own_page.opens("me/")
    expect(promised).to_contain_text(own_page.text(SNACK))
    expect(own_page.page.locator(".next").filter(has_text=own_page.text(TIN))).to_have_count(0)


def test_the_last_data_stays_with_its_hour_until_the_next_comes(own_page):
    own_page.page.route("**/api/**", lambda route: route.fulfill(**NO))
    own_page.opens("me/")
    own_page.sees(NOT_UPDATED)
    membership.has_points(own_page, 20)
    is_open_to_everybody(own_page, "me-not-updated")
    own_page.page.unroute("**/api/**")
    own_page.presses(AGAIN)
    own_page.sees_no_more(NOT_UPDATED)
    membership.has_points(own_page, 20)


def test_without_a_line_the_last_data_stays_until_the_line_is_back(own_page):
    own_page.trail.line_is_cut = True
    own_page.page.route("**/api/**", lambda route: route.abort())
    own_page.opens("me/")
    own_page.sees(OFFLINE)
    is_open_to_everybody(own_page, "me-offline")
    own_page.page.unroute("**/api/**")
    own_page.page.evaluate("dispatchEvent(new Event('online'))")
    own_page.sees_no_more(OFFLINE)
    membership.has_points(own_page, 20)

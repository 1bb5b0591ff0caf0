"""The shelf and its vouchers: why not now, what happens next, and how each voucher ends."""

import re

from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming
from tests.browser.person import Phrase
from tests.browser.test_access import is_open_to_everybody
from tests.deploy.local.visitor import Visitor, new_key

WORDS = {
    "limited": Phrase("一人一枚书签", "A bookmark each"),
    "last": Phrase("老茶饼", "An old cake"),
}
REACHED = Phrase("你已兑满 1 份", "You have had yours")
SOLD_OUT = Phrase("已兑完", "Sold out")
TO_GO = Phrase("还差 280 积分", "280 points to go")
SILVER = Phrase("银针及以上", "Silver Needle and up")
WAITING = Phrase("我的兑换券（1）", "My vouchers (1)")
NONE_WAITING = Phrase("我的兑换券", "My vouchers")
MINUTES = Phrase("15 分钟", "15 minutes")
AFTER = Phrase("兑换后余额", "Left afterwards")
GIVE_BACK = Phrase("退回这张券", "Give this voucher back")
GIVEN_BACK = Phrase("已退回", "Given back")
BACK = Phrase("+60 积分", "+60 points")


def adds(person, name, price, **more):
    manager = Visitor(person.server)
    manager.sign_in("manager@demo.example")
    reward = {"name": {"zh": name.zh, "en": name.en}, "price": price, **more}
    return manager.post("/api/admin/rewards", reward).body["id"]


def has_had(person, reward):
    person.page.request.post(
        f"{person.server.address}/api/redemptions",
        data={"reward": reward},
        headers={"X-Perennial": "1", "Idempotency-Key": new_key()},
    )


def says(person, name, said):
    card = person.page.locator(".reward").filter(has_text=person.text(name))
    expect(card).to_contain_text(person.text(said))
    expect(card.get_by_role("button")).to_have_count(0)


def test_the_shelf_says_why_not_now(people, own_server):
    robin = people("Robin", at=own_server)
    joining.is_known(robin)
    has_had(robin, adds(robin, WORDS["limited"], 5, stock=9, per_member=1))
    has_had(robin, adds(robin, WORDS["last"], 6, stock=1, picture="tin"))
    joining.is_given(robin, 11)
    robin.opens("me/rewards/")
    says(robin, WORDS["limited"], REACHED)
    says(robin, WORDS["last"], SOLD_OUT)
    robin.sees(TO_GO)
    robin.sees(SILVER)
    is_open_to_everybody(robin, "rewards-why-not")


def test_a_voucher_is_given_back_or_lapses_and_the_points_are_seen_to_return(
    people,
    own_server,
    move_clock,
):
    robin = people("Robin", at=own_server)
    joining.is_known(robin)
    joining.is_given(robin, 40)
    robin.opens("me/rewards/")
    robin.presses(redeeming.REDEEM)
    robin.sees(AFTER)
    robin.sees(MINUTES)
    robin.presses(redeeming.YES)
    redeeming.voucher(robin)
    robin.opens("me/rewards/")
    robin.presses(WAITING)
    robin.presses(GIVE_BACK)
    robin.presses(robin.page.get_by_role("dialog").get_by_role("button").last)
    robin.sees(GIVEN_BACK)
    robin.sees(BACK)
    is_open_to_everybody(robin, "voucher-given-back")

    redeeming.redeems_the_tea(robin)
    move_clock(minutes=16)
    robin.sees(BACK)
    is_open_to_everybody(robin, "voucher-lapsed")
    robin.opens("me/")
    membership.has_points(robin, 60)
    robin.opens("me/rewards/")
    expect(robin.button(NONE_WAITING).last).to_be_visible()


def test_a_symbol_that_could_not_be_drawn_comes_with_the_line(member):
    joining.is_given(member, 60)
    redeeming.has(member, redeeming.TEA)
    member.trail.line_is_cut = True
    member.page.route("**/lean-qr-*", lambda route: route.abort())
    member.opens("me/vouchers/")
    member.sees(redeeming.SHOW_STAFF)
    symbol = member.page.locator(".voucher img.qr")
    expect(symbol).to_have_attribute("src", re.compile("^data:image/gif"))
    member.page.unroute("**/lean-qr-*")
    member.page.evaluate("dispatchEvent(new Event('online'))")
    redeeming.voucher(member)

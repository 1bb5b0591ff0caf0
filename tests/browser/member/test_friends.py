"""Bringing friends: what both get, a picture and a link to give on, who came and what is next."""

import json
import re
import time
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import membership
from tests.browser.member.test_poster import code_of, sheet
from tests.browser.person import Phrase
from tests.browser.reading import comes_true, looks
from tests.browser.screen import PHONE, Reader
from tests.browser.test_access import is_open_to_everybody
from tests.browser.visitor.test_arrival import is_in_wechat
from tests.deploy.local.visitor import Visitor, new_key

OFFER = Phrase(
    "你得\u00a0100\u00a0积分，朋友得\u00a060\u00a0积分", "100 points for you, 60 for your friend"
)
WHEN = Phrase("首次消费满 30 元时，两边同时到账", "a first purchase of ¥30 or more")
PLAIN = Phrase("转发和点击本身没有奖励", "Sharing and clicking earn nothing")
NOBODY = Phrase("还没有朋友用你的码加入", "Nobody has joined with your code yet")
POSTER = Phrase("做一张海报", "Make a poster")
SHARE = Phrase("分享给朋友", "Share with a friend")
MENU = Phrase("点右上角“…”", "Use “…” at the top right")
ONE_LEVEL = Phrase("只算一层", "One level only")
JOINED = Phrase("等首次消费满 30 元", "A first purchase of ¥30 or more is to come")
REFUNDED = Phrase("首次消费已退款", "The first purchase was refunded")
NEXT = Phrase("下一笔：2026年12月3日起到账，100 积分", "Next: 100 points from 3 Dec 2026")

PATIENCE = 30
"""Seconds until a credit or a refund has come through the feed, on a busy machine."""

SHARES = (
    "navigator.share = what => { window.sent = JSON.stringify(what); return Promise.resolve(); }"
)
DUE = {"name": "A***", "state": "qualified", "at": 1_795_957_200, "points": None, "why": None}
TO_COME = {
    "referrals": [{**DUE, "due": 1_796_270_400}],
    "credited": 0,
    "points": 0,
    "visits": {"total": 0, "pages": []},
}


@pytest.fixture
def till(server):
    """Somebody of the staff, who records what is bought."""
    visitor = Visitor(server)
    visitor.sign_in("staff@demo.example")
    return visitor


def friend_of(member):
    friend = Visitor(member.server)
    friend.join(f"{uuid4().hex[:12]}@friend.example", ref=code_of(member))
    return friend


def buys(till, friend):
    """Buy for 50 yuan; return the order."""
    order = f"F-{uuid4().hex[:8]}"
    bought = {"member": friend.get("/api/me")["id"], "order": order, "amount": 5_000}
    assert till.post("/api/staff/purchases", bought, key=new_key()).status == 201
    return order


def totals(person):
    expect(person.page.locator(".totals")).to_be_visible()
    return person.page.locator(".totals dd").all_inner_texts()


def test_a_new_member_reads_the_offer_and_what_to_do_next(member):
    member.opens("me/code/")
    for said in (OFFER, WHEN, PLAIN, ONE_LEVEL, NOBODY):
        member.sees(said)
    picture = member.page.locator("img.qr")
    expect(picture).to_have_attribute("src", f"/qr/v1/{code_of(member)}.png")
    assert picture.evaluate(membership.WIDTH) > 100
    assert membership.copies_the_link(member).endswith(f"/r/{code_of(member)}")
    is_open_to_everybody(member, "friends-none")
    member.presses(member.page.locator(".empty").get_by_role("link", name=member.text(POSTER)))
    sheet(member)


def test_friends_stand_by_what_they_have_done(member, till):
    friend_of(member)
    buys(till, friend_of(member))
    order = buys(till, friend_of(member))
    looks_until(member, ["3", "1", "2", "200"])
    refund = {"order": order, "amount": 5_000}
    assert till.post("/api/staff/refunds", refund, key=new_key()).status == 200
    looks_until(member, ["3", "1", "1", "100"])
    for said in (JOINED, membership.CREDITED, REFUNDED):
        member.sees(said)
    is_open_to_everybody(member, "friends-three")


def looks_until(person, expected):
    """Look again until the totals are these: what follows from an entry takes moments."""
    until = time.monotonic() + PATIENCE
    person.opens("me/code/")
    while totals(person) != expected:
        assert time.monotonic() < until, totals(person)
        person.page.reload()


def test_who_has_bought_is_shown_with_the_day_of_the_credit(member):
    member.page.route("**/api/me/referrals", lambda route: route.fulfill(json=TO_COME))
    member.opens("me/code/")
    member.sees(NEXT)
    assert totals(member) == ["1", "1", "0", "0"]
    looks(member, "friends-due")


def test_what_is_sent_to_a_friend_is_a_link_and_no_word_of_points(member):
    member.page.add_init_script(SHARES)
    member.opens("me/code/")
    member.presses(SHARE)
    comes_true(member, "window.sent")
    sent = json.loads(member.page.evaluate("sent"))
    assert sent["url"].endswith(f"/r/{code_of(member)}")
    assert not re.search(r"积分|point|\d", sent["text"])


@pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
def test_in_wechat_the_corner_is_pointed_at(member):
    is_in_wechat(member)
    member.page.add_init_script(SHARES)
    member.opens("me/code/")
    member.sees(MENU)
    expect(member.button(SHARE)).to_have_count(0)
    looks(member, "friends-wechat")

"""Where a scan arrives: both sides in one sentence, on a poor phone, in WeChat, without scripts."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import joining
from tests.browser.axe import barriers
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import EVERY_READER, PHONE, Reader
from tests.browser.shifts import shifts, watches_for_shifts
from tests.browser.visitor.test_weight import WAYS_IN, too_heavy
from tests.deploy.local.visitor import Visitor

EVERYWHERE = pytest.mark.parametrize("reader", EVERY_READER, ids=str, indirect=True)
ON_A_PHONE = pytest.mark.parametrize(
    "reader", [Reader(PHONE, "zh"), Reader(PHONE, "en")], ids=str, indirect=True
)
ARRIVAL = 40_000
"""Bytes on the wire of a first visit."""

BOTH = Phrase(
    "你得\u00a060\u00a0积分，朋友得\u00a0100\u00a0积分", "60 points for you, 100 for them"
)
ALONE = Phrase("加入会员即得\u00a020\u00a0积分", "20 points for joining")
WORTH = Phrase("60 积分可换“桂花乌龙一杯”", "60 points buy “A cup of osmanthus oolong”")
REMEMBERED = Phrase("30 天内加入都算", "is remembered for 30 days")
JOIN = Phrase("加入会员", "Become a member")
CHECK_IN = Phrase("去签到", "Check in")
REDEEM = Phrase("去兑换", "Redeem points")
NOT_KNOWN = Phrase("没认出这个码", "We don't know this code")
CORNER = Phrase("点右上角“…”", "“…” up here")

WECHAT = "Mozilla/5.0 (Linux; Android 12) Chrome/116.0.0.0 Mobile MicroMessenger/8.0.47 Weixin"


@pytest.fixture
def code(server):
    """Of a member who brings friends."""
    friend = Visitor(server)
    friend.join(f"{id(friend)}@friend.example")
    return friend.get("/api/me")["code"]


def is_in_wechat(person):
    says = f"Object.defineProperty(navigator, 'userAgent', {{ get: () => '{WECHAT}' }})"
    person.page.add_init_script(says)


def comes_by(person, code):
    person.follows(f"{person.server.address}/r/{code}")


def keeps_nobody_out(person, name):
    looks(person, name)
    assert barriers(person) == []
    person.page.emulate_media(color_scheme="dark")
    looks(person, f"{name}-dark")
    assert barriers(person) == []
    person.page.emulate_media(color_scheme="light")


@EVERYWHERE
def test_a_friends_friend_reads_what_both_get_and_nothing_moves(people, code):
    guest = people()
    watches_for_shifts(guest)
    comes_by(guest, code)
    for said in (BOTH, WORTH, REMEMBERED):
        guest.sees(said)
    guest.sees_no_more(ALONE)
    assert shifts(guest) == []
    keeps_nobody_out(guest, "arrival-friend")
    guest.presses(JOIN)
    guest.sees(joining.FRIEND_NOTED)


@EVERYWHERE
def test_who_comes_alone_is_promised_nothing_of_a_friend(people):
    guest = people()
    watches_for_shifts(guest)
    guest.opens("welcome/")
    guest.sees(ALONE)
    guest.sees_no_more(BOTH)
    guest.sees_no_more(REMEMBERED)
    assert shifts(guest) == []
    keeps_nobody_out(guest, "arrival-alone")


@EVERYWHERE
def test_a_code_that_is_wrong_gets_a_kind_page(people):
    guest = people()
    comes_by(guest, "ABCD23459")
    guest.sees(NOT_KNOWN)
    keeps_nobody_out(guest, "arrival-unknown")


@ON_A_PHONE
def test_every_arrival_is_light(people):
    pages = [page for page in (*WAYS_IN, "welcome/spring/") if page.startswith("welcome/")]
    assert len(pages) > 2
    assert too_heavy(people(), pages, ARRIVAL) == {}


@ON_A_PHONE
def test_the_arrival_is_whole_without_scripts(browser, server, reader, code):
    context = browser.new_context(**reader.context, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/r/{code}")
    expect(page.get_by_text(getattr(BOTH, reader.language))).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_count(3)
    page.get_by_role("link", name=getattr(JOIN, reader.language), exact=True).tap()
    page.wait_for_url(re.compile("/join/$"))
    context.close()


@ON_A_PHONE
def test_a_channels_page_needs_no_script_to_speak_to_everybody(browser, server, reader):
    context = browser.new_context(**reader.context, java_script_enabled=False)
    page = context.new_page()
    folder = "" if reader.language == "zh" else "/en"
    page.goto(f"{server.address}{folder}/welcome/spring/")
    expect(page.locator("[data-for=alone]").first).to_be_visible()
    expect(page.locator("[data-for=friend]").first).to_be_hidden()
    context.close()


@EVERYWHERE
@pytest.mark.parametrize(
    ("act", "name", "page"), [("checkin", CHECK_IN, "me/"), ("redeem", REDEEM, "me/rewards/")]
)
def test_a_member_is_led_on_to_what_the_code_is_for(member, act, name, page):
    member.page.add_init_script("localStorage.setItem('member', 'true')")
    member.opens(f"welcome/spring/?do={act}")
    member.presses(name)
    member.page.wait_for_url(re.compile(f"/{page}$"))


def test_a_newcomer_joins_first_and_is_led_on_then(people):
    guest = people("Robin")
    guest.opens("welcome/spring/?do=redeem")
    expect(guest.button(JOIN)).to_have_attribute("href", re.compile("next="))
    guest.presses(JOIN)
    joining.asks_for_a_code(guest)
    guest.types(joining.CODE, joining.code_in_the_post(guest))
    guest.types(joining.NAME, guest.name)
    guest.presses(guest.box(joining.TERMS))
    guest.presses(joining.JOIN)
    guest.page.wait_for_url(re.compile("/me/rewards/$"))


@ON_A_PHONE
def test_in_wechat_there_is_a_picture_to_hold_and_a_way_out(people, code):
    guest = people()
    is_in_wechat(guest)
    watches_for_shifts(guest)
    comes_by(guest, code)
    expect(guest.sees(CORNER)).to_be_in_viewport()
    picture = guest.page.locator(".hold img")
    expect(picture).to_have_attribute("src", f"/qr/v1/{code}.png")
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0
    assert shifts(guest) == []
    keeps_nobody_out(guest, "arrival-wechat")


@ON_A_PHONE
def test_in_wechat_without_a_code_there_is_no_picture_of_one(people):
    guest = people()
    is_in_wechat(guest)
    guest.opens("welcome/")
    guest.sees(CORNER)
    guest.sees(ALONE)
    expect(guest.page.locator(".hold")).to_have_count(0)

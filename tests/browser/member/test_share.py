"""A member shares the page they read by their own link, and is promised nothing for it."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser import asking, joining
from tests.browser.axe import barriers
from tests.browser.person import Phrase
from tests.browser.pressed import ROOT
from tests.browser.reading import looks
from tests.browser.screen import EVERY_READER
from tests.browser.shifts import shifts, watches_for_shifts

EVERYWHERE = pytest.mark.parametrize("reader", EVERY_READER, ids=str, indirect=True)
STORY = "stories/tea-and-sleep/"
SHARE = Phrase("分享这一页", "Share this page")
SEND = Phrase("发给朋友", "Send to a friend")
COPY = Phrase("复制链接", "Copy link")
COPIED = Phrase("已复制", "Copied")
PLAIN = Phrase("转发和点击本身没有积分", "Sharing and clicks earn no points")
MENU = Phrase("点右上角“…”", "“…” at the top right")
AWAY = Phrase("现在取不到你的链接", "We can't fetch your link right now")
IN_WECHAT = "Object.defineProperty(navigator, 'userAgent', { get: () => 'MicroMessenger/8.0' })"
SHEETS = "navigator.share = what => { window.sent = what.url; return Promise.resolve(); }"


@pytest.fixture
def regular(member):
    """A member on their own device, before a story."""
    member.page.add_init_script("localStorage.setItem('member', 'true')")
    watches_for_shifts(member)
    return member


def link_of(person):
    me = person.page.request.get(f"{person.server.address}/api/me").json()
    return f"{me['link']}/stories-tea-and-sleep"


def opens_the_sheet(person):
    person.presses(SHARE)
    expect(asking.the_box(person)).to_be_visible()


@EVERYWHERE
def test_a_member_copies_a_link_of_their_own_and_reads_what_it_is_worth(regular):
    regular.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    regular.opens(STORY)
    expect(regular.button(SHARE)).to_be_visible()
    assert shifts(regular) == []
    opens_the_sheet(regular)
    regular.sees(link_of(regular))
    regular.sees(PLAIN)
    regular.presses(COPY)
    regular.sees(COPIED)
    assert regular.page.evaluate("navigator.clipboard.readText()") == link_of(regular)
    looks(regular, "share")
    assert barriers(regular) == []
    regular.page.emulate_media(color_scheme="dark")
    looks(regular, "share-dark")
    assert barriers(regular) == []


@pytest.mark.usefixtures("server")
def test_every_page_that_is_read_bears_the_id_by_which_the_shop_knows_it():
    pages = json.loads((ROOT / "build/content-manifest.json").read_text())["pages"]
    urls = [(page["id"], url) for page in pages for url in page["url"].values()]
    assert len(urls) > 20
    for known, url in urls:
        html = (ROOT / f"build/site{url}index.html").read_text()
        named = re.findall('<meta name="x-content-id" content="([^"]*)"', html)
        assert named in ([known], []), url  # a page of the portal is not shared
        assert named or 'id="portal"' in html, url


def test_a_friend_lands_on_the_page_and_the_code_is_noted(regular, people):
    friend = people()
    friend.follows(link_of(regular))
    friend.page.wait_for_url(re.compile(f"/{STORY}$"))
    friend.opens("join/")
    friend.sees(joining.FRIEND_NOTED)


def test_a_phone_that_can_send_sends_the_link(regular):
    regular.page.add_init_script(SHEETS)
    regular.opens(STORY)
    opens_the_sheet(regular)
    regular.presses(SEND)
    assert regular.page.evaluate("sent") == link_of(regular)


def test_wechats_own_menu_sends_the_link_while_the_sheet_is_open(regular):
    regular.page.add_init_script(IN_WECHAT)
    regular.opens(STORY)
    here = regular.page.url
    opens_the_sheet(regular)
    regular.sees(MENU)
    assert regular.page.url == link_of(regular)
    looks(regular, "share-wechat")
    regular.page.keyboard.press("Escape")
    expect(asking.the_box(regular)).to_have_count(0)
    assert regular.page.url == here


def test_without_a_line_it_says_so(regular):
    regular.opens(STORY)
    opens_the_sheet(regular)
    regular.page.keyboard.press("Escape")
    regular.trail.line_is_cut = True
    regular.page.context.set_offline(True)
    opens_the_sheet(regular)
    regular.sees(AWAY)


def test_a_guest_is_not_asked_to_share(people):
    guest = people()
    guest.opens(STORY)
    guest.sees(asking.ASK)
    expect(guest.page.locator("[data-share]")).to_be_hidden()


def test_who_has_been_signed_out_is_shown_to_the_door(people):
    guest = people()
    guest.page.add_init_script("localStorage.setItem('member', 'true')")
    guest.opens(STORY)
    guest.presses(SHARE)
    guest.page.wait_for_url(re.compile(r"/join/\?next="))

"""The member card: shown, read once, and there without a network."""

import re
from io import BytesIO
from urllib.parse import urlsplit

import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from tests.browser import joining, membership, serving
from tests.browser.member.test_line import OFFLINE as NO_LINE
from tests.browser.member.test_line import cut
from tests.browser.person import Phrase
from tests.browser.reading import comes_true, settles
from tests.browser.test_access import is_open_to_everybody
from tests.deploy.local.visitor import Visitor

KEPT = Phrase("没有网络也能打开。", "it opens without a network too.")
OFFLINE = Phrase("离线，码仍可用", "Offline. The code still works")
TOO_LATE = Phrase("这个会员码已经过时", "This card code is out of date")
SIGN_OUT = Phrase("退出登录", "Sign out")
COUNTER = Phrase("柜台", "Counter")

_DRAWN = re.compile("^data:image/png")

STEP = 30_000
"""Milliseconds that a symbol is shown."""


def scanned(person):
    """What a scanner reads from the screen, once the symbol has been drawn."""
    symbol = person.page.locator(".pass img.qr")
    expect(symbol).to_have_attribute("src", _DRAWN)
    with Image.open(BytesIO(symbol.screenshot())) as picture:
        (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    return found.text


def token_of(person):
    place = urlsplit(scanned(person))
    assert place.path.startswith("/M/")
    return place.path.removeprefix("/M/")


def next_symbol(person):
    before = person.page.locator(".pass img.qr").get_attribute("src")
    person.page.clock.fast_forward(STEP)
    expect(person.page.locator(".pass img.qr")).not_to_have_attribute("src", before)


def counter_of(server):
    staff = Visitor(server)
    staff.sign_in("staff@demo.example")
    return lambda token: staff.post("/api/staff/lookup", {"token": token})


def test_a_card_changes_every_half_minute_and_is_read_once(member, server):
    read = counter_of(server)
    member.page.clock.install()
    member.opens("me/")
    member.presses(membership.SHOW_CODE)
    token = token_of(member)
    assert read(token).body["member"]["name"] == "Robin"
    assert (read(token).status, read(token).body["code"]) == (409, "card_used")
    is_open_to_everybody(member, "card")
    next_symbol(member)
    assert token_of(member) != token
    assert read(token_of(member)).status == 200


def test_a_card_opens_without_a_network_and_goes_on(member, server):
    read = counter_of(server)
    member.page.clock.install()
    member.opens("me/card/")
    member.sees(KEPT)
    cut(member, off=True)
    member.page.reload()
    member.sees(OFFLINE)
    token = token_of(member)
    is_open_to_everybody(member, "card-offline")
    assert read(token).status == 200
    next_symbol(member)
    assert token_of(member) != token
    assert read(token_of(member)).status == 200
    cut(member, off=False)
    member.sees_no_more(OFFLINE)


def test_a_browser_without_cryptography_shows_the_servers_own_token(member, server):
    member.page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    member.opens("me/card/")
    assert counter_of(server)(token_of(member)).status == 200


def test_a_picture_of_a_card_is_refused_at_the_counter_in_words(people, own_server):
    anna, staff = people("Anna", at=own_server), people("", "staff@demo.example", at=own_server)
    for person in (anna, staff):
        joining.is_known(person)
    anna.opens("me/card/")
    link = scanned(anna)
    moved = Visitor(own_server).post("/dev/clock", {"seconds": 3 * STEP // 1000})
    assert moved.status == 200
    staff.opens("counter/")
    serving.scans(staff, link)
    staff.sees(TOO_LATE)
    is_open_to_everybody(staff, "counter-card-late")


def test_symbol_and_number_stand_above_the_tabs_of_a_small_phone(member):
    member.page.set_viewport_size({"width": 320, "height": 568})
    member.opens("me/card/")
    token_of(member)
    number = member.page.locator(".pass-code").bounding_box()
    tabs = member.page.locator(".tabs").bounding_box()
    assert number["y"] + number["height"] <= tabs["y"]


def test_whoever_signs_out_takes_the_card_along(member):
    member.opens("me/card/")
    member.sees(KEPT)
    member.opens("me/")
    member.presses(SIGN_OUT)
    member.page.wait_for_url(lambda url: "/me/" not in url)
    cut(member, off=True)
    member.opens("me/card/")
    member.sees(NO_LINE)
    settles(member)
    assert member.page.locator(".pass").count() == 0


def test_the_counters_page_opens_without_a_network(staff):
    joining.is_known(staff)
    staff.opens("counter/")
    settles(staff)
    comes_true(
        staff,
        "navigator.serviceWorker.ready.then(() => caches.match(location.pathname)).then(Boolean)",
    )
    cut(staff, off=True)
    staff.page.reload()
    expect(staff.page.get_by_role("heading", level=1)).to_have_text(staff.text(COUNTER))
    settles(staff)

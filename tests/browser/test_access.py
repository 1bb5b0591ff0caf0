"""Nobody is kept out: axe finds nothing on any page in any state, in light and in dark."""

from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming, serving
from tests.browser.axe import OF_COLOUR, barriers
from tests.browser.reading import keep_picture, looks, settles
from tests.browser.trail import LOST_PAGE

MINE = {
    "me": "me/",
    "rewards": "me/rewards/",
    "card": "me/card/",
    "code": "me/code/",
    "poster": "me/poster/",
    "vouchers": "me/vouchers/",
    "statement": "me/statement/",
}
OPEN_TO_ALL = {
    "home": "",
    "membership": "membership/",
    "join": "join/",
    "rewards-guest": "me/rewards/",
    "welcome-alone": "welcome/",
    "welcome-unknown": "welcome/unknown/",
    "show": "show/",
    "lost": LOST_PAGE,
}
DESKS = {"counter": "counter/", "scripts": "scripts/", "console": "console/"}
NO = {"status": 403, "content_type": "application/problem+json", "body": '{"code":"forbidden"}'}


def is_open_to_everybody(person, name):
    settles(person)
    looks(person, name)
    assert barriers(person) == [], name
    can_be_read_in_the_dark(person, name)


def can_be_read_in_the_dark(person, name):
    person.page.emulate_media(color_scheme="dark")
    assert barriers(person, *OF_COLOUR) == [], name
    keep_picture(person, f"{name}-dark")
    person.page.emulate_media(color_scheme="light")


def test_pages_open_to_all_keep_nobody_out(people):
    guest = people()
    for name, path in OPEN_TO_ALL.items():
        guest.opens(path)
        is_open_to_everybody(guest, name)


def test_a_new_members_empty_pages_keep_nobody_out(member):
    for name, path in MINE.items():
        member.opens(path)
        is_open_to_everybody(member, f"{name}-empty")


def test_a_members_full_pages_keep_nobody_out(member):
    joining.is_given(member, 220)
    member.opens("me/rewards/")
    member.presses(redeeming.REDEEM)
    expect(member.button(redeeming.YES)).to_be_visible()
    is_open_to_everybody(member, "rewards-question")
    member.presses(redeeming.YES)
    redeeming.voucher(member)
    for name, path in MINE.items():
        member.opens(path)
        is_open_to_everybody(member, f"{name}-full")


def test_pages_that_got_a_no_keep_nobody_out(people):
    owner = people(contact="owner@demo.example")
    joining.is_known(owner)
    owner.page.route("**/api/**", lambda route: route.fulfill(**NO))
    for name, path in {**MINE, **DESKS}.items():
        owner.opens(path)
        expect(owner.page.locator(".notice-bad").filter(visible=True).first).to_be_visible()
        is_open_to_everybody(owner, f"{name}-error")


def test_the_staffs_pages_keep_nobody_out(people, member):
    manager = people(contact="manager@demo.example")
    joining.is_known(manager)
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens("counter/")
    is_open_to_everybody(manager, "counter")
    serving.looks_up(manager, code)
    expect(manager.button(serving.RECORD)).to_be_visible()
    is_open_to_everybody(manager, "counter-found")
    for section in ("members", "rewards", "reviews", "overview"):
        manager.opens(f"console/#{section}")
        is_open_to_everybody(manager, f"console-{section}")


def test_a_page_for_others_is_closed_kindly(member):
    for name, path in DESKS.items():
        member.opens(path)
        is_open_to_everybody(member, f"{name}-closed")

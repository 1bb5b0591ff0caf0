"""A page read to its goal: seen, said, credited once, and never for less than reading."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import membership
from tests.browser.axe import barriers
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import EVERY_READER
from tests.browser.shifts import shifts, watches_for_shifts
from tests.deploy.local.visitor import Visitor

EVERYWHERE = pytest.mark.parametrize("reader", EVERY_READER, ids=str, indirect=True)
STORY = "stories/cold-brew/"
ENOUGH = 40
"""Seconds; the story's goal asks for a few less."""

WORTH = Phrase("会员读完这一页，得 2 积分。", "Members get 2 points for reading this page.")
GOAL = Phrase("读到文末，得 2 积分", "2 points for you")
EARNED = Phrase("+2 积分已到账", "+2 points for you")
READ = Phrase("这一页你读过了", "You have read this page")
DONE_TODAY = Phrase("今天读文章的积分已经得满", "You have earned all that reading brings in a day")
WAITS = Phrase("还没记上", "not noted yet")
NOT_YET = Phrase("秒就好", "more seconds")
SIGN_IN = Phrase("登录或加入", "Sign in or join")
HIDDEN = "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })"
SHOWN = "delete document.hidden"


def comes_to_read(person, path=STORY):
    """Open the page with a clock that the story moves."""
    person.page.add_init_script("localStorage.setItem('member', 'true')")
    person.page.clock.install()
    person.opens(path)


def time_passes(person, seconds, *, at_the_shop=True):
    if at_the_shop:
        Visitor(person.server).post("/dev/clock", {"seconds": seconds})
    person.page.clock.run_for(seconds * 1000)


def scrolls_to_the_end(person):
    person.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


def reads_through(person):
    person.sees(GOAL)
    scrolls_to_the_end(person)
    time_passes(person, ENOUGH)


def has_read(person, page_id):
    """Through the same door, without the pages."""
    address = f"{person.server.address}/api/reads"
    say = {"headers": {"X-Perennial": "1"}}
    opened = person.page.request.post(f"{address}/open", data={"id": page_id}, **say).json()
    Visitor(person.server).post("/dev/clock", {"seconds": opened["seconds"]})
    seen = {"token": opened["token"], "seconds": opened["seconds"], "depth": 100}
    assert person.page.request.post(address, data=seen, **say).ok


def asks_for_reads(person):
    asked = []
    person.page.on("request", lambda one: "/api/reads" in one.url and asked.append(one))
    return asked


@EVERYWHERE
def test_a_page_read_to_its_goal_is_credited_at_once_and_moves_nothing(member):
    watches_for_shifts(member)
    comes_to_read(member)
    member.sees(GOAL)
    time_passes(member, ENOUGH)
    expect(member.page.locator(".p-reading")).to_be_in_viewport()
    looks(member, "reading-half")
    scrolls_to_the_end(member)
    time_passes(member, 1)
    member.sees(EARNED)
    assert shifts(member) == []
    looks(member, "reading-earned")
    assert barriers(member) == []
    member.page.emulate_media(color_scheme="dark")
    looks(member, "reading-earned-dark")
    assert barriers(member) == []
    member.presses(member.page.locator(".p-reading a"))
    member.page.wait_for_url(re.compile("/me/statement/$"))
    member.opens("me/")
    membership.has_points(member, 22)


@EVERYWHERE
def test_a_guest_reads_what_members_get_and_nothing_is_counted(people):
    guest = people()
    asked = asks_for_reads(guest)
    guest.opens(STORY)
    guest.sees(WORTH)
    scrolls_to_the_end(guest)
    looks(guest, "reading-guest")
    guest.presses(SIGN_IN)
    guest.page.wait_for_url(re.compile(f"/join/\\?next=(/en)?/{STORY}$"))
    assert asked == []


def test_a_page_is_credited_once(member):
    has_read(member, "stories-cold-brew")
    comes_to_read(member)
    member.sees(READ)
    looks(member, "reading-again")


def test_the_pages_of_a_day_have_an_end(member):
    for page in ("stories-cold-brew", "stories-tea-and-sleep", "stories-spring-tea-dates"):
        has_read(member, page)
    comes_to_read(member, "stories/choosing-a-first-cup/")
    member.sees(DONE_TODAY)


def test_a_page_that_is_not_looked_at_is_not_read(member):
    comes_to_read(member)
    member.sees(GOAL)
    asked = asks_for_reads(member)
    scrolls_to_the_end(member)
    member.page.evaluate(HIDDEN)
    time_passes(member, 3 * ENOUGH)
    member.page.clock.fast_forward(3_600_000)  # a phone asleep
    assert asked == []
    member.page.evaluate(SHOWN)
    time_passes(member, ENOUGH)
    member.sees(EARNED)


def test_a_clock_turned_forward_reads_nothing(member):
    comes_to_read(member)
    member.sees(GOAL)
    scrolls_to_the_end(member)
    time_passes(member, ENOUGH, at_the_shop=False)
    member.sees(NOT_YET)
    looks(member, "reading-refused")


def test_what_was_read_without_a_line_is_credited_when_it_is_back(member):
    comes_to_read(member)
    member.sees(GOAL)
    member.trail.line_is_cut = True
    member.page.context.set_offline(True)
    reads_through(member)
    member.sees(WAITS)
    looks(member, "reading-waits")
    member.page.context.set_offline(False)
    member.sees(EARNED)


def test_who_has_been_signed_out_reads_as_a_guest(people):
    guest = people()
    with guest.page.expect_response("**/api/reads/open") as answer:
        comes_to_read(guest)
    assert answer.value.status == 401
    guest.sees(WORTH)
    expect(guest.page.locator("[data-reading]")).to_be_attached()

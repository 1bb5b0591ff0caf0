"""Whoever has a question asks on the page they are on: an answer, or a person to ask."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import asking
from tests.browser.axe import OF_COLOUR, barriers
from tests.browser.member.test_keyboard import reaches
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import DESK, EVERY_READER, Reader

EVERYWHERE = pytest.mark.parametrize("reader", EVERY_READER, ids=str, indirect=True)
AT_A_DESK = pytest.mark.parametrize("reader", [Reader(DESK, "zh")], ids=str, indirect=True)
PAGES = ["", "faq/", "teas/white/", "stories/water-for-green-tea/", "join/", "welcome/", "me/"]
EXPIRY = Phrase("积分会过期吗", "Do points expire")
CAT = Phrase("能带猫来吗", "May I bring my cat")
OFTEN = Phrase("大家常问", "Often asked")
FOUND = Phrase("看看是不是这几条：", "Perhaps one of these:")
NOTHING = Phrase("没有找到合适的回答", "We found no answer that fits")
AWAY = Phrase("现在查不到回答", "We can't look that up right now")
TAP = 44


def small(person):
    """Everything in the box that a thumb could miss."""
    places = person.page.locator("dialog :is(a, button, input)").all()
    boxes = [(place.inner_text(), place.bounding_box()) for place in places]
    return [name for name, box in boxes if box["height"] < TAP or box["width"] < TAP]


def keeps_nobody_out(person, name):
    looks(person, name)
    assert barriers(person) == []
    person.page.emulate_media(color_scheme="dark")
    looks(person, f"{name}-dark")
    assert barriers(person, *OF_COLOUR) == []
    person.page.emulate_media(color_scheme="light")


@EVERYWHERE
def test_a_question_finds_its_answer_and_leads_there(people):
    guest = people()
    guest.opens("teas/white/")
    box = asking.opens_the_box(guest)
    guest.sees(OFTEN)
    expect(box.get_by_role("listitem")).to_have_count(3)
    keeps_nobody_out(guest, "ask")
    assert small(guest) == []
    asking.asks(guest, EXPIRY)
    guest.sees(FOUND)
    expect(box.get_by_role("listitem").first).to_contain_text(guest.text(EXPIRY))
    keeps_nobody_out(guest, "ask-found")
    assert small(guest) == []
    guest.presses(box.get_by_role("link", name=guest.text(EXPIRY)))
    expect(guest.page).to_have_url(re.compile("/faq/#expire$"))
    expect(guest.page.locator("#expire")).to_be_in_viewport()


@EVERYWHERE
def test_without_an_answer_there_is_a_person(people):
    guest = people()
    guest.opens("")
    asking.opens_the_box(guest)
    asking.asks(guest, CAT)
    guest.sees(NOTHING)
    asking.can_reach_a_person(guest)
    keeps_nobody_out(guest, "ask-nothing")


def test_without_a_line_there_is_a_person_and_the_next_try_is_answered(people):
    guest = people()
    guest.opens("faq/")
    asking.opens_the_box(guest)
    guest.trail.line_is_cut = True
    guest.page.context.set_offline(True)
    asking.asks(guest, EXPIRY)
    guest.sees(AWAY)
    asking.can_reach_a_person(guest)
    looks(guest, "ask-away")
    guest.page.context.set_offline(False)
    asking.asks(guest, Phrase("积分会过期", "points expire"))
    guest.sees(FOUND)


def test_a_shop_that_cannot_answer_says_who_can(people):
    guest = people()
    no = {"status": 503, "content_type": "application/problem+json", "body": "{}"}
    guest.page.route("**/api/answers?*", lambda route: route.fulfill(**no))
    guest.opens("join/")
    asking.opens_the_box(guest)
    asking.asks(guest, EXPIRY)
    guest.sees(AWAY)
    asking.can_reach_a_person(guest)
    assert all("503" in fault for fault in guest.trail.faults)
    guest.trail.faults.clear()


def test_every_page_has_the_box(member):
    for page in PAGES:
        member.opens(page)
        asking.opens_the_box(member)
        member.page.keyboard.press("Escape")
        expect(asking.the_box(member)).to_have_count(0)


@AT_A_DESK
def test_the_box_needs_no_mouse(people):
    guest = people()
    guest.opens("join/")
    link = guest.page.get_by_role("button", name=guest.text(asking.ASK))
    for key in ("Enter", "Space"):
        reaches(guest, link)
        guest.page.keyboard.press(key)
        expect(guest.box(asking.QUESTION)).to_be_focused()
        guest.page.keyboard.press("Escape")
        expect(link).to_be_focused()
    guest.page.keyboard.press("Enter")
    expect(guest.box(asking.QUESTION)).to_be_focused()
    guest.page.keyboard.type(guest.text(EXPIRY))
    guest.sees(FOUND)
    reaches(guest, asking.the_box(guest).get_by_role("link").first)


@AT_A_DESK
def test_without_scripts_it_is_a_link_to_the_answers(browser, server, reader):
    context = browser.new_context(**reader.context, java_script_enabled=False)
    page = context.new_page()
    for path in ("/", "/join/", "/en/faq/"):
        page.goto(f"{server.address}{path}")
        page.locator("[data-ask]").first.click()
        assert page.url.endswith("/faq/")
    context.close()

"""The console where there is little room, and where there is no mouse."""

import pytest
from playwright.sync_api import expect

from tests.browser import joining
from tests.browser.console.test_members import (
    ADJUST,
    APPROVE,
    APPROVED,
    ASK,
    ASKED,
    POINTS,
    WHY,
    answers,
    opens_page_of,
)
from tests.browser.member.test_keyboard import enters, reaches
from tests.browser.member.test_share import IN_WECHAT
from tests.browser.person import Phrase
from tests.browser.reading import looks, settles
from tests.browser.screen import DESK, Reader

NEEDS_BROWSER = Phrase("微信里不能下载", "WeChat cannot download files")
PHONE = {"width": 390, "height": 844}
SECTIONS = ("members", "rewards", "channels", "staff", "programme", "audit", "overview")
UNNAMED = """table => [...table.tBodies[0].rows].flatMap(row => [...row.cells])
  .filter(cell => cell.tagName === 'TD' && cell.checkVisibility())
  .filter(cell => !getComputedStyle(cell, '::before').content
    .includes(table.tHead.rows[0].cells[cell.cellIndex].innerText.trim()))
  .map(cell => cell.outerHTML)"""


@pytest.fixture
def owner(people):
    person = people(contact="owner@demo.example")
    joining.is_known(person)
    return person


def test_on_a_phone_each_row_is_a_card_that_names_its_cells(owner):
    owner.page.set_viewport_size(PHONE)
    for section in SECTIONS:
        owner.opens(f"console/#{section}")
        expect(owner.page.locator("tbody tr").first).to_be_visible()
        settles(owner)
        for table in owner.page.locator(".table").all():
            if not table.is_visible():
                continue
            assert table.evaluate("place => place.scrollWidth <= place.clientWidth"), section
            assert table.locator("table").evaluate(UNNAMED) == [], section
        looks(owner, f"console-{section}-cards")


def test_on_a_phone_a_column_still_sorts(owner):
    owner.page.set_viewport_size(PHONE)
    owner.opens("console/#rewards")
    head = owner.page.get_by_role("columnheader").nth(1)
    owner.presses(head.get_by_role("button"))
    expect(head).to_have_attribute("aria-sort", "descending")
    prices = owner.page.locator("tbody td:nth-child(2)").all_inner_texts()
    assert [int(price.replace(",", "")) for price in prices] == sorted(
        (int(price.replace(",", "")) for price in prices), reverse=True
    )


def test_in_wechat_a_table_to_take_away_says_what_it_takes(owner):
    owner.page.add_init_script(IN_WECHAT)
    for section in ("rewards", "channels", "audit"):
        owner.page.goto("about:blank")  # a section alone would not load the page anew
        owner.opens(f"console/#{section}")
        owner.sees(NEEDS_BROWSER)
    looks(owner, "console-audit-wechat")


@pytest.mark.parametrize("reader", [Reader(DESK, "en")], ids=str, indirect=True)
def test_a_request_is_approved_without_a_mouse(owner, people, member):
    manager = people(contact="manager@demo.example")
    joining.is_known(manager)
    code = opens_page_of(manager, member)
    manager.presses(ADJUST)
    manager.types(POINTS, "2500")
    answers(manager, ASK, WHY)
    manager.sees(ASKED)
    owner.opens("console/#reviews")
    waiting = owner.page.get_by_role("listitem").filter(has_text=code)
    enters(owner, waiting.get_by_role("button", name=owner.text(APPROVE)))
    enters(owner, owner.page.get_by_role("dialog").get_by_role("button", name=owner.text(APPROVE)))
    expect(waiting.get_by_text(owner.text(APPROVED))).to_be_visible()


@pytest.mark.parametrize("reader", [Reader(DESK, "zh")], ids=str, indirect=True)
def test_arrows_keep_to_their_place_in_a_row(owner):
    owner.opens("console/#rewards")
    second = [owner.page.locator(f"tbody tr:nth-child({n}) button").nth(1) for n in (1, 2)]
    reaches(owner, second[0])
    owner.page.keyboard.press("ArrowDown")
    expect(second[1]).to_be_focused()
    owner.page.keyboard.press("Home")
    expect(second[0]).to_be_focused()

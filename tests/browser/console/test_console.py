"""The manager's console: rewards on the shelf, and what happened day by day."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining
from tests.browser.person import Phrase
from tests.browser.reading import looks

WHY = Phrase("茶凉了，向您道歉", "Sorry that your tea was cold")
IN_CHINESE = Phrase("中文名", "Name in Chinese")
IN_ENGLISH = Phrase("英文名", "Name in English")
PRICE = Phrase("积分", "Points")
STOCK = Phrase("库存", "Stock")
SHELVE = Phrase("上架", "Put on the shelf")
CHANGE_STOCK = Phrase("增减库存", "Change stock")
PIECES = Phrase("份数（加为正，减为负）", "Pieces (plus or minus)")
WHY_SO = Phrase("原因", "Reason")
FIVE_LEFT = Phrase("架上现有 5 份", "5 left on the shelf now")
TOO_LOW = Phrase("架上只剩 5 份", "Only 5 are left")
SAVE = Phrase("保存", "Save")
ON_OFFER = Phrase("上架中", "On offer")
CLOSED = Phrase("下架", "Closed")
LAST_DAYS = Phrase("近 7 天", "Last 7 days")
WHOLE = Phrase("请填写正整数。", "Please enter a whole number above 0.")


@pytest.fixture
def manager(people):
    person = people(contact="manager@demo.example")
    joining.is_known(person)
    return person


def number(person, label):
    """Find what a number is typed into, and not a tick that speaks of the same."""
    return person.page.get_by_role("textbox", name=person.text(label), exact=True)


def test_a_new_reward_is_on_the_members_shelf_at_once(manager, member):
    name = f"{uuid4().hex[:6]}"
    manager.opens("console/#rewards")
    manager.types(IN_CHINESE, f"新茶 {name}")
    manager.types(IN_ENGLISH, f"New tea {name}")
    number(manager, PRICE).fill("15")
    number(manager, STOCK).fill("0")
    manager.presses(SHELVE)
    manager.sees(WHOLE)
    number(manager, STOCK).fill("3")
    manager.presses(SHELVE)
    expect(manager.page.locator("tbody").get_by_text(name)).to_be_visible()
    member.opens("me/rewards/")
    member.sees(name)


def test_a_reward_is_restocked_priced_anew_and_closed(manager):
    name = f"{uuid4().hex[:6]}"
    manager.opens("console/#rewards")
    manager.types(IN_CHINESE, f"春茶 {name}")
    manager.types(IN_ENGLISH, f"Spring tea {name}")
    number(manager, PRICE).fill("15")
    number(manager, STOCK).fill("3")
    manager.presses(SHELVE)
    row = manager.page.locator("tbody tr").filter(has_text=name)
    dialog = manager.page.get_by_role("dialog")
    manager.presses(row.get_by_role("button").last)
    manager.types(PIECES, "2")
    manager.types(WHY_SO, manager.text(WHY))
    manager.presses(CHANGE_STOCK)
    manager.sees(FIVE_LEFT)
    manager.presses(row.get_by_role("button").last)
    manager.types(PIECES, "-6")
    manager.presses(CHANGE_STOCK)
    expect(dialog.get_by_role("alert")).to_contain_text(manager.text(TOO_LOW))
    looks(manager, "console-restock")
    manager.page.keyboard.press("Escape")
    manager.presses(row.get_by_role("button").first)
    dialog.get_by_role("textbox", name=manager.text(PRICE), exact=True).fill("25")
    dialog.get_by_label(manager.text(ON_OFFER)).uncheck()
    looks(manager, "console-change-reward")
    manager.presses(SAVE)
    expect(row.get_by_text(manager.text(CLOSED), exact=True)).to_be_visible()
    expect(row.get_by_role("cell").nth(0)).to_have_text("25")
    expect(row.get_by_role("cell").nth(1)).to_have_text("5")


def test_the_overview_has_every_day_of_two_weeks_and_their_sums(manager):
    manager.opens("console/#overview")
    expect(manager.page.locator("tbody tr")).to_have_count(2 + 14)
    week = manager.page.locator("tr.sum").first
    expect(week.get_by_role("rowheader")).to_have_text(manager.text(LAST_DAYS))
    joined = int(week.get_by_role("cell").first.inner_text())
    assert joined >= 1
    looks(manager, "console-overview")

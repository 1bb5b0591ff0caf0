"""The manager's console: find a member, adjust with a reason, put a reward on the shelf."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership
from tests.browser.person import Phrase
from tests.browser.reading import looks

FIND = Phrase("按会员码、称呼或联系方式查找", "Find by member code, name or contact")
SEARCH = Phrase("查找", "Find")
REASON = Phrase("原因（会员看得到）", "Reason (the member sees it)")
POINTS = Phrase("积分（加为正，减为负）", "Points (plus or minus)")
ADJUST = Phrase("调整", "Adjust")
ADJUSTED = Phrase("已调整 +45", "Adjusted by +45")
WHY = Phrase("茶凉了，向您道歉", "Sorry that your tea was cold")
ASK = Phrase("请另一位同事批准", "Ask a second person")
ASKED = Phrase("已申请 +2,500", "Asked for +2,500")
REQUESTS = Phrase("申请", "Requests")
WAITING = Phrase("等待批准", "Waiting")
APPROVE = Phrase("批准", "Approve")
APPROVED = Phrase("已批准", "Approved")
ENTRY = Phrase("明细序号", "Number of the entry")
WHY_BACK = Phrase("为什么更正（会员看得到）", "Why it is taken back (the member sees it)")
ERROR = Phrase("记错了人", "Booked for somebody else")
TAKE_BACK = Phrase("更正一笔明细", "Take an entry back")
TAKEN_BACK = Phrase("已更正 −20", "Taken back: −20")
ON_HOLD = Phrase("已暂停", "On hold")
HELD = Phrase("这个账户暂停使用了", "This account is on hold")
REWARDS = Phrase("奖励", "Rewards")
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
OVERVIEW = Phrase("概览", "Overview")
LAST_DAYS = Phrase("近 7 天", "Last 7 days")
WHOLE = Phrase("请填写正整数。", "Please enter a whole number above 0.")


@pytest.fixture
def manager(people):
    person = people(contact="manager@demo.example")
    joining.is_known(person)
    return person


def test_points_given_by_hand_are_explained_to_the_member(manager, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens("console/")
    manager.types(FIND, code)
    manager.presses(SEARCH)
    rows = manager.page.locator("tbody tr")
    expect(rows).to_have_count(1)
    manager.presses(rows.get_by_role("link"))
    manager.types(POINTS, "45")
    manager.types(REASON, manager.text(WHY))
    manager.presses(ADJUST)
    manager.sees(ADJUSTED)
    looks(manager, "console-adjusted")
    membership.waits_for_entry(member, WHY)
    assert membership.entries(member)[0][1] == "+45"


def test_an_entry_made_in_error_is_taken_back(manager, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens(f"console/#adjust/{code}")
    manager.types(ENTRY, "1")
    manager.types(WHY_BACK, manager.text(ERROR))
    manager.presses(TAKE_BACK)
    manager.sees(TAKEN_BACK)
    looks(manager, "console-reversed")
    membership.waits_for_entry(member, ERROR)
    assert membership.entries(member)[0][1] == "−20"


def test_an_account_on_hold_says_so_to_the_member(manager, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens("console/")
    manager.types(FIND, code)
    manager.presses(SEARCH)
    rows = manager.page.locator("tbody tr")
    expect(rows).to_have_count(1)
    manager.presses(rows.get_by_role("button"))
    question = manager.page.get_by_role("dialog")
    assert question.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    question.get_by_role("textbox").fill(manager.text(ERROR))
    manager.presses(question.get_by_role("button").last)
    expect(question).to_have_count(0)
    expect(rows.get_by_text(manager.text(ON_HOLD), exact=True)).to_be_visible()
    member.opens("me/")
    member.sees(HELD)
    looks(member, "me-on-hold")


def test_what_is_too_much_for_one_is_approved_by_another(manager, people, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens(f"console/#adjust/{code}")
    manager.types(POINTS, "2500")
    manager.types(REASON, manager.text(WHY))
    manager.presses(ASK)
    manager.sees(ASKED)
    manager.presses(REQUESTS)
    mine = manager.page.get_by_role("listitem").filter(has_text=code)
    expect(mine.get_by_text(manager.text(WAITING))).to_be_visible()
    expect(mine.get_by_role("button")).to_have_count(1)
    owner = people(contact="owner@demo.example")
    joining.is_known(owner)
    owner.opens("console/#reviews")
    waiting = owner.page.get_by_role("listitem").filter(has_text=code)
    owner.presses(waiting.get_by_role("button", name=owner.text(APPROVE)))
    owner.presses(owner.page.get_by_role("dialog").get_by_role("button", name=owner.text(APPROVE)))
    expect(waiting.get_by_text(owner.text(APPROVED))).to_be_visible()
    membership.waits_for_entry(member, WHY)
    assert membership.entries(member)[0][1] == "+2,500"


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

"""Members in the console: found, leafed through, taken away; one member's page, acts and all."""

import csv
import re
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership
from tests.browser.member.test_keyboard import enters, reaches
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import DESK, Reader
from tests.browser.test_access import NO, is_open_to_everybody
from tests.deploy.local.visitor import Visitor

FIND = Phrase("按会员码、称呼或联系方式查找", "Find by member code, name or contact")
SEARCH = Phrase("查找", "Find")
NOBODY = Phrase("没有符合的会员", "No member matches")
FROM = Phrase("加入日期从", "Joined from")
NEXT = Phrase("下一页", "Next page")
BACK = Phrase("上一页", "Back")
BY_POINTS = Phrase("积分", "Points")
OLDER = Phrase("更早的记录", "Older entries")
ADJUST = Phrase("调整积分", "Adjust points")
POINTS = Phrase("积分（加为正，减为负）", "Points (plus or minus)")
REASON = Phrase("原因（会员看得到）", "Reason (the member sees it)")
SUBMIT = Phrase("调整", "Adjust")
ADJUSTED = Phrase("已调整 +45", "Adjusted by +45")
WHY = Phrase("茶凉了，向您道歉", "Sorry that your tea was cold")
ASK = Phrase("请另一位同事批准", "Ask a second person")
ASKED = Phrase("已申请 +2,500", "Asked for +2,500")
WAITS = Phrase("等另一位同事批准", "wait for a second person")
APPROVE = Phrase("批准", "Approve")
APPROVED = Phrase("已批准", "Approved")
TAKE_BACK = Phrase("更正", "Take back")
TAKEN_BACK = Phrase("已更正 −20", "Taken back: −20")
ERROR = Phrase("记错了人", "Booked for somebody else")
ON_HOLD = Phrase("账户已暂停", "On hold:")
HOLD = Phrase("暂停使用", "Put on hold")
LET_GO = Phrase("恢复使用", "Take off hold")
HELD = Phrase("这个账户暂停使用了", "This account is on hold")
OWN = Phrase("这是你自己的账户", "This is your own account")
EXPORT = Phrase("导出表格（CSV）", "Export as a table (CSV)")
YES = Phrase("导出", "Export")
NEEDED = Phrase("请填写。", "Please fill this in.")

LIST = "**/api/admin/members?*"
LEDGER = "**/api/admin/members/*/ledger?*"


@pytest.fixture
def manager(people):
    person = people(contact="manager@demo.example")
    joining.is_known(person)
    return person


def rows(person):
    return person.page.locator("tbody tr")


def finds(person, query):
    """Search until one is left, and return that row."""
    person.opens("console/")
    person.types(FIND, query)
    person.presses(SEARCH)
    expect(rows(person)).to_have_count(1)
    return rows(person)


def opens_page_of(person, member):
    """Find a member by the code on their phone, and open their page; return the code."""
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    person.presses(finds(person, code).get_by_role("link"))
    expect(person.page.locator(".facts")).to_be_visible()
    return code


def answers(person, act, reason):
    """Answer a question that wants a reason."""
    question = person.page.get_by_role("dialog")
    assert question.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    question.get_by_role("textbox").last.fill(person.text(reason))
    person.presses(question.get_by_role("button", name=person.text(act), exact=True))
    expect(question).to_have_count(0)


def turns_small_pages(person, where, size):
    """So many to a page, so that few things are many pages."""

    def fewer(route):
        route.continue_(url=re.sub(r"limit=\d+", f"limit={size}", route.request.url))

    person.page.route(where, fewer)


def codes(person):
    """Read the codes of a page, once it is there."""
    expect(rows(person)).to_have_count(2)
    return [cell.inner_text() for cell in person.page.locator("tbody .spelled").all()]


def test_points_given_by_hand_are_explained_to_the_member(manager, member):
    opens_page_of(manager, member)
    looks(manager, "console-member")
    manager.presses(ADJUST)
    manager.types(POINTS, "45")
    question = manager.page.get_by_role("dialog")
    manager.presses(question.get_by_role("button", name=manager.text(SUBMIT), exact=True))
    manager.sees(NEEDED)
    answers(manager, SUBMIT, WHY)
    manager.sees(ADJUSTED)
    expect(manager.page.locator(".balances .number").first).to_have_text("65")
    expect(manager.page.locator(".entry-reason").first).to_contain_text(manager.text(WHY))
    is_open_to_everybody(manager, "console-member-adjusted")
    membership.waits_for_entry(member, WHY)
    assert membership.entries(member)[0][1] == "+45"


def test_what_is_too_much_for_one_is_approved_by_another(manager, people, member):
    code = opens_page_of(manager, member)
    manager.presses(ADJUST)
    manager.types(POINTS, "2500")
    looks(manager, "console-member-over-limit")
    answers(manager, ASK, WHY)
    manager.sees(ASKED)
    manager.sees(WAITS)
    owner = people(contact="owner@demo.example")
    joining.is_known(owner)
    owner.opens("console/#reviews")
    waiting = owner.page.get_by_role("listitem").filter(has_text=code)
    owner.presses(waiting.get_by_role("button", name=owner.text(APPROVE)))
    owner.presses(owner.page.get_by_role("dialog").get_by_role("button", name=owner.text(APPROVE)))
    expect(waiting.get_by_text(owner.text(APPROVED))).to_be_visible()
    manager.page.reload()
    expect(manager.page.locator(".balances .number").first).to_have_text("2,520")
    manager.sees_no_more(WAITS)
    membership.waits_for_entry(member, WHY)


def test_an_entry_made_in_error_is_taken_back_from_its_line(manager, member):
    opens_page_of(manager, member)
    joined = manager.page.locator("[data-seq='1']")
    manager.presses(joined.get_by_role("button"))
    answers(manager, TAKE_BACK, ERROR)
    manager.sees(TAKEN_BACK)
    expect(manager.page.locator(".entry")).to_have_count(2)
    expect(joined.get_by_role("button")).to_have_count(0)
    looks(manager, "console-member-reversed")
    membership.waits_for_entry(member, ERROR)
    assert membership.entries(member)[0][1] == "−20"


def test_older_entries_come_page_by_page(manager, member):
    for points in (5, 7):
        joining.is_given(member, points)
    turns_small_pages(manager, LEDGER, 1)
    opens_page_of(manager, member)
    entries = manager.page.locator(".entry")
    for known in (1, 2):
        expect(entries).to_have_count(known)
        manager.presses(OLDER)
    expect(entries).to_have_count(3)
    expect(manager.button(OLDER)).to_have_count(0)
    assert [entry.get_attribute("data-seq") for entry in entries.all()] == ["3", "2", "1"]


def test_an_account_on_hold_says_so_to_the_member_and_is_let_go(manager, member):
    code = opens_page_of(manager, member)
    manager.presses(HOLD)
    answers(manager, HOLD, ERROR)
    manager.sees(ON_HOLD)
    is_open_to_everybody(manager, "console-member-on-hold")
    member.opens("me/")
    member.sees(HELD)
    expect(finds(manager, code).locator(".chip-warn")).to_be_visible()
    manager.presses(rows(manager).get_by_role("link"))
    manager.presses(LET_GO)
    answers(manager, LET_GO, WHY)
    manager.sees_no_more(ON_HOLD)


def test_pages_hold_while_others_join(manager, member):
    turns_small_pages(manager, LIST, 2)
    manager.opens("console/")
    first = codes(manager)
    newcomer = Visitor(manager.server)
    newcomer.join(f"{uuid4().hex[:12]}@mail.example")
    manager.presses(NEXT)
    expect(manager.page.locator(".pager")).to_contain_text("2")
    second = codes(manager)
    assert set(first).isdisjoint(second)
    looks(manager, "console-members-second-page")
    manager.presses(BACK)
    expect(manager.page.locator(".pager")).to_contain_text("1")
    expect(manager.page.locator("tbody")).not_to_contain_text(second[0])


def test_a_page_is_sorted_as_it_lies_and_days_are_another_search(manager, member):
    joining.is_given(member, 700)
    manager.opens("console/")
    manager.presses(manager.page.get_by_role("columnheader").get_by_text(manager.text(BY_POINTS)))
    head = manager.page.locator("[aria-sort=descending]")
    expect(head).to_have_text(manager.text(BY_POINTS))
    points = [int(cell.replace(",", "")) for cell in column(manager)]
    assert points == sorted(points, reverse=True)
    manager.box(FROM).fill("2099-01-01")
    manager.sees(NOBODY)
    is_open_to_everybody(manager, "console-members-none")


def column(person):
    return person.page.locator("tbody td:nth-child(2)").all_inner_texts()


def test_what_was_searched_for_is_taken_away_as_a_table(manager, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    finds(manager, code)
    manager.presses(EXPORT)
    is_open_to_everybody(manager, "console-export")
    question = manager.page.get_by_role("dialog")
    with manager.page.expect_download() as coming:
        manager.presses(question.get_by_role("button", name=manager.text(YES), exact=True))
    assert re.fullmatch(r"members-[\d-]{10}\.csv", coming.value.suggested_filename)
    with coming.value.path().open(encoding="utf-8-sig", newline="") as file:
        _, row = csv.reader(file)
    assert row[0] == code
    assert row[2] == f"{member.contact[0]}***@mail.example"


def test_nobody_touches_their_own_account(manager):
    finds(manager, "manager@demo.example")
    manager.presses(rows(manager).get_by_role("link"))
    manager.sees(OWN)
    expect(manager.page.locator(".facts")).to_be_visible()
    expect(manager.page.locator(".member-acts")).to_have_count(0)


def test_a_page_that_got_a_no_keeps_nobody_out(manager):
    manager.page.route("**/api/admin/**", lambda route: route.fulfill(**NO))
    for name, path in (("members", "console/"), ("member", "console/#members/0000")):
        manager.opens(path)
        manager.page.reload()
        expect(manager.page.locator(".notice-bad")).to_be_visible()
        is_open_to_everybody(manager, f"console-{name}-error")


@pytest.mark.parametrize("reader", [Reader(DESK, "en")], ids=str, indirect=True)
def test_finding_and_adjusting_need_no_mouse(manager, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    manager.opens("console/")
    enters(manager, manager.page.get_by_role("searchbox"), code)
    expect(rows(manager)).to_have_count(1)
    enters(manager, rows(manager).get_by_role("link"))
    expect(manager.page.locator(".member-name")).to_be_focused()
    enters(manager, manager.button(ADJUST))
    expect(manager.box(POINTS)).to_be_focused()
    manager.page.keyboard.type("45")
    reaches(manager, manager.box(REASON))
    manager.page.keyboard.type(manager.text(WHY))
    enters(manager, manager.button(SUBMIT))
    manager.sees(ADJUSTED)
    expect(manager.button(ADJUST)).to_be_focused()


@pytest.mark.parametrize("reader", [Reader(DESK, "zh")], ids=str, indirect=True)
def test_the_list_goes_by_arrows_and_comes_back_to_where_one_was(manager, member):
    manager.opens("console/")
    manager.page.get_by_role("searchbox").press("Enter")
    links = rows(manager).get_by_role("link")
    expect(links.nth(1)).to_be_visible()
    links.first.focus()
    press = manager.page.keyboard.press
    press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    press("Enter")
    expect(manager.page.locator(".member-name")).to_be_focused()
    manager.page.go_back()
    expect(links.nth(1)).to_be_focused()
    press("End")
    expect(links.last).to_be_focused()
    press("ArrowDown")
    expect(links.last).to_be_focused()
    press("Home")
    expect(links.first).to_be_focused()

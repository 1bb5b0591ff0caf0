"""A member leaves, from their own page: told what ends, asked twice, and a stranger afterwards."""

import json
from pathlib import Path

from playwright.sync_api import expect

from tests.browser import joining, redeeming
from tests.browser.person import Phrase
from tests.browser.reading import looks

LEAVE = Phrase("退出会员", "Leave the membership")
ASK = Phrase("我要退出", "I want to leave")
SURE = Phrase("确定退出会员吗？", "Leave the membership?")
LOST = Phrase("你的 120 积分会失效。", "You lose 120 points.")
NO = Phrase("取消", "Cancel")
YES = Phrase("退出会员", "Leave for good")
COPY = Phrase("想留一份，先下载全部资料", "To keep a copy, download everything first")
GONE = Phrase("你已退出会员", "You have left")
FIND = Phrase("按会员码、称呼或联系方式查找", "Find by member code, name or contact")
SEARCH = Phrase("查找", "Find")
HAS_LEFT = Phrase("已退出", "has left")
VOUCHER = Phrase("还有兑换券没用", "You still have a voucher open")


def wants_to_leave(person):
    person.opens("me/")
    person.presses(person.page.locator("summary").filter(has_text=person.text(LEAVE)))
    looks(person, "me-leave")
    person.presses(ASK)
    person.sees(SURE)


def takes_a_copy(person):
    with person.page.expect_download() as coming:
        person.presses(COPY)
    told = json.loads(Path(coming.value.path()).read_text(encoding="utf-8"))
    assert told["profile"]["contact"]["value"] == person.contact


def test_somebody_thinks_better_of_it_and_then_leaves_for_good(member):
    joining.is_given(member, 100)
    wants_to_leave(member)
    member.sees(LOST)
    looks(member, "me-leave-sure")
    member.presses(NO)
    takes_a_copy(member)
    member.sees_no_more(SURE)
    member.presses(ASK)
    member.presses(member.page.get_by_role("dialog").get_by_role("button", name=member.text(YES)))
    member.sees(GONE)
    looks(member, "me-gone")
    member.opens("me/")
    expect(member.box(joining.CONTACT)).to_be_visible()
    assert member.page.request.get(f"{member.server.address}/api/me").status == 401


def test_an_open_voucher_is_told_of_where_it_was_asked(member):
    joining.is_given(member, 100)
    redeeming.redeems_the_tea(member)
    wants_to_leave(member)
    member.presses(member.page.get_by_role("dialog").get_by_role("button", name=member.text(YES)))
    member.sees(VOUCHER)


def test_the_manager_sees_that_somebody_left_and_nothing_to_do_there(member, people):
    code = member.page.request.get(f"{member.server.address}/api/me").json()["code"]
    wants_to_leave(member)
    member.presses(member.page.get_by_role("dialog").get_by_role("button", name=member.text(YES)))
    member.sees(GONE)
    manager = people(contact="manager@demo.example")
    joining.is_known(manager)
    manager.opens("console/")
    manager.types(FIND, code)
    manager.presses(SEARCH)
    row = manager.page.get_by_role("row").filter(has_text=manager.text(HAS_LEFT))
    expect(row).to_have_count(1)
    looks(manager, "console-left")
    manager.presses(row.get_by_role("link"))
    expect(manager.page.locator(".member-name")).to_be_visible()
    expect(manager.page.locator(".member-acts")).to_have_count(0)
    looks(manager, "console-left-page")

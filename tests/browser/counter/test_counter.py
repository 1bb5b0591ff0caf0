"""The counter with the line up: what it promises, takes back, and hears."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming, serving
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import DESK, PHONE, Reader
from tests.browser.test_access import is_open_to_everybody

WILL_EARN = Phrase("记账后得 36 积分", "Will earn 36 points")
HAS_EARNED = Phrase("已记账，得 36 积分", "Recorded: 36 points earned")
TOO_LITTLE = Phrase("不计积分，不用记账", "nothing is earned")
RECORDED = Phrase("已记账", "Recorded")
TAKEN_BACK = Phrase("已退款，收回 36 积分", "Refunded: 36 points taken back")
REFUNDED = Phrase("已退款", "Refunded")
UNDO = Phrase("撤销“桂花乌龙一杯”", "Undo “A cup of osmanthus oolong”")
TAKE_BACK = Phrase("撤销", "Undo")
WRONG_ITEM = Phrase("拿错了", "Wrong item")
UNDONE = Phrase("已撤销", "Undone")
READ_BEFORE = Phrase("已经扫过一次", "has been scanned before")

on_a_phone = pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
at_a_desk = pytest.mark.parametrize("reader", [Reader(DESK, "en")], ids=str, indirect=True)


@pytest.fixture
def desk(staff):
    joining.is_known(staff)
    staff.opens("counter/")
    expect(staff.button(serving.LOOK_UP)).to_be_visible()
    return staff


def last(desk):
    return desk.page.locator(".entry").first


def test_a_purchase_says_before_what_it_earns_and_a_refund_takes_it_back(desk, member):
    order = f"T-{uuid4().hex[:8]}"
    serving.scans(desk, membership.told(member, "me")["code"])
    desk.types(serving.ORDER, order)
    desk.types(serving.AMOUNT, "0.50")
    desk.sees(TOO_LITTLE)
    desk.types(serving.AMOUNT, "36.50")
    desk.sees(WILL_EARN)
    is_open_to_everybody(desk, "counter-promise")
    desk.presses(serving.RECORD)
    desk.sees(HAS_EARNED)
    expect(last(desk)).to_contain_text(desk.text(RECORDED))
    desk.presses(serving.REFUNDS)
    desk.types(serving.ORDER, order)
    desk.types(serving.AMOUNT, "36.50")
    desk.presses(serving.REFUND)
    desk.sees(TAKEN_BACK)
    expect(last(desk)).to_contain_text(desk.text(REFUNDED))
    is_open_to_everybody(desk, "counter-refunded")
    assert membership.told(member, "me")["points"]["available"] == 20


def test_a_handover_is_undone_with_a_reason(desk, member):
    joining.is_given(member, 40)
    serving.scans(desk, redeeming.redeems_the_tea(member))
    serving.hands_over(desk)
    desk.presses(UNDO)
    desk.presses(WRONG_ITEM)
    looks(desk, "counter-undo")
    desk.presses(desk.page.get_by_role("dialog").get_by_role("button", name=desk.text(TAKE_BACK)))
    desk.sees(UNDONE)
    expect(last(desk)).to_contain_text(desk.text(UNDONE))
    expect(desk.button(UNDO)).to_have_count(0)
    is_open_to_everybody(desk, "counter-undone")


@at_a_desk
def test_a_scanner_is_heard_wherever_the_focus_is(desk, people):
    one, other = people("Robin"), people("Kim")
    for member in (one, other):
        joining.is_known(member)
    serving.scans(desk, f"https://SHOP.EXAMPLE/R/{membership.told(one, 'me')['code']}")
    desk.sees("Robin")
    desk.types(serving.ORDER, "A-1")
    desk.box(serving.ORDER).focus()
    serving.scans(desk, membership.told(other, "me")["code"])
    desk.sees("Kim")
    expect(desk.box(serving.FIND)).to_have_value("")
    desk.presses(serving.REFUNDS)
    desk.button(serving.REFUNDS).focus()
    serving.scans(desk, membership.told(one, "me")["code"])
    desk.sees("Robin")
    expect(desk.button(serving.RECORD)).to_be_visible()


@at_a_desk
def test_what_a_scanner_types_leaves_the_field_as_it_was(desk):
    desk.presses(serving.REFUNDS)
    desk.types(serving.ORDER, "A-1")
    desk.box(serving.ORDER).focus()
    serving.scans(desk, "ABCD23459")  # no code: somebody types, or the receipt's own number
    expect(desk.box(serving.ORDER)).to_have_value("A-1ABCD23459")


@on_a_phone
def test_a_member_card_is_read_once(desk, member):
    link = membership.told(member, "me/card")["link"]
    serving.scans(desk, link)
    expect(desk.button(serving.RECORD)).to_be_visible()
    serving.scans(desk, link)
    desk.sees(READ_BEFORE)
    expect(desk.button(serving.RECORD)).to_have_count(0)
    is_open_to_everybody(desk, "counter-card-used")

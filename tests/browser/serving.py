"""The counter: look up, record, hand over."""

import time

from playwright.sync_api import expect

from tests.browser.person import Person, Phrase
from tests.browser.reading import settles

FIND = Phrase("会员码、券号，或用扫码枪", "Member's code, voucher number, or a scanner")
LOOK_UP = Phrase("查询", "Look up")
ORDER = Phrase("订单号", "Order number")
AMOUNT = Phrase("金额（¥）", "Amount (¥)")
RECORD = Phrase("记账", "Record")
RECORDED = Phrase("已记账，得", "Recorded:")
HAND_OVER = Phrase("核销", "Hand over")
HANDED_OVER = Phrase("已核销：", "Handed over:")
NEXT = Phrase("下一位", "Next guest")
REFUNDS = Phrase("退款", "Refunds")
REFUND = Phrase("登记退款", "Record the refund")
NOTED = Phrase("已记在这台设备上", "Noted on this device")
LATER = Phrase("记下，待核销", "Note it, hand over later")
SEND_NOW = Phrase("现在发送", "Send now")

KEY = 0.01
"""Seconds from key to key of a scanner."""


def looks_up(staff: Person, code: str) -> None:
    staff.types(FIND, code)
    staff.presses(LOOK_UP)


def scans(staff: Person, text: str) -> None:
    """Pull a scanner's trigger: it types wherever the focus is, and ends with Enter."""
    settles(staff)  # nobody scans before there is a page to see
    # It stays open: closed, it would take along that the page's line is cut.
    keys = staff.page.context.new_cdp_session(staff.page)
    began = time.time()
    for turn, key in enumerate([*text, "Enter"]):
        said = {"text": "\r", "windowsVirtualKeyCode": 13} if key == "Enter" else {"text": key}
        # At a scanner's own pace, however long the busy machine takes to hand a key over.
        keys.send(
            "Input.dispatchKeyEvent",
            {"type": "keyDown", "key": key, "timestamp": began + KEY * turn, **said},
        )
        keys.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})


def records(staff: Person, order: str, amount: str) -> None:
    """Record a purchase for the guest who stands there."""
    staff.types(ORDER, order)
    staff.types(AMOUNT, amount)
    staff.presses(RECORD)
    staff.sees(RECORDED)
    staff.presses(NEXT)


def hands_over(staff: Person) -> None:
    staff.presses(HAND_OVER)
    staff.sees(HANDED_OVER)
    expect(staff.button(HAND_OVER)).to_have_count(0)
    staff.presses(NEXT)

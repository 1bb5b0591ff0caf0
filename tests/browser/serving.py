"""The counter: look up, record, hand over."""

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


def looks_up(staff: Person, code: str) -> None:
    staff.types(FIND, code)
    staff.presses(LOOK_UP)


def scans(staff: Person, text: str) -> None:
    """Pull a scanner's trigger: it types wherever the focus is, and ends with Enter."""
    settles(staff)  # nobody scans before there is a page to see
    staff.page.keyboard.type(text)
    staff.page.keyboard.press("Enter")


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

"""A reward that is spent at once: no voucher, and nothing to collect."""

from playwright.sync_api import expect

from tests.browser import joining, membership
from tests.browser.person import Phrase
from tests.browser.reading import looks

CUP = Phrase("请环卫师傅喝一杯热茶", "A hot cup for the street cleaners")
REDEEM = Phrase("兑换“请环卫师傅喝一杯热茶”", "Redeem “A hot cup for the street cleaners”")
NO_VOUCHER = Phrase("没有兑换券", "There is no voucher")
YES = Phrase("用 30 积分兑换", "Redeem for 30 points")
THANKS = Phrase("谢谢你，30 积分已用于", "Thank you. 30 points went to")
LEFT = Phrase("你有 40 积分", "You have 40 points")
AT_ONCE = Phrase("已即时使用", "Spent at once")


def test_points_go_to_somebody_else_and_the_past_tells_of_it(member):
    joining.is_given(member, 50)
    member.opens("me/rewards/")
    looks(member, "rewards-at-once")
    member.presses(REDEEM)
    member.sees(NO_VOUCHER)
    looks(member, "rewards-at-once-confirm")
    member.presses(YES)
    member.sees(THANKS)
    member.sees(LEFT)
    member.opens("me/vouchers/")
    row = member.page.locator(".entry").filter(has_text=member.text(CUP))
    expect(row).to_contain_text(member.text(AT_ONCE))
    looks(member, "vouchers-at-once")
    membership.waits_for_entry(member, CUP)

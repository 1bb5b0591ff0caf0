"""What a careless person does, and the sentence that helps them on."""

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming, serving
from tests.browser.person import Phrase
from tests.browser.reading import looks

NOT_A_CONTACT = Phrase(
    "请填写邮箱，或 11 位手机号。", "Please enter an e-mail address or a phone number."
)
FOUR_LEFT = Phrase("还可以再试 4 次", "4 tries left")
TICK_FIRST = Phrase("请先勾选必选的同意项", "Please tick the required box")
NOT_KNOWN = Phrase("没认出这个码", "We don't know this code")
ABOVE_NOTHING = Phrase("请填写大于 0 的金额", "Please enter an amount above 0")
NO_ORDER = Phrase("请填写订单号", "Please enter the order number")
IN_THE_BOOKS = Phrase("已经记过了", "in the books already")
NOT_OURS = Phrase("这不是会员码，也不是券号", "That is neither a member's code nor a voucher")
USED_ALREADY = Phrase("已经核销过了，不能再用", "has been used already")


@pytest.fixture
def desk(staff):
    joining.is_known(staff)
    staff.opens("counter/")
    return staff


@pytest.fixture
def code(member):
    member.opens("me/")
    return membership.opens_own_code(member)[0]


def another(code):
    """Six digits that are not these."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_an_address_that_cannot_be_is_told_before_anything_is_sent(people):
    guest = people()
    guest.opens("join/")
    guest.presses(joining.SEND)
    guest.sees(NOT_A_CONTACT)
    guest.types(joining.CONTACT, "robin at mail")
    guest.presses(joining.SEND)
    guest.sees(NOT_A_CONTACT)
    looks(guest, "mistake-contact")


def test_a_wrong_code_tells_how_many_tries_are_left_and_the_right_one_still_works(people):
    guest = people("Robin")
    guest.opens("join/")
    joining.asks_for_a_code(guest)
    code = joining.code_in_the_post(guest)
    guest.types(joining.CODE, another(code))
    guest.sees(FOUR_LEFT)
    looks(guest, "mistake-code")
    expect(guest.box(joining.CODE)).to_have_value("")
    expect(guest.box(joining.CODE)).to_be_focused()
    guest.types(joining.CODE, code)
    guest.sees(joining.TERMS)
    guest.presses(joining.JOIN)
    guest.sees(TICK_FIRST)
    looks(guest, "mistake-terms")
    joining.says_yes_and_joins(guest)


def test_a_friends_code_that_is_none_gets_a_kind_page_and_a_way_to_join(people):
    guest = people("Robin")
    guest.follows(f"{guest.server.address}/R/ABCD23456")
    guest.sees(NOT_KNOWN)
    guest.presses(Phrase("加入会员", "Become a member"))
    expect(guest.box(joining.CONTACT)).to_be_visible()


def test_a_purchase_needs_an_amount_and_an_order_that_is_new(desk, code):
    serving.looks_up(desk, code)
    desk.presses(serving.RECORD)
    desk.sees(ABOVE_NOTHING)
    desk.sees(NO_ORDER)
    looks(desk, "mistake-amount")
    serving.records(desk, f"T-{code}", "36.50")
    serving.looks_up(desk, code)
    desk.types(serving.ORDER, f"T-{code}")
    desk.types(serving.AMOUNT, "36.50")
    desk.presses(serving.RECORD)
    desk.sees(IN_THE_BOOKS)
    looks(desk, "mistake-order")


def test_a_voucher_typed_wrong_or_twice_is_not_handed_over(desk, member):
    joining.is_given(member, 40)
    voucher = redeeming.redeems_the_tea(member)
    serving.looks_up(desk, f"{voucher[:-1]}{'A' if voucher[-1] != 'A' else 'B'}")
    desk.sees(NOT_OURS)
    serving.looks_up(desk, voucher)
    serving.hands_over(desk)
    serving.looks_up(desk, voucher)
    desk.sees(USED_ALREADY)
    expect(desk.button(serving.HAND_OVER)).to_have_count(0)
    looks(desk, "mistake-voucher-twice")

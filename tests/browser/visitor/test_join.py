"""Coming in: two screens, few taps, a code that fills itself in, a device that remembers."""

import pytest
from playwright.sync_api import expect

from chalicelib.web.door import SESSION
from tests.browser import joining, membership
from tests.browser.person import Phrase
from tests.browser.test_access import is_open_to_everybody

MOST_TAPS = 4
WRONG = Phrase("验证码不对", "That code isn't right")
MESSAGE = "【松风茶舍】2026-11-28 你的验证码是 {} {}，5 分钟内有效。"
AGAIN_IN = Phrase("秒后可重新获取", "New code in")
SIGN_OUT = Phrase("退出登录", "Sign out")
WELCOME_BACK = Phrase("欢迎回来。", "Welcome back.")
OFFLINE = Phrase("网络好像断了", "You seem to be offline")
RETRY = Phrase("重试", "Try again")
CHECKING = Phrase("正在核对", "Checking")
TOO_LATE = Phrase("上次验证过去太久了", "It has been a while since that code")
OTHER = Phrase("换一个联系方式", "Use another e-mail or phone")
KEPT = Phrase("在这台设备上记住我", "Remember me on this device")
KEPT_BY_THE_BROWSER = (
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })), undefined"
)
OTHER_LANGUAGE = Phrase("English", "中文")


@pytest.fixture
def robin(people):
    return people("Robin")


def shown(person):
    name, host = person.contact.split("@")
    return f"{name[0]}***@{host}"


def pastes(person, text):
    """As a phone's clipboard or its keyboard's suggestion does: all of it at once."""
    box = person.box(joining.CODE)
    expect(box).to_have_attribute("autocomplete", "one-time-code")
    expect(box).to_have_attribute("inputmode", "numeric")
    box.focus()
    person.page.keyboard.insert_text(text)


def test_a_whole_join_is_two_screens_and_at_most_four_taps(robin):
    taps = []
    robin.page.expose_function("tapped", lambda: taps.append(1))
    robin.page.add_init_script("addEventListener('click', e => e.detail && tapped(), true)")
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    code = joining.code_in_the_post(robin)
    pastes(robin, MESSAGE.format(code[:3], code[3:]))
    robin.sees(joining.TERMS)
    robin.presses(robin.box(joining.TERMS))
    robin.presses(joining.JOIN)
    robin.sees(joining.JOINED)
    membership.has_points(robin, 20)
    assert 0 < len(taps) <= MOST_TAPS


def test_a_wrong_code_says_what_to_do_and_the_right_one_still_counts(robin):
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    code = joining.code_in_the_post(robin)
    robin.sees(AGAIN_IN)
    pastes(robin, str(int(code[0] != "9") * 9) + code[1:])
    robin.sees(WRONG)
    expect(robin.box(joining.CODE)).to_be_focused()
    is_open_to_everybody(robin, "join-wrong-code")
    pastes(robin, f"{code[:3]} {code[3:]}")
    robin.sees(joining.TERMS)


def test_a_page_loaded_anew_still_waits_for_the_code_that_was_sent(robin):
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    robin.page.reload()
    robin.sees(AGAIN_IN)
    pastes(robin, joining.code_in_the_post(robin))
    robin.sees(joining.TERMS)
    robin.page.reload()
    joining.says_yes_and_joins(robin)
    robin.page.go_back()
    robin.page.wait_for_url("about:blank")


def test_who_reads_the_terms_for_too_long_is_asked_for_another_code(robin):
    joining.signs_in(robin)
    robin.sees(joining.TERMS)
    robin.page.context.clear_cookies(name=SESSION)
    robin.presses(robin.box(joining.TERMS))
    robin.presses(joining.JOIN)
    robin.sees(TOO_LATE)
    is_open_to_everybody(robin, "join-too-late")
    robin.page.reload()
    expect(robin.box(joining.CONTACT)).to_be_visible()


def test_a_code_typed_while_the_line_is_down_is_not_typed_again(robin):
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    robin.trail.line_is_cut = True
    robin.page.context.set_offline(True)
    code = joining.code_in_the_post(robin)
    pastes(robin, code)
    robin.sees(OFFLINE)
    expect(robin.box(joining.CODE)).to_have_value(code)
    is_open_to_everybody(robin, "join-line-down")
    robin.page.context.set_offline(False)
    robin.presses(RETRY)
    robin.sees(joining.TERMS)


def test_while_a_code_is_on_its_way_the_page_says_so(robin):
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    waiting = []

    def hold(route):
        waiting.append(route)

    robin.page.route("**/api/login/verify", hold)
    pastes(robin, joining.code_in_the_post(robin))
    robin.sees(CHECKING)
    waiting[0].continue_()
    robin.sees(joining.TERMS)


def test_a_place_on_a_page_is_come_back_to(robin):
    joining.joins(robin)
    robin.page.context.clear_cookies(name=SESSION)
    robin.opens("me/?from=letter#earn")
    robin.presses(robin.page.get_by_role("button").filter(has_text=shown(robin)))
    robin.sees(joining.CODE)
    pastes(robin, joining.code_in_the_post(robin))
    robin.page.wait_for_url("**/me/?from=letter#earn")


def test_a_device_remembers_who_let_it_until_they_sign_out(robin):
    joining.joins(robin)
    robin.page.context.clear_cookies(name=SESSION)
    robin.opens("me/statement/")
    robin.sees(WELCOME_BACK)
    assert robin.contact not in robin.page.content()
    is_open_to_everybody(robin, "join-remembered")
    robin.presses(robin.page.get_by_role("button").filter(has_text=shown(robin)))
    robin.sees(joining.CODE)
    assert robin.contact not in robin.page.content()
    pastes(robin, joining.code_in_the_post(robin))
    robin.page.wait_for_url("**/me/statement/")
    robin.opens("me/")
    robin.presses(SIGN_OUT)
    robin.page.wait_for_url(f"{robin.server.address}/{'' if robin.language == 'zh' else 'en/'}")
    robin.opens("join/")
    expect(robin.box(joining.CONTACT)).to_have_value("")


def test_a_shared_device_keeps_nothing(robin):
    robin.opens("join/")
    robin.presses(robin.box(KEPT))
    joining.asks_for_a_code(robin)
    pastes(robin, joining.code_in_the_post(robin))
    joining.says_yes_and_joins(robin)
    robin.page.context.clear_cookies(name=SESSION)
    robin.opens("join/")
    expect(robin.box(joining.CONTACT)).to_have_value("")
    assert robin.contact not in robin.page.evaluate("JSON.stringify(localStorage)")


def test_going_back_after_a_sign_out_shows_nothing_of_a_member(robin):
    joining.joins(robin)
    robin.page.evaluate("localStorage.removeItem('member')")
    robin.page.context.clear_cookies(name=SESSION)
    robin.page.evaluate("sessionStorage.clear()")
    robin.page.evaluate(KEPT_BY_THE_BROWSER)
    robin.page.wait_for_url("**/join/?next=*")


def test_the_other_language_is_for_the_same_errand(robin):
    robin.opens("me/code/")
    expect(robin.box(joining.CONTACT)).to_be_visible()
    robin.presses(OTHER_LANGUAGE)
    there, folder = ("/en/join/", "%2Fen") if robin.language == "zh" else ("/join/", "")
    robin.page.wait_for_url(f"**{there}?next={folder}%2Fme%2Fcode%2F")
    robin.opens("welcome/?do=checkin")
    robin.presses(OTHER_LANGUAGE)
    robin.page.wait_for_url("**/welcome/?do=checkin")

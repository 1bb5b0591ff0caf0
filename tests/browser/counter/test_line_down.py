"""The counter while the shop's network is down: what is done waits, and is sent once."""

from dataclasses import replace
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, serving
from tests.browser.person import Phrase
from tests.browser.reading import comes_true
from tests.browser.screen import PHONE, Reader
from tests.browser.test_access import is_open_to_everybody
from tests.deploy.local.visitor import Visitor, new_key

MANY = 30
LOSSES = 3
"""Every such answer is lost on its way back."""

SHELL_IS_KEPT = """
  navigator.serviceWorker.ready.then(() => caches.match(location.pathname)).then(Boolean)
"""
COMMITS = "**/api/staff/redemptions/commit"
UNSEEN = Phrase("网络断了，看不到", "the line is down, so we can't see")
LATER_POINTS = Phrase("积分按会员等级计", "Points go by the member's level")
SEE = Phrase("看看有哪些", "See what waits")
NOT_DONE = Phrase("没有办成：", "Not done:")
GIVEN_BACK = Phrase("东西若已交付，请会员重新兑换", "please ask the member for a new voucher")
CLOSE = Phrase("知道了，关闭", "I see, close")
REFUSED = Phrase("未办成", "Not done")
WAITS = Phrase("已经记在这台设备上", "is on the device already")
HIS = Phrase("阿澄还有 1 笔没有发送", "1 of 阿澄's is still to be sent")
SIGN_IN = Phrase("重新登录", "Sign in again")

on_a_phone = pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)


@pytest.fixture
def desk(staff):
    joining.is_known(staff)
    staff.opens("counter/")
    expect(staff.button(serving.LOOK_UP)).to_be_visible()
    return staff


def wishes(member, path, body=None):
    """Do something on the member's own phone."""
    headers = {"X-Perennial": "1", "Idempotency-Key": new_key()}
    address = f"{member.server.address}/api/{path}"
    answer = member.page.request.post(address, data=body or {}, headers=headers)
    assert answer.ok, answer.text()
    return answer.json()


def leaf(server):
    """Put a reward on the shelf that costs next to nothing and does not run out."""
    manager = Visitor(server)
    manager.sign_in("manager@demo.example")
    name = {"zh": "一片茶叶", "en": "A single leaf"}
    offer = {"name": name, "price": 1, "stock": MANY}
    return manager.post("/api/admin/rewards", offer, key=new_key()).body["id"]


def line_goes_down(desk):
    desk.trail.line_is_cut = True
    desk.page.context.set_offline(True)


def line_comes_back(desk):
    desk.page.context.set_offline(False)


def server_is_away(desk):
    """The shop's Wi-Fi is there, and nothing behind it; pages come from what the browser has."""
    desk.trail.line_is_cut = True
    desk.page.context.route("**/api/**", lambda route: route.abort())


def server_answers(desk):
    desk.page.context.unroute("**/api/**")


def waiting(desk):
    return desk.page.locator(".waiting-count")


def notes(desk, voucher):
    serving.scans(desk, voucher)
    desk.presses(serving.LATER)
    desk.sees(serving.NOTED)


def records_unseen(desk, code, order):
    serving.scans(desk, code)
    desk.types(serving.ORDER, order)
    desk.types(serving.AMOUNT, "36.50")
    desk.sees(LATER_POINTS)
    desk.presses(serving.RECORD)
    desk.sees(serving.NOTED)


def entries(member, kind):
    found = membership.told(member, "me/ledger?limit=100")["entries"]
    return [entry["ref"] for entry in found if entry["kind"] == kind]


@on_a_phone
def test_thirty_handed_over_with_the_line_down_are_sent_once_each(desk, member, server):
    joining.is_given(member, MANY)
    reward = leaf(server)
    held = [wishes(member, "redemptions", {"reward": reward}) for _ in range(MANY)]
    comes_true(desk, SHELL_IS_KEPT)
    server_is_away(desk)
    for one in held[: MANY // 2]:
        notes(desk, one["voucher"])
    desk.page.reload()
    expect(waiting(desk)).to_contain_text(str(MANY // 2))
    opens_another_tab(desk)
    line_goes_down(desk)
    for one in held[MANY // 2 :]:
        notes(desk, one["voucher"])
    desk.page.reload()
    expect(waiting(desk)).to_contain_text(str(MANY))
    keys = answers_get_lost(desk)
    line_comes_back(desk)
    sends_until_nothing_waits(desk)
    assert len(set(keys)) == MANY
    assert len(keys) == MANY + MANY // LOSSES
    assert sorted(entries(member, "commit")) == sorted(one["id"] for one in held)


def opens_another_tab(desk):
    """It hears of the line as this one does, and would send the same."""
    tab = desk.page.context.new_page()
    tab.goto(desk.page.url)
    expect(tab.locator(".waiting-count")).to_be_visible()
    desk.page.bring_to_front()


def answers_get_lost(desk):
    """Let each wish through to the books, and some answers not back; return the keys as they go."""
    keys = []

    def carry(route):
        keys.append(route.request.headers["idempotency-key"])
        answer = route.fetch()
        if keys.count(keys[-1]) == 1 and len(set(keys)) % LOSSES == 0:
            return route.abort()
        return route.fulfill(response=answer)

    server_answers(desk)
    desk.page.context.route(COMMITS, carry)
    return keys


def sends_until_nothing_waits(desk):
    """Press now and again, as somebody does who does not want to wait for the next try."""
    for _ in range(MANY):
        if not waiting(desk).count():
            return
        button = desk.button(serving.SEND_NOW)
        expect(button.or_(desk.page.locator(".stack[hidden]")).first).to_be_enabled()
        if button.is_visible():
            desk.presses(button)
    expect(waiting(desk)).to_have_count(0)


def test_what_was_given_back_meanwhile_is_told_and_closed_by_hand(desk, member, server):
    joining.is_given(member, MANY)
    held = wishes(member, "redemptions", {"reward": leaf(server)})
    code = membership.told(member, "me")["code"]
    line_goes_down(desk)
    serving.scans(desk, held["voucher"])
    desk.sees(UNSEEN)
    is_open_to_everybody(desk, "counter-unseen")
    desk.presses(serving.LATER)
    desk.sees(serving.NOTED)
    is_open_to_everybody(desk, "counter-queued")
    serving.scans(desk, held["voucher"])
    desk.presses(serving.LATER)
    desk.sees(WAITS)
    records_unseen(desk, code, f"T-{uuid4().hex[:8]}")
    desk.page.get_by_text(desk.text(SEE)).click()
    is_open_to_everybody(desk, "counter-waiting")
    wishes(member, f"redemptions/{held['id']}/void")
    line_comes_back(desk)
    desk.sees(NOT_DONE)
    desk.sees(GIVEN_BACK)
    expect(waiting(desk)).to_have_count(0)
    is_open_to_everybody(desk, "counter-conflict")
    desk.presses(CLOSE)
    desk.sees_no_more(NOT_DONE)
    expect(desk.page.locator(".entry").first).to_contain_text(desk.text(REFUSED))
    assert len(entries(member, "earn")) == 2  # for joining, and for what could be sent


@on_a_phone
def test_what_has_not_been_sent_can_be_taken_back(desk, member):
    line_goes_down(desk)
    records_unseen(desk, membership.told(member, "me/card")["link"], f"T-{uuid4().hex[:8]}")
    desk.page.get_by_text(desk.text(SEE)).click()
    desk.presses(desk.page.locator(".waiting-list button"))
    expect(waiting(desk)).not_to_contain_text("1")
    line_comes_back(desk)
    serving.scans(desk, membership.told(member, "me")["code"])
    expect(desk.button(serving.RECORD)).to_be_visible()
    assert len(entries(member, "earn")) == 1


@on_a_phone
def test_another_person_does_not_send_it_under_their_name(desk, member):
    order = f"T-{uuid4().hex[:8]}"
    server_is_away(desk)
    records_unseen(desk, membership.told(member, "me")["code"], order)
    desk.page.request.post(f"{desk.server.address}/api/logout", headers={"X-Perennial": "1"})
    server_answers(desk)
    desk.presses(serving.SEND_NOW)
    expect(desk.button(SIGN_IN)).to_be_visible()
    is_open_to_everybody(desk, "counter-signed-out")
    joining.is_known(replace(desk, contact="manager@demo.example"))
    desk.opens("counter/")
    desk.sees(HIS)
    expect(desk.button(serving.SEND_NOW)).to_have_count(0)
    assert order not in entries(member, "earn")
    joining.is_known(desk)
    desk.opens("counter/")
    expect(desk.page.locator(".entry").first).to_contain_text(order)
    expect(waiting(desk)).to_have_count(0)
    assert entries(member, "earn").count(order) == 1

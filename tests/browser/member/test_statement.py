"""A member understands a line of their ledger, checks the whole of it, and takes it away."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from deploy.cli.books.statement import check
from tests.browser import joining, redeeming
from tests.browser.axe import barriers
from tests.browser.person import Phrase
from tests.browser.reading import looks, settles
from tests.browser.screen import DESK, Reader, Screen

SMALL = Screen("small-phone", 360, 740, touch=True)

PROOF = Phrase("核对与下载", "Check and download")
CHECK = Phrase("核对我的账本", "Check my ledger")
IN_ORDER = Phrase("共 3 笔，一笔不差。", "3 entries, all in order.")
SUMS = Phrase(
    "各笔积分加起来：可用 180、预留 60，与账户余额相符。",
    "Added up in points: 180 available, 60 set aside. Your account says the same.",
)
BROKEN = Phrase(
    "第 2 笔对不上：内容与校验码不符。", "Entry 2 does not fit: what it says and its hash"
)
TABLE = Phrase("下载表格（CSV）", "Download the table (CSV)")
FILE = Phrase("下载核对文件（JSON）", "Download the check file (JSON)")
HEADER = Phrase("序号,时间（Asia/Shanghai）,类型,缘由", "No.,Time (Asia/Shanghai),Kind,Reason")
PENDING = Phrase("预留到", "set aside until")
COMING = Phrase("在路上的积分", "Points on their way")
DUE = Phrase("没有退款的话，2026年9月28日到账", "Credited on 28 Sept 2026 unless it is refunded")
SPENT = Phrase("兑换", "Redeemed")
GONE = Phrase("到期与收回", "Deducted")
NONE_HERE = Phrase("已显示的记录里没有这一类", "None of this kind among the entries shown")
RULES = Phrase("怎样兑换", "Redeeming a reward")
IS_IN_VIEW = "#redemption"


@pytest.fixture(params=[Reader(SMALL, "zh"), Reader(DESK, "en")], ids=str)
def reader(request):
    return request.param


@pytest.fixture
def anna(people):
    """A member with 20 points from joining, 220 by hand, and 60 of them set aside."""
    person = people()
    joining.is_known(person)
    joining.is_given(person, 220)
    person.opens("me/rewards/")
    person.presses(redeeming.REDEEM)
    person.presses(redeeming.YES)
    redeeming.voucher(person)
    person.opens("me/statement/")
    settles(person)
    return person


def opens_the_proof(person):
    if person.reader.screen.touch:
        person.presses(person.page.locator("summary").filter(has_text=person.text(PROOF)))
    expect(person.button(CHECK)).to_be_visible()


def downloads(person, what):
    with person.page.expect_download() as coming:
        person.presses(what)
    file = coming.value
    return file.suggested_filename, Path(file.path())


def test_a_line_opens_and_says_why(anna):
    hold = anna.page.locator("li[data-kind=hold]")
    expect(hold).to_contain_text(anna.text(PENDING))
    anna.presses(hold.locator("summary"))
    why = hold.locator(".why")
    expect(why).to_contain_text(re.compile("60"))
    expect(why.locator("code")).to_have_text(re.compile("^[0-9a-f]{16}…$"))
    looks(anna, "statement-open")
    assert barriers(anna) == []
    anna.presses(why.get_by_role("link"))
    expect(anna.page.locator(IS_IN_VIEW)).to_have_text(anna.text(RULES))
    assert anna.page.url.endswith(IS_IN_VIEW)


def test_lines_are_sifted(anna):
    rows = anna.page.locator(".rows-open > li")
    expect(rows).to_have_count(3)
    sieve = anna.page.locator(".choice")
    anna.presses(sieve.get_by_role("button", name=anna.text(SPENT)))
    expect(rows).to_have_count(1)
    anna.presses(sieve.get_by_role("button", name=anna.text(GONE)))
    anna.sees(NONE_HERE)


def test_a_member_checks_the_ledger_and_takes_it_away(anna):
    opens_the_proof(anna)
    asked = []
    anna.page.on("request", lambda request: asked.append(request.url))
    anna.presses(CHECK)
    anna.sees(IN_ORDER)
    anna.sees(SUMS)
    assert any("proof" in url for url in asked)
    looks(anna, "statement-checked")
    assert barriers(anna) == []

    name, file = downloads(anna, FILE)
    assert re.fullmatch(r"points-\d{4}-\d\d-\d\d\.json", name)
    assert check(file).startswith("In order: 3 entries come to available 180, held 60")
    name, file = downloads(anna, TABLE)
    assert name.endswith(".csv")
    table = file.read_bytes().decode("utf-8-sig")
    assert table.startswith(anna.text(HEADER))
    assert table.count("\r\n") == 4


def test_a_line_that_was_changed_is_named(anna):
    def spoilt(route):
        answer = route.fetch()
        ledger = json.loads(answer.body())
        ledger["entries"][1]["points"] += 1
        route.fulfill(response=answer, json=ledger)

    anna.page.route("**/api/me/ledger/export*", spoilt)
    opens_the_proof(anna)
    anna.presses(CHECK)
    anna.sees(BROKEN)
    assert barriers(anna) == []


@pytest.mark.parametrize("reader", [Reader(DESK, "zh")], ids=str, indirect=True)
def test_a_line_opens_by_the_keyboard(anna):
    row = anna.page.locator(".rows-open > li").first
    row.locator("summary").focus()
    anna.page.keyboard.press("Enter")
    expect(row.locator(".why")).to_be_visible()
    anna.page.keyboard.press("Space")
    expect(row.locator(".why")).to_have_count(0)


def test_points_that_wait_for_the_days_of_a_refund_say_when_they_come(anna):
    def with_days(route):
        rules = route.fetch().json()
        route.fulfill(json=rules | {"referral": rules["referral"] | {"hold_days": 7}})

    friend = {"name": "K**", "state": "qualified", "at": 1_790_000_000, "points": None, "why": None}
    friends = {"referrals": [friend | {"due": 1_790_600_000}], "credited": 0, "points": 0}
    anna.page.route("**/api/programme", with_days)
    anna.page.route("**/api/me/referrals", lambda route: route.fulfill(json=friends))
    anna.opens("me/statement/")
    anna.sees(COMING)
    expect(anna.page.locator("section", has_text=anna.text(COMING)).last).to_contain_text("+100")
    anna.sees(DUE)
    looks(anna, "statement-coming")
    assert barriers(anna) == []

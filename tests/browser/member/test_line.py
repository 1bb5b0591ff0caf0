"""A bad line: what was there stays, what is not known is said, nothing counts twice."""

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership, redeeming
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.test_access import is_open_to_everybody

CHECK_IN = Phrase("签到 +2", "Check in +2")
OFFLINE = Phrase("网络好像断了", "You seem to be offline")
AS_OF = Phrase("离线，显示", "You're offline. This is how things stood at")
CHECKED_IN = Phrase("今天已签到", "Checked in today")


@pytest.fixture
def at_home(member):
    """A member before their own page, to whom something happens to the line."""
    member.opens("me/")
    membership.has_points(member, 20)
    return member


def cut(person, *, off):
    person.trail.line_is_cut = True
    person.page.context.set_offline(off)


def test_without_a_line_nothing_is_lost_and_the_next_try_counts(at_home):
    cut(at_home, off=True)
    at_home.presses(CHECK_IN)
    at_home.sees(OFFLINE)
    membership.has_points(at_home, 20)
    looks(at_home, "line-cut-me")
    cut(at_home, off=False)
    at_home.presses(CHECK_IN)
    at_home.sees(CHECKED_IN)
    membership.has_points(at_home, 22)


def test_a_voucher_stays_on_the_screen_when_the_line_is_cut(member):
    joining.is_given(member, 40)
    number = redeeming.redeems_the_tea(member)
    cut(member, off=True)
    member.sees(AS_OF)
    assert redeeming.voucher(member) == number
    is_open_to_everybody(member, "line-cut-voucher")
    cut(member, off=False)
    expect(member.page.get_by_text(member.text(AS_OF))).to_have_count(0)


def test_an_answer_lost_on_the_way_is_asked_for_again_and_counts_once(at_home):
    lost = []

    def lose_the_first(route):
        route.fetch()
        lost.append(route.request.headers["idempotency-key"])
        route.abort() if len(lost) == 1 else route.continue_()

    at_home.trail.line_is_cut = True
    at_home.page.route("**/api/me/checkin", lose_the_first)
    at_home.presses(CHECK_IN)
    at_home.sees(CHECKED_IN)
    membership.has_points(at_home, 22)
    assert len(lost) == 2
    assert len(set(lost)) == 1

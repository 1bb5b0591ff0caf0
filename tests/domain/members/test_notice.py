"""What a member is told of: each lot at its two warnings, each drop once."""

from dataclasses import replace

import pytest

from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import next_notice
from chalicelib.domain.members import notice
from tests.domain.acts import act

LAST = "2027-11-30"
WARN = (30, 7)


@pytest.fixture
def lot(account):
    return replace(account, available=20, earned=20, lots=((LAST, 20),))


@pytest.mark.parametrize(
    ("noticed", "today", "told"),
    [
        ("", "2027-10-30", False),
        ("", "2027-10-31", True),  # 30 days before
        ("2027-10-31", "2027-10-31", False),
        ("2027-10-31", "2027-11-22", False),
        ("2027-10-31", "2027-11-23", True),  # 7 days before
        ("2027-11-23", "2027-11-30", False),
        ("2027-11-05", "2027-11-23", True),  # the first came late
        ("", "2027-11-25", True),  # both are due: they are one
        ("", LAST, True),
        ("", "2027-12-01", False),  # too late, nothing is left to save
    ],
)
def test_a_lot_is_told_of_at_its_warnings(lot, programme, noticed, today, told):
    due = notice.due(replace(lot, noticed=noticed), today, programme)
    assert due.expiring == (((LAST, 20),) if told else ())
    assert bool(due) is told


@pytest.mark.parametrize(
    ("noticed", "today", "told"),
    [
        ("", "2027-11-30", False),
        ("", "2027-12-01", True),  # the grace begins
        ("2027-11-30", "2027-12-01", True),
        ("2027-12-01", "2027-12-02", False),
        ("2027-11-30", "2027-12-30", True),  # late, but it helps yet
        ("2027-11-30", "2027-12-31", False),
    ],
)
def test_a_drop_is_told_of_once(account, programme, noticed, today, told):
    silver = levels.grow(account, 500, today="2026-11-22", programme=programme)
    due = notice.due(replace(silver, noticed=noticed), today, programme)
    assert (due.drop is not None) is told


@pytest.mark.parametrize(
    ("noticed", "day"),
    [
        ("", "2027-10-31"),
        ("2027-10-31", "2027-11-23"),
        ("2027-11-23", "2027-12-01"),
        ("2027-12-01", ""),
    ],
)
def test_the_next_notice_is_the_nearest_that_is_not_done_with(lot, noticed, day):
    silver = replace(lot, level="silver", level_until=LAST, noticed=noticed)
    assert next_notice(silver, WARN) == day


def test_a_mark_moves_the_next_notice_on(lot):
    mark = notice.told(lot, replace(act("2027-10-31"), warn_days=WARN))
    assert mark.before == lot
    assert (mark.after.noticed, mark.after.notice_day) == ("2027-10-31", "2027-11-23")


def test_a_mark_given_back_is_tried_again_tomorrow(lot, programme):
    today = replace(act("2027-10-31"), warn_days=WARN)
    marked = notice.told(lot, today).after
    back = notice.not_told(marked, "", today).after
    assert (back.noticed, back.notice_day) == ("", "2027-11-01")
    assert notice.due(back, "2027-11-01", programme).expiring

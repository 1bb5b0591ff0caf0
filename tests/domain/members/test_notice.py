"""What a member is told of: each lot at its two warnings, each drop once."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days
from chalicelib.domain.ledger import levels, points
from chalicelib.domain.ledger.account import Cause, Reason, next_notice, start
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


def test_a_mark_moves_the_next_notice_on(lot, programme):
    mark = notice.told(lot, replace(act("2027-10-31"), warn_days=WARN), programme)
    assert mark.before == lot
    assert (mark.after.noticed, mark.after.notice_day) == ("2027-10-31", "2027-11-23")


def test_a_mark_given_back_is_tried_again_tomorrow(lot, programme):
    today = replace(act("2027-10-31"), warn_days=WARN)
    marked = notice.told(lot, today, programme).after
    back = notice.not_told(marked, "", today).after
    assert (back.noticed, back.notice_day) == ("", "2027-11-01")
    assert notice.due(back, "2027-11-01", programme).expiring


def days_told(account, programme, *, last, others=()):
    """Mark day by day what is due, as the job does; return what drop was told on which day.

    On the days of `others` something else is told, and the mark moves on with it.
    """
    told, day = {}, account.notice_day
    while day <= last:
        today = replace(act(day), warn_days=WARN)
        if account.notice_day == day or day in others:
            if (due := notice.due(account, day, programme)).drop:
                told[day] = due.drop.level.id
            account = notice.told(account, today, programme).after
            account = points.expire(start(account), today).after
        day = add_days(day, 1)
    return told


def gold_and_then_silver(account, programme, second):
    """Gold by growth of January 2026, silver also by that of another day."""
    for day, n in (("2026-01-10", 2_000), (second, 600)):
        account = levels.grow(account, n, today=day, programme=programme)
    return replace(account, notice_day=next_notice(account, WARN))


@pytest.mark.parametrize(
    ("second", "grace", "told"),
    [
        ("2026-11-05", 30, {"2027-02-01": "gold", "2027-11-01": "silver"}),
        ("2026-01-31", 30, {"2027-02-01": "gold"}),  # both at once: down to bronze
        ("2026-03-31", 30, {"2027-02-01": "gold", "2027-03-03": "silver"}),  # not before gold goes
        ("2026-03-31", 90, {"2027-02-01": "gold", "2027-05-02": "silver"}),  # the graces overlap
    ],
)
@pytest.mark.parametrize("others", [(), ("2027-02-20",), ("2027-03-02", "2027-04-20")])
def test_each_level_on_the_way_down_is_told_of(account, programme, second, grace, told, others):
    longer = replace(programme, growth=replace(programme.growth, grace_days=grace))
    member = gold_and_then_silver(account, longer, second)
    assert days_told(member, longer, last="2028-12-31", others=others) == told


def test_what_is_spent_after_a_drop_does_not_forget_the_next(lot, programme):
    member = gold_and_then_silver(lot, programme, "2026-11-05")
    member = notice.told(member, replace(act("2027-02-01"), warn_days=WARN), programme).after
    spend = Cause("hold", "redemption", Reason("hold", zh="预留", en="Set aside"))
    after = points.hold(start(member), act("2027-02-02"), spend, points=20).after
    assert after.notice_day <= "2027-11-01"
    assert days_told(after, programme, last="2028-12-31") == {"2027-11-01": "silver"}

"""The daily check-in and its streak."""

import pytest

from chalicelib.domain.ledger import checkin
from chalicelib.domain.ledger.checkin import AlreadyCheckedIn
from tests.domain.acts import act


def test_a_day_counts_once(account, programme):
    first = checkin.check_in(account, act("2026-11-22"), programme)
    assert first.after.available == 2
    with pytest.raises(AlreadyCheckedIn):
        checkin.check_in(first.after, act("2026-11-22"), programme)


@pytest.mark.fault(15)
def test_a_clock_stepping_back_does_not_pay_a_day_twice(account, programme):
    first = checkin.check_in(account, act("2026-11-22"), programme)
    with pytest.raises(AlreadyCheckedIn):
        checkin.check_in(first.after, act("2026-11-21"), programme)


def test_every_seventh_day_in_a_row_earns_the_streak(account, programme):
    for day in range(1, 8):
        posting = checkin.check_in(account, act(f"2026-11-{day:02}"), programme)
        account = posting.after
    assert [entry.reason.code for entry in posting.entries] == ["checkin", "checkin_streak"]
    assert account.available == 7 * 2 + 10
    assert checkin.streak(account, "2026-11-07") == checkin.Streak(7, today=True)
    assert checkin.streak(account, "2026-11-08") == checkin.Streak(7, today=False)


def test_a_missed_day_begins_anew(account, programme):
    account = checkin.check_in(account, act("2026-11-01"), programme).after
    account = checkin.check_in(account, act("2026-11-03"), programme).after
    assert account.checkin_streak == 1

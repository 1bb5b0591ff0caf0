"""How long points live; and that an account never has more lots than one row should carry."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days, expiry_day
from chalicelib.domain.ledger.account import LOTS_MAX
from chalicelib.domain.programme.expiry import LONGEST, ExpiryRule

FINEST = [
    (ExpiryRule(days=31), "day"),
    (ExpiryRule(days=32), "month_end"),
    (ExpiryRule(months=1), "day"),
    (ExpiryRule(months=2), "month_end"),
    (ExpiryRule(days=540), "month_end"),
    (ExpiryRule(days=541), "quarter_end"),
    (ExpiryRule(months=18), "month_end"),
    (ExpiryRule(months=19), "quarter_end"),
    (ExpiryRule(days=1080), "quarter_end"),
    (ExpiryRule(months=37), "year_end"),
    (ExpiryRule(days=1440), "year_end"),
    (ExpiryRule(months=48), "year_end"),
]


@pytest.mark.parametrize(("rule", "end"), FINEST)
def test_the_longer_points_live_the_coarser_their_end(rule, end):
    assert rule.finest == end
    ends = list(LONGEST)
    may = [each for each in ends if replace(rule, to=each).makes_few_lots]
    assert may == ends[ends.index(end) :]


def test_all_rules_together_never_make_more_lots_than_a_row_should_carry():
    """Whatever earned them and by whichever programme: on any day of four years."""
    days = [(date(2024, 1, 1) + timedelta(n)).isoformat() for n in range(366 * 9)]
    ends = {
        end: [day for day in days if expiry_day(add_days(day, -1), ExpiryRule(1, to=end)) == day]
        for end in LONGEST
    }
    most = 0
    for today in days[: 366 * 4]:
        last = {end: latest(today, end) for end in LONGEST}
        alive = {day for end in LONGEST for day in ends[end] if today <= day <= last[end]}
        most = max(most, len(alive))
    assert most == 59 <= LOTS_MAX


def latest(today, end):
    """The last day that any rule with this end may give to what is earned today."""
    rules = [ExpiryRule(days=n, to=end) for n in (31, 540, 1080, 1440)]
    rules += [ExpiryRule(months=n, to=end) for n in LONGEST.values()]
    return max(expiry_day(today, rule) for rule in rules if rule.makes_few_lots)

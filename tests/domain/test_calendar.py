"""Days, months and expiry, in the programme's zone."""

from datetime import date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chalicelib.domain import calendar
from chalicelib.domain.programme.expiry import End, ExpiryRule

SPANS = {"day": 0, "month_end": 30, "quarter_end": 91, "year_end": 365}
FIRSTS = {
    "day": ("",),
    "month_end": ("-01",),
    "quarter_end": ("-01-01", "-04-01", "-07-01", "-10-01"),
    "year_end": ("-01-01",),
}
"""How the day after such an end is written."""


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (1_795_276_799, "2026-11-21"),  # 23:59:59 in Shanghai
        (1_795_276_800, "2026-11-22"),  # midnight in Shanghai, 16:00 UTC the day before
    ],
)
def test_a_day_begins_at_midnight_in_the_shops_zone(programme, at, day):
    assert calendar.day_of(at, programme) == day


def test_the_second_at_which_a_day_begins_is_the_first_of_that_day(programme):
    begins = calendar.begins("2026-11-22", programme)
    assert begins == 1_795_276_800
    assert calendar.day_of(begins - 1, programme) == "2026-11-21"


@pytest.mark.fault(24)
@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-22", 12, "2027-11-22"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2028-02-29", 12, "2029-02-28"),
    ],
)
def test_months_are_added_and_clamped_to_the_months_length(day, months, expected):
    assert calendar.add_months(day, months) == expected


@pytest.mark.fault(24)
@pytest.mark.parametrize(
    ("today", "rule", "expected"),
    [
        ("2026-11-22", ExpiryRule(days=1), "2026-11-23"),
        ("2026-11-22", ExpiryRule(days=30), "2026-12-22"),
        ("2028-02-28", ExpiryRule(days=1), "2028-02-29"),
        ("2027-02-28", ExpiryRule(days=1), "2027-03-01"),
        ("2028-02-29", ExpiryRule(days=365), "2029-02-28"),
        ("2027-01-30", ExpiryRule(days=31), "2027-03-02"),
        ("2027-01-30", ExpiryRule(months=1), "2027-02-28"),
        ("2028-01-31", ExpiryRule(months=1), "2028-02-29"),
        ("2026-11-22", ExpiryRule(months=12), "2027-11-22"),
        ("2028-02-29", ExpiryRule(months=12), "2029-02-28"),
        ("2026-11-22", ExpiryRule(days=90, to="month_end"), "2027-02-28"),
        ("2026-11-30", ExpiryRule(days=90, to="month_end"), "2027-02-28"),
        ("2026-12-01", ExpiryRule(days=90, to="month_end"), "2027-03-31"),
        ("2026-11-22", ExpiryRule(months=12, to="month_end"), "2027-11-30"),
        ("2026-11-30", ExpiryRule(months=12, to="month_end"), "2027-11-30"),
        ("2026-12-01", ExpiryRule(months=12, to="month_end"), "2027-12-31"),
        ("2027-02-01", ExpiryRule(months=12, to="month_end"), "2028-02-29"),
        ("2026-08-31", ExpiryRule(months=6, to="month_end"), "2027-02-28"),
        ("2026-12-31", ExpiryRule(months=3, to="quarter_end"), "2027-03-31"),
        ("2027-01-01", ExpiryRule(months=3, to="quarter_end"), "2027-06-30"),
        ("2026-01-05", ExpiryRule(months=12, to="quarter_end"), "2027-03-31"),
        ("2026-11-22", ExpiryRule(months=12, to="quarter_end"), "2027-12-31"),
        ("2026-06-30", ExpiryRule(days=92, to="quarter_end"), "2026-09-30"),
        ("2026-07-01", ExpiryRule(days=92, to="quarter_end"), "2026-12-31"),
        ("2026-12-31", ExpiryRule(months=12, to="year_end"), "2027-12-31"),
        ("2027-01-01", ExpiryRule(months=12, to="year_end"), "2028-12-31"),
        ("2026-07-01", ExpiryRule(days=183, to="year_end"), "2026-12-31"),
        ("2026-07-02", ExpiryRule(days=183, to="year_end"), "2027-12-31"),
    ],
)
def test_points_expire_where_the_programme_says(today, rule, expected):
    assert calendar.expiry_day(today, rule) == expected


@pytest.mark.parametrize(
    ("zone", "last_second"),
    [
        ("Asia/Shanghai", "2026-12-31T15:59:59+00:00"),
        ("Europe/Berlin", "2026-12-31T22:59:59+00:00"),
        ("Europe/Berlin", "2026-03-28T22:59:59+00:00"),  # the night that loses an hour
        ("Europe/Berlin", "2026-03-29T21:59:59+00:00"),
        ("Europe/Berlin", "2026-10-24T21:59:59+00:00"),  # the night that has one twice
        ("Europe/Berlin", "2026-10-25T22:59:59+00:00"),
        ("America/New_York", "2026-11-01T03:59:59+00:00"),
        ("America/New_York", "2026-11-02T04:59:59+00:00"),
    ],
)
def test_what_is_earned_in_the_last_second_of_a_day_ends_a_day_before_the_next(
    programme, zone, last_second
):
    there = replace(programme, brand=replace(programme.brand, zone=zone))
    last = int(datetime.fromisoformat(last_second).timestamp())
    today, tomorrow = (calendar.day_of(at, there) for at in (last, last + 1))
    assert tomorrow == calendar.add_days(today, 1)
    rule = ExpiryRule(days=30)
    ends = [calendar.expiry_day(day, rule) for day in (today, tomorrow)]
    assert ends[1] == calendar.add_days(ends[0], 1)


days = st.dates(date(2020, 1, 1), date(2120, 12, 31)).map(date.isoformat)
rules = st.builds(ExpiryRule, days=st.integers(1, 1440), to=st.sampled_from(get_args(End)))
rules |= st.builds(ExpiryRule, months=st.integers(1, 48), to=st.sampled_from(get_args(End)))


@given(days, st.integers(-120, 120))
def test_a_month_on_is_that_month_and_never_a_later_day_of_it(day, months):
    moved = calendar.add_months(day, months)
    apart = [int(m[:4]) * 12 + int(m[5:7]) for m in (day, moved)]
    assert apart[1] - apart[0] == months
    assert moved[8:] <= day[8:]
    assert moved[8:] == day[8:] or calendar.add_days(moved, 1)[8:] == "01"


@given(days, rules)
def test_points_live_at_least_as_long_as_the_rule_says_and_then_to_its_end(day, rule):
    last = calendar.expiry_day(day, rule)
    least = calendar.add_days(day, rule.least_days)
    furthest = calendar.add_days(day, (rule.days or 31 * rule.months) + SPANS[rule.to])
    assert day < least <= last <= furthest
    next_day = calendar.add_days(last, 1)
    assert next_day.endswith(FIRSTS[rule.to])


@given(days, days, rules)
def test_what_is_earned_later_never_ends_sooner(one, other, rule):
    first, second = sorted([one, other])
    assert calendar.expiry_day(first, rule) <= calendar.expiry_day(second, rule)


def test_a_window_of_twelve_months_ends_with_this_one():
    assert calendar.months_back("2026-11-22", 12) == "2025-12"
    assert calendar.months_back("2026-01-31", 1) == "2026-01"

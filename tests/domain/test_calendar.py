"""Days, months and expiry, in the programme's zone."""

from dataclasses import replace

import pytest

from chalicelib.domain import calendar


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (1_795_276_799, "2026-11-21"),  # 23:59:59 in Shanghai
        (1_795_276_800, "2026-11-22"),  # midnight in Shanghai, 16:00 UTC the day before
    ],
)
def test_a_day_begins_at_midnight_in_the_shops_zone(programme, at, day):
    assert calendar.day_of(at, programme) == day


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


@pytest.mark.parametrize(
    ("expire_at", "today", "expected"),
    [
        ("day", "2026-11-22", "2027-11-22"),
        ("month_end", "2026-11-22", "2027-11-30"),
        ("month_end", "2027-02-01", "2028-02-29"),
        ("quarter_end", "2026-11-22", "2027-12-31"),
        ("quarter_end", "2026-01-05", "2027-03-31"),
        ("year_end", "2026-11-22", "2027-12-31"),
    ],
)
def test_points_expire_where_the_programme_says(programme, expire_at, today, expected):
    rule = replace(programme.points, expire_at=expire_at)
    assert calendar.expiry_day(today, rule) == expected


def test_a_window_of_twelve_months_ends_with_this_one():
    assert calendar.months_back("2026-11-22", 12) == "2025-12"
    assert calendar.months_back("2026-01-31", 1) == "2026-01"

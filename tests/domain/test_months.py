"""Months by number."""

import pytest

from chalicelib.domain.months import last_day_of, month_number


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-12", "2026-12-31"),
        ("2027-01-01", "2027-01-31"),
        ("2027-02-14", "2027-02-28"),
        ("2028-02-29", "2028-02-29"),
    ],
)
def test_a_month_ends_on_its_last_day(day, last):
    assert last_day_of(month_number(day)) == last


def test_the_next_month_has_the_next_number():
    assert month_number("2027-01-31") == month_number("2026-12") + 1

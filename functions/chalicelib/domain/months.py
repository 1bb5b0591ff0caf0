"""Months by number, so that a window of them can be counted."""

from calendar import monthrange
from datetime import date


def month_number(day: str) -> int:
    """Number the month of a day `YYYY-MM-DD`, or a month `YYYY-MM`; the next has the next."""
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def last_day_of(month: int) -> str:
    """The last day of the month of this number."""
    year, month0 = divmod(month, 12)
    return date(year, month0 + 1, monthrange(year, month0 + 1)[1]).isoformat()

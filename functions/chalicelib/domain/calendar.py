"""Days and months in the programme's zone: pure, from epoch seconds."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.expiry import ExpiryRule


def day_of(at: int, programme: Programme) -> str:
    """Return the day `YYYY-MM-DD` in the programme's zone of an instant in epoch seconds."""
    return datetime.fromtimestamp(at, programme.brand.clock).date().isoformat()


def begins(day: str, programme: Programme) -> int:
    """Return the second at which a day begins in the programme's zone."""
    midnight = datetime.fromisoformat(day).replace(tzinfo=programme.brand.clock)
    return int(midnight.timestamp())


def month_of(day: str) -> str:
    """Return the month `YYYY-MM` of a day."""
    return day[:7]


def add_days(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def add_months(day: str, months: int) -> str:
    """The same day some months on, clamped to that month's last: 31 January + 1 → 28 February."""
    start = date.fromisoformat(day)
    year, month0 = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(start.day, last)).isoformat()


def expiry_day(today: str, rule: ExpiryRule) -> str:
    """Return the last day on which points credited today can be used."""
    lived = add_days(today, rule.days) if rule.days else add_months(today, rule.months or 0)
    day = date.fromisoformat(lived)
    months_on = {
        "day": None,
        "month_end": 0,
        "quarter_end": (3 - day.month) % 3,
        "year_end": 12 - day.month,
    }[rule.to]
    if months_on is None:
        return lived
    month = day.month + months_on
    return date(day.year, month, monthrange(day.year, month)[1]).isoformat()


def months_back(today: str, months: int) -> str:
    """The first month of a window of so many months that ends with today's month."""
    return month_of(add_months(month_of(today) + "-01", 1 - months))

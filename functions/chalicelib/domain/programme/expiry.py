"""How long points live: days or months, and then to an end of the calendar."""

from typing import Annotated, Literal

from msgspec import Struct

from chalicelib.domain.programme.bounds import Within

End = Literal["day", "month_end", "quarter_end", "year_end"]

LONGEST: dict[End, int] = {"day": 1, "month_end": 18, "quarter_end": 36, "year_end": 48}
"""Months that points may live before each end: the longer, the coarser.

So an account never has more than 60 lots (LOTS_MAX), whatever sources and rules its points came
by, those of former programmes included. On a day T all lots end on one of: the 32 days of T to
T + 31; the 19 month ends up to 18 months on, one of them among those days; the 7 quarter ends from
there to 38 months on (36, and to the quarter's end); the 2 year ends from there to 59 months on.
32 + 19 - 1 + 7 + 2 = 59. A test counts them on every day of four years.
"""


class ExpiryRule(Struct, frozen=True):
    """A credit lives `days`, or `months` clamped to the month's length, and then `to` an end."""

    days: Annotated[int, Within(1, 1440)] | None = None
    months: Annotated[int, Within(1, 48)] | None = None
    to: End = "day"

    @property
    def least_days(self) -> int:
        """Points live at least this long."""
        return self.days or (self.months or 0) * 28

    @property
    def finest(self) -> End:
        """The nearest end that points of so long a life may go on to."""
        return next(end for end, months in LONGEST.items() if self._within(months))

    @property
    def makes_few_lots(self) -> bool:
        return self._within(LONGEST[self.to])

    def _within(self, months: int) -> bool:
        """N months are never fewer than 30 N days, but for the one that the days are counted by."""
        days = 31 if months == 1 else months * 30
        return (self.days or 0) <= days and (self.months or 0) <= months

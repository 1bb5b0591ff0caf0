"""Levels: growth over a window decides; up at once, down when the window and its grace are over."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain import calendar
from chalicelib.domain.ledger import lots
from chalicelib.domain.ledger.account import Account, Lots
from chalicelib.domain.months import last_day_of, month_number
from chalicelib.domain.programme import GrowthRule, Level, Programme

SHORTEST_MONTH = 28


class NextLevel(Struct, frozen=True):
    level: Level
    missing: int


class Drop(Struct, frozen=True):
    """What comes unless `missing` growth is earned before `day`, the first day at level `to`.

    The grace began on `since`.
    """

    level: Level
    to: Level
    day: str
    since: str
    missing: int


class Standing(Struct, frozen=True):
    """A member's level at one glance: `growth` counts today, `following` is None at the top."""

    growth: int
    level: Level
    following: NextLevel | None
    drop: Drop | None


class _Kept(Struct, frozen=True):
    """A level, and the last day on which it stands without grace; empty for the first: always."""

    level: Level
    until: str = ""


def current(account: Account, today: str, programme: Programme) -> Level:
    """The level a member stands at today, decided as it is read.

    Growth counts by month, over `window_months` that end with today's month. On the day it
    suffices for a level the member stands there. The level is kept to the end of the month that
    comes `window_months` later, and on as long as growth in the window suffices; then for
    `grace_days`. After that the member stands at the highest level of which all this is true.

    With 12 months and 30 days: 500 growth on 22 November 2026 is silver at once, kept until
    30 November 2027, in grace until 30 December, gone on 31 December unless growth came.
    """
    return _standing(account, today, programme).level


def standing(account: Account, today: str, programme: Programme) -> Standing:
    """All that a member is told of their level, decided once."""
    growth, here = in_window(account, today, programme), _standing(account, today, programme)
    above = [level for level in programme.levels if level.growth > here.level.growth]
    following = NextLevel(above[0], max(0, above[0].growth - growth)) if above else None
    return Standing(growth, here.level, following, _outlook(here, account, today, programme))


def outlook(account: Account, today: str, programme: Programme) -> Drop | None:
    """The drop that is coming, once its grace has begun.

    `missing` suffices whenever it is earned: growth that leaves the window meanwhile is reckoned.
    """
    return _outlook(_standing(account, today, programme), account, today, programme)


def _outlook(here: _Kept, account: Account, today: str, programme: Programme) -> Drop | None:
    grace = programme.growth.grace_days
    if not here.until or today <= here.until:
        return None
    last = calendar.add_days(here.until, grace)
    day = calendar.add_days(last, 1)
    return Drop(
        level=here.level,
        to=current(account, day, programme),
        day=day,
        since=calendar.add_days(here.until, 1),
        missing=max(1, here.level.growth - in_window(account, last, programme)),
    )


def next_outlook(account: Account, today: str, programme: Programme) -> str:
    """The day after today on which another drop comes in sight if no growth comes, or empty.

    Whoever drops from gold may have earned silver later: its own grace begins on a day of its own.
    """
    here, grace = _standing(account, today, programme), programme.growth.grace_days
    if not here.until:
        return ""
    begins = calendar.add_days(here.until, 1)
    if begins > today:
        return begins
    gone = calendar.add_days(begins, grace)
    below = _standing(account, gone, programme)
    return max(gone, calendar.add_days(below.until, 1)) if below.until else ""


def in_window(account: Account, today: str, programme: Programme) -> int:
    """Growth that counts today."""
    before = month_number(today) - programme.growth.window_months
    return sum(growth for month, growth in account.growth if month_number(month) > before)


def at_least(account: Account, level_id: str, today: str, programme: Programme) -> bool:
    """Nobody stands at a level that the rules know no more."""
    here = current(account, today, programme)
    return any(level.id == level_id for level in programme.levels if level.growth <= here.growth)


def grow(account: Account, growth: int, *, today: str, programme: Programme) -> Account:
    """Book growth in today's month. What is taken back leaves the newest months first.

    So a purchase refunded in the month after leaves no hole there when its own month has gone.
    """
    if not growth:
        return account
    oldest = remembered_from(today, programme)
    before = tuple((month, n) for month, n in account.growth if month >= oldest)
    if growth > 0:
        after = lots.add(before, ((calendar.month_of(today), growth),))
    else:
        after = lots.subtract(before, lots.take_newest(before, -growth))
    kept = _given(after, today, programme)
    if growth > 0 or not _backed(account, today, programme):
        kept = max(kept, _promised(account, today, programme), key=_rank)
    return replace(account, growth=after, level=kept.level.id, level_until=kept.until)


def given(months: Lots, today: str, programme: Programme) -> tuple[Level, str]:
    """The level that growth by month gives today, and the last day before its grace, if any."""
    kept = _given(months, today, programme)
    return kept.level, kept.until


def remembered_from(today: str, programme: Programme) -> str:
    """The oldest month of growth that an account keeps: all that today's level can rest on."""
    rule = programme.growth
    return calendar.months_back(today, rule.window_months + _reach(rule))


def _backed(account: Account, today: str, programme: Programme) -> bool:
    """Do today's rules give the level that was written down? Else former rules have promised it.

    Growth taken back takes back only what today's rules have given.
    """
    given = _given(account.growth, today, programme)
    return given.level.growth >= _promised(account, today, programme).level.growth


def _standing(account: Account, today: str, programme: Programme) -> _Kept:
    given = _given(account.growth, today, programme)
    return max(given, _promised(account, today, programme), key=_rank)


def _rank(kept: _Kept) -> tuple[int, str]:
    return kept.level.growth, kept.until


def _promised(account: Account, today: str, programme: Programme) -> _Kept:
    """The level that was written down, if its time is not over and the rules still know it."""
    for level in programme.levels[1:]:
        if level.id == account.level and _stands(account.level_until, today, programme):
            return _Kept(level, account.level_until)
    return _Kept(programme.levels[0])


def _given(months: Lots, today: str, programme: Programme) -> _Kept:
    """The highest level that growth gives today, by these rules."""
    most = lots.total(months)
    within = [level for level in programme.levels[1:] if level.growth <= most]
    sums = _sums(months, today, programme.growth) if within else {}
    for level in reversed(within):
        until = _kept_until(sums, level.growth, programme.growth.window_months)
        if _stands(until, today, programme):
            return _Kept(level, until)
    return _Kept(programme.levels[0])


def _stands(until: str, today: str, programme: Programme) -> bool:
    if not until:
        return False
    return today <= until or today <= calendar.add_days(until, programme.growth.grace_days)


def _sums(months: Lots, today: str, rule: GrowthRule) -> Mapping[int, int]:
    """Growth in the window that ends with each month, as far back and ahead as today rests on."""
    this, window = month_number(today), rule.window_months
    booked = {month_number(month): growth for month, growth in months}
    # Before growth first came there was none to sum up: a new member has few months.
    first = max(this - _reach(rule), min(booked, default=this) - 1)
    total = sum(growth for month, growth in booked.items() if first - window <= month < first)
    sums = {}
    for month in range(first, this + window):
        total += booked.get(month, 0) - booked.get(month - window, 0)
        sums[month] = total
    return sums


def _kept_until(sums: Mapping[int, int], needed: int, window: int) -> str:
    """The last day on which a level is kept if no growth comes; empty where it was not reached.

    Of the first month it cannot be said whether the level was reached in it or before.
    """
    held = [month for month, growth in sums.items() if growth >= needed]
    reached = [month + window for month in held if sums.get(month - 1, needed) < needed]
    return last_day_of(max([*reached, *held])) if held else ""


def _reach(rule: GrowthRule) -> int:
    """Months back to the one before the oldest in which a level that still stands was reached."""
    return rule.window_months + rule.grace_days // SHORTEST_MONTH + 2

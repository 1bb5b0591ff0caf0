"""Levels: growth over a window decides; up at once, down when the window and grace have gone."""

from dataclasses import dataclass, replace

from chalicelib.domain import calendar
from chalicelib.domain.ledger.account import Account, Lots
from chalicelib.domain.programme import Level, Programme


@dataclass(frozen=True, slots=True)
class NextLevel:
    level: Level
    missing: int


def grow(account: Account, growth: int, *, today: str, programme: Programme) -> Account:
    """Book growth in today's month; a level reached is kept for the window and its grace.

    Growth that is taken back takes back the level it had bought.
    """
    if not growth:
        return account
    month = calendar.month_of(today)
    oldest = calendar.months_back(today, programme.growth.window_months)
    months = {m: n for m, n in account.growth if m >= oldest}
    months[month] = months.get(month, 0) + growth
    moved = replace(account, growth=_spread(months))
    reached = _level_for(in_window(moved, today, programme), programme)
    kept = current(account, today, programme)
    if growth > 0 and reached.growth < kept.growth:
        return moved
    until = calendar.add_days(
        calendar.add_months(today, programme.growth.window_months), programme.growth.grace_days
    )
    return replace(moved, level=reached.id, level_until=until)


def in_window(account: Account, today: str, programme: Programme) -> int:
    """Growth that counts today."""
    oldest = calendar.months_back(today, programme.growth.window_months)
    return max(0, sum(growth for month, growth in account.growth if month >= oldest))


def current(account: Account, today: str, programme: Programme) -> Level:
    """The level a member stands at today: kept until its day, and never below what growth gives."""
    earned = _level_for(in_window(account, today, programme), programme)
    if today > account.level_until:
        return earned
    return max(programme.level(account.level), earned, key=lambda level: level.growth)


def following(account: Account, today: str, programme: Programme) -> NextLevel | None:
    """The next level up, and the growth still missing; None at the top."""
    growth = in_window(account, today, programme)
    here = current(account, today, programme)
    above = [level for level in programme.levels if level.growth > here.growth]
    return NextLevel(above[0], max(0, above[0].growth - growth)) if above else None


def at_least(account: Account, level_id: str, today: str, programme: Programme) -> bool:
    here = current(account, today, programme)
    return here.growth >= programme.level(level_id).growth


def _level_for(growth: int, programme: Programme) -> Level:
    return [level for level in programme.levels if level.growth <= growth][-1]


def _spread(months: dict[str, int]) -> Lots:
    return tuple(sorted((month, growth) for month, growth in months.items() if growth))

"""Notices: what a member is told of their own points and level before they go."""

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import Account, Act, Lots, next_notice
from chalicelib.domain.ledger.levels import Drop
from chalicelib.domain.programme import Programme


class Due(Struct, frozen=True):
    """What is to be told: lots about to expire, and a level about to drop."""

    expiring: Lots
    drop: Drop | None

    def __bool__(self) -> bool:
        return bool(self.expiring or self.drop)


class Noticed(Change, frozen=True):
    """The mark that a notice leaves on an account; no entry, for nothing is earned or spent."""

    before: Account
    after: Account


def due(account: Account, today: str, programme: Programme) -> Due:
    """What has come up since the last notice and still stands today.

    Each lot is told of once for each of the programme's `warn_days`, each drop once.
    """
    drop = levels.outlook(account, today, programme)
    return Due(
        expiring=tuple(
            (last, points)
            for last, points in account.lots
            if last >= today and _warned(account, last, today, programme)
        ),
        drop=drop if drop and not _known(account, drop, programme) else None,
    )


def told(account: Account, act: Act, programme: Programme) -> Noticed:
    """All that has come up by today is done with."""
    marked = replace(account, noticed=act.today)
    days = (
        next_notice(marked, act.warn_days),
        levels.next_outlook(account, act.today, programme),
    )
    return Noticed(account, replace(marked, notice_day=min(filter(None, days), default="")))


def not_told(account: Account, former: str, act: Act) -> Noticed:
    """Take the mark back to the day it stood at; it is tried again tomorrow, behind the others."""
    tomorrow = add_days(act.today, 1)
    return Noticed(account, replace(account, noticed=former, notice_day=tomorrow))


def _known(account: Account, drop: Drop, programme: Programme) -> bool:
    """Was it this level's drop that the last notice saw coming?"""
    if account.noticed < drop.since:
        return False
    seen = levels.outlook(account, account.noticed, programme)
    return seen is None or seen.level == drop.level


def _warned(account: Account, last: str, today: str, programme: Programme) -> bool:
    days = (add_days(last, -warn) for warn in programme.points.warn_days)
    return any(account.noticed < day <= today for day in days)

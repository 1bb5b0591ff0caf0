"""Rounds of the reconciler: one walk through all books a day, and the alarms that stand."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws import shelves
from chalicelib.domain.audit.laws.rewards import GIVEN, PROGRAMME
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger.account import Account

Which = Literal["now", "last"]

PAUSE = 60
"""Seconds between two looks: longer than an index lags, or a transaction is half seen."""


class Round(Struct, frozen=True):
    """`place` is where it goes on, None before its first page; `at` the second it last moved.

    `sums` are those over all members and shelves, as far as it has come. `suspects` were found on
    the page at `place` and are looked at again, `former` by the sums of this round or, until they
    are known, of the round before: both by their ids.
    """

    day: str
    begun_at: int
    at: int
    place: str | None = None
    done: bool = False
    members: int = 0
    records: int = 0
    found: int = 0
    sums: tuple[tuple[str, int], ...] = ()
    suspects: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


class Alarmed(Struct, frozen=True):
    """A finding that was told once and stands: `since` when, and the `day` that saw it last."""

    id: str
    law: str
    where: str
    what: str
    expected: str
    stands: str
    since: int
    day: str


class RoundMoved(Change, frozen=True):
    before: Round | None
    after: Round


class AlarmRaised(Change, frozen=True):
    alarm: Alarmed


class AlarmSeen(Change, frozen=True):
    """Seen again on a later day, perhaps with other numbers."""

    alarm: Alarmed


class AlarmEnded(Change, frozen=True):
    """A whole round has not found it any more."""

    alarm: Alarmed


def id_of(finding: Finding) -> str:
    """The same for the same finding, while its numbers may move."""
    return hashlib.sha256(finding.name.encode()).hexdigest()[:32]


def alarm(finding: Finding, at: int, day: str) -> Alarmed:
    return Alarmed(
        id=id_of(finding),
        law=finding.law,
        where=finding.where,
        what=finding.what,
        expected=finding.expected,
        stands=finding.stands,
        since=at,
        day=day,
    )


def is_due(last: Round | None, today: str) -> bool:
    """One round a day of the programme; one begun goes on, whatever the day."""
    return last is None or not last.done or last.day < today


def rests(going: Round, at: int) -> bool:
    """Is it too early to look at the same page again? A clock set back makes nobody wait."""
    return bool(going.suspects) and 0 <= at - going.at < PAUSE


def suspected(going: Round, at: int, found: Sequence[Finding]) -> Round | None:
    """The round as it stays on its page, if anything on it was found for the first time."""
    ids = tuple(sorted(map(id_of, found)))
    if set(ids) <= set(going.suspects):
        return None
    return replace(going, at=at, suspects=ids)


def told_before(going: Round, found: Iterable[Finding]) -> list[Finding]:
    """Of what the sums of a round say, what the round before said too."""
    return [finding for finding in found if id_of(finding) in going.former]


def begun(sums: dict[str, int], at: int, today: str, last: Round | None) -> Round:
    former = last.former if last else ()
    return Round(day=today, begun_at=at, at=at, sums=tuple(sums.items()), former=former)


def with_account(sums: dict[str, int], account: Account, earned: int) -> dict[str, int]:
    """Add one account; `earned` is what its entries gave."""
    gone = account.spent - account.returned + account.expired + account.clawed
    stands = account.available + account.held + gone
    return sums | {
        "given": sums.get("given", 0) + earned,
        "accounted": sums.get("accounted", 0) + stands,
    }


def whole(sums: dict[str, int]) -> Iterator[Finding]:
    """What only a whole round can tell: the stock, and the programme's own sums."""
    yield from shelves.findings(sums)
    given, accounted = sums.get("given", 0), sums.get("accounted", 0)
    yield from differ("I29", PROGRAMME, GIVEN, expected=given, stands=accounted)


def moved(
    going: Round, at: int, place: str | None, sums: dict[str, int], seen: tuple[int, int, int]
) -> Round:
    """Go on by a page; `seen` are its members, its records beside them, and what was found."""
    members, records, found = seen
    return replace(
        going,
        at=at,
        place=place,
        done=place is None,
        members=going.members + members,
        records=going.records + records,
        found=going.found + found,
        sums=tuple(sums.items()),
        suspects=(),
    )

"""The overview: what the ledger comes to day by day, and whose friends stayed month by month.

It is folded from entries and days of joining, which never change: so at any time it can be folded
anew from the first of them.
"""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.audit import replay
from chalicelib.domain.calendar import day_of, month_of
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.channel import Scan
from chalicelib.domain.referrals.crediting import FOR_REFERRER, REFERRER_RETURNS


class Figures(Struct, frozen=True):
    """What happened on one day: how often, then in points.

    `earned` less `spent`, `expired` and `clawed` of all days together is what members have now,
    available or held. What a day undoes of earlier days makes its figures smaller, even negative.
    """

    joins: int = 0
    purchases: int = 0
    redemptions: int = 0
    friends: int = 0
    earned: int = 0
    spent: int = 0
    expired: int = 0
    clawed: int = 0
    visits: int = 0


class Share(Struct, frozen=True):
    """What some entries of one member add: figures by day, friends who stayed by month."""

    days: tuple[tuple[str, Figures], ...]
    friends: tuple[tuple[str, int], ...]


class Generations(Struct, frozen=True):
    """Which folding is shown, and which is being made anew beside it."""

    current: int = 1
    building: int | None = None

    @property
    def live(self) -> tuple[int, ...]:
        return (self.current,) if self.building is None else (self.current, self.building)


class GenerationsMoved(Change, frozen=True):
    before: Generations
    after: Generations


class Followed(Change, frozen=True):
    """A member's ledger is folded from entry `before` (exclusive) to `after`.

    No `before` means that nothing of this member was folded yet: then `channel` is the one that
    brought them, if any. `friends` are the member's new totals by month.
    """

    generation: int
    member: str
    before: int | None
    after: int
    days: tuple[tuple[str, Figures], ...]
    friends: tuple[tuple[str, int], ...]
    channel: str | None = None


class Forgotten(Change, frozen=True):
    """What one member or some channels added to a folding no longer shown, and some of its days."""

    generation: int
    member: str | None = None
    days: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


class Visited(Change, frozen=True):
    """A scan is counted in a generation: for its code and page, and a friend's visit on its day."""

    generation: int
    scan: Scan
    day: str


class VisitsForgotten(Change, frozen=True):
    """What a folding that is no longer shown counted for a code."""

    generation: int
    code: str
    pages: tuple[str, ...]


def fold(entries: Sequence[Entry], programme: Programme, *, joined_at: int | None = None) -> Share:
    """Fold entries of one member, in any number and from any place on.

    `joined_at`, in epoch seconds, is given the first time: joining may earn nothing, and so make
    no entry.
    """
    days: dict[str, Figures] = {}
    if joined_at is not None:
        days[day_of(joined_at, programme)] = Figures(joins=1)
    friends: Counter[str] = Counter()
    for entry in entries:
        day = day_of(entry.at, programme)
        days[day] = add(days.get(day, Figures()), figures(entry))
        friends[month_of(day)] += stayed(entry)
    moved = ((month, more) for month, more in friends.items() if more)
    return Share(tuple(sorted(days.items())), tuple(sorted(moved)))


def visit(scan: Scan, generation: int, programme: Programme) -> Visited:
    assert scan.is_counted, scan
    return Visited(generation, scan, day_of(scan.at, programme))


def figures(entry: Entry) -> Figures:
    """What one entry adds to its day."""
    moved = replay.step(Account(member=entry.member, level="", level_until=""), entry)
    return Figures(
        purchases=int(entry.kind == "earn" and entry.source == "purchase"),
        redemptions=_handed_over(entry),
        friends=stayed(entry),
        earned=moved.earned,
        spent=moved.spent - moved.returned,
        expired=moved.expired,
        clawed=moved.clawed,
    )


def stayed(entry: Entry) -> int:
    """Did this entry credit its member for a friend (1), or take that back (-1)?"""
    if entry.source != "referral":
        return 0
    return {FOR_REFERRER.code: 1, REFERRER_RETURNS.code: -1}.get(entry.reason.code, 0)


def add(one: Figures, other: Figures) -> Figures:
    names = Figures.__struct_fields__
    return replace(one, **{name: getattr(one, name) + getattr(other, name) for name in names})


def _handed_over(entry: Entry) -> int:
    if entry.kind == "commit":
        return 1
    return -1 if entry.kind == "reverse" and entry.source == "redemption" else 0

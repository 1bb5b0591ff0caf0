"""A member's account and its entries: what the ledger keeps, and nothing personal."""

import hashlib
import json
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days
from chalicelib.domain.decision import Change
from chalicelib.domain.programme import Words

Kind = Literal[
    "earn",
    "hold",
    "commit",
    "void",
    "lapse",
    "expire",
    "clawback",
    "repay",
    "adjust",
    "reverse",
]
Source = Literal[
    "join",
    "purchase",
    "referral",
    "checkin",
    "profile",
    "reading",
    "redemption",
    "adjustment",
    "campaign",
    "refund",
    "expiry",
    "debt",
]
Lots = tuple[tuple[str, int], ...]
"""(last usable day, points) by day, each day once, each number above zero."""

LOTS_MAX = 60
"""What one row carries; no programme can be written that makes more (`programme/expiry.py`)."""

POINTS_MAX = 10**12


class Reason(Struct, frozen=True):
    """Why an entry stands, in words a member reads; the code is for machines."""

    code: str
    zh: str
    en: str


class Entry(Struct, frozen=True):
    """One line of the ledger, never changed. `points` is the signed change of available.

    Balances stand as they are after it; `lots` were made (earn, void …) or taken (hold, expire …).
    `at` in epoch seconds; `hash` chains it to the entry before.
    """

    member: str
    seq: int
    kind: Kind
    source: Source
    points: int
    growth: int
    available_after: int
    held_after: int
    debt_after: int
    ref: str | None
    reason: Reason
    lots: Lots
    at: int
    actor: str
    programme: str
    hash: str


FACTS = tuple(name for name in Entry.__struct_fields__ if name not in {"hash", "reason"})
"""What the hash of an entry is made over, in this order, after the hash before and the reason's
code. Downloads and those who check them rely on it."""


class Account(Struct, frozen=True):
    """Balances of one member. Counters only ever grow; `growth` is by month `YYYY-MM`.

    available + held = earned + returned - spent - expired - clawed, and debt > 0 means
    available = 0. What was worth a notice up to the day `noticed` is done with; the next thing
    comes on `notice_day` at the earliest, if any does.
    """

    member: str
    level: str
    level_until: str
    available: int = 0
    held: int = 0
    debt: int = 0
    lots: Lots = ()
    growth: Lots = ()
    earned: int = 0
    returned: int = 0
    spent: int = 0
    expired: int = 0
    clawed: int = 0
    seq: int = 0
    head: str = ""
    frozen: bool = False
    frozen_from: int = 0
    """While it is frozen, no entry after this one earns or spends."""
    frozen_why: str = ""
    closed_from: int = 0
    """The entry it was closed with, for good; 0 while it is a member's."""
    checkin_day: str = ""
    checkin_streak: int = 0
    read_day: str = ""
    reads_of_day: int = 0
    noticed: str = ""
    notice_day: str = ""


class Act(Struct, frozen=True):
    """What every entry of one act shares: who did it, when, by which rules, on which day.

    So many days before points expire, `warn_days`, a notice of it is due.
    """

    actor: str
    at: int
    today: str
    programme: str
    warn_days: tuple[int, ...] = ()


class Posting(Change, frozen=True):
    """New entries on one account, from the state `before` to the state `after` them."""

    before: Account
    after: Account
    entries: tuple[Entry, ...] = ()
    opening: bool = False

    @property
    def points(self) -> int:
        return sum(entry.points for entry in self.entries)


class Cause(Struct, frozen=True):
    """Why an entry is made: its kind, what it springs from, and the reason in words."""

    kind: Kind
    source: Source
    reason: Reason
    ref: str | None = None


class Line(Struct, frozen=True):
    """An entry about to be appended: its cause, and what moved."""

    cause: Cause
    points: int = 0
    growth: int = 0
    lots: Lots = ()


def start(account: Account) -> Posting:
    """Begin a posting that has changed nothing yet."""
    return Posting(before=account, after=account)


def open_account(member: str, *, level: str) -> Posting:
    """Begin the ledger of a new member."""
    account = Account(member=member, level=level, level_until="")
    return Posting(before=account, after=account, opening=True)


def append(posting: Posting, moved: Account, line: Line, act: Act) -> Posting:
    """Add one entry that brings the account to the balances of `moved`."""
    bare = Entry(
        member=moved.member,
        seq=posting.after.seq + 1,
        kind=line.cause.kind,
        source=line.cause.source,
        points=line.points,
        growth=line.growth,
        available_after=moved.available,
        held_after=moved.held,
        debt_after=moved.debt,
        ref=line.cause.ref,
        reason=line.cause.reason,
        lots=line.lots,
        at=act.at,
        actor=act.actor,
        programme=act.programme,
        hash="",
    )
    entry = replace(bare, hash=chain(posting.after.head, bare))
    notice_day = next_notice(moved, act.warn_days)
    after = replace(moved, seq=entry.seq, head=entry.hash, notice_day=notice_day)
    hold_together(after)
    return replace(posting, after=after, entries=(*posting.entries, entry))


def next_notice(account: Account, warn_days: tuple[int, ...]) -> str:
    """The day on which points are next about to expire, or the grace of a level begins."""
    if account.closed_from:
        return ""
    days = [_next_warning(account, warn) for warn in warn_days]
    if account.level_until:
        grace = add_days(account.level_until, 1)
        # When that is done with, the level below may go later: the day that was found then stays.
        days.append(grace if grace > account.noticed else account.notice_day)
    return min((day for day in days if day > account.noticed), default="")


def _next_warning(account: Account, warn: int) -> str:
    """So many days before the first lot that was not warned of then; empty without one."""
    warned = add_days(account.noticed, warn) if account.noticed else ""
    last = next((day for day, _ in account.lots if day > warned), "")
    return add_days(last, -warn) if last else ""


def chain(head: str, entry: Entry) -> str:
    """SHA-256 over the hash before and the entry's own facts, as canonical JSON."""
    facts = [getattr(entry, name) for name in FACTS]
    canonical = json.dumps([head, entry.reason.code, *facts], separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def hold_together(account: Account) -> None:
    """Stop rather than go on with books that do not balance."""
    assert account.available >= 0, account
    assert account.held >= 0, account
    assert account.debt >= 0, account
    assert sum(points for _, points in account.lots) == account.available, account
    assert account.available + account.held == (
        account.earned + account.returned - account.spent - account.expired - account.clawed
    ), account


def describe(code: str, words: Words) -> Reason:
    return Reason(code=code, zh=words.zh, en=words.en)

"""Entries, followed one by one: each is tested against all that stood before it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from chalicelib.domain.audit import replay
from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.calendar import month_of
from chalicelib.domain.ledger import closing, freeze, lots
from chalicelib.domain.ledger.account import Account, Entry, Lots, chain
from chalicelib.domain.referrals.crediting import (
    FOR_FRIEND,
    FOR_REFERRER,
    FRIEND_RETURNS,
    REFERRER_RETURNS,
)

CLOSING = frozenset({"commit", "void", "lapse"})
BALANCES = ("available", "held", "debt")


class Books(Struct, frozen=True):
    """What one member's entries come to, so far.

    `held` are the lots of holds not yet closed; `refunds` (points, growth) asked back by order;
    `brought` credits for friends by month; `growth` by month, `grown` the last day it moved.
    """

    account: Account
    held: Mapping[str, Lots] = field(default_factory=dict)
    refunds: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    brought: Mapping[str, int] = field(default_factory=dict)
    growth: Mapping[str, int] = field(default_factory=dict)
    grown: str = ""
    rules: frozenset[str] = frozenset()
    welcomed: int = 0
    reversed: int = 0


def place(entry: Entry) -> str:
    return f"member {entry.member}, entry {entry.seq}"


def follow(books: Books, entry: Entry, today: str) -> tuple[Books, tuple[Finding, ...]]:
    """Go on by one entry, made on `today`; the next is tested against what this one stamps."""
    moved = replay.step(books.account, entry)
    found = (
        *_order(books, entry),
        *_stamps(moved, entry),
        *_lots(books, moved, entry, today),
        *_when_closed(books, entry),
    )
    stamped = replace(
        moved,
        seq=entry.seq,
        head=entry.hash,
        available=entry.available_after,
        held=entry.held_after,
        debt=entry.debt_after,
    )
    return _noted(replace(books, account=stamped), entry, today, before=books.account), found


def while_frozen(account: Account, entry: Entry) -> Iterator[Finding]:
    """After a freeze points only return, lapse, or are put right."""
    if account.frozen and entry.seq > account.frozen_from and entry.kind not in freeze.AFTER:
        yield Finding("I15", place(entry), "its kind", "none that earns or spends", entry.kind)


def _when_closed(books: Books, entry: Entry) -> Iterator[Finding]:
    """After the end of an account something is taken back at most."""
    if books.account.closed_from and (entry.kind not in closing.AFTER or entry.points > 0):
        yield Finding("I15", place(entry), "its kind", "none that gives or spends", entry.kind)


def _order(books: Books, entry: Entry) -> Iterator[Finding]:
    where, before = place(entry), books.account
    yield from differ("I5", where, "its number", expected=before.seq + 1, stands=entry.seq)
    sealed = chain(before.head, entry)
    yield from differ("I6", where, "its hash", expected=sealed, stands=entry.hash)


def _stamps(moved: Account, entry: Entry) -> Iterator[Finding]:
    where = place(entry)
    for name in BALANCES:
        stamped = getattr(entry, f"{name}_after")
        what = f"{name} after it"
        yield from differ("I7", where, what, expected=getattr(moved, name), stands=stamped)
    if replay.takes(entry) and entry.debt_after and entry.available_after:
        yield from differ("I4", where, "available after it", expected=0, stands=moved.available)


def _lots(books: Books, moved: Account, entry: Entry, today: str) -> Iterator[Finding]:
    where = place(entry)
    if entry.kind != "commit":
        total, worth = lots.total(entry.lots), abs(entry.points)
        yield from differ("I3", where, "the sum of its lots", expected=worth, stands=total)
    for day, points in moved.lots:
        if points < 0:
            yield Finding("I12", where, f"the lot of {day} after it", "0 or more", str(points))
    if entry.kind == "hold":
        usable = tuple(lot for lot in books.account.lots if lot[0] >= today)
        nearest = lots.take_nearest(usable, -entry.points)
        yield from differ("I12", where, "the lots it takes", expected=nearest, stands=entry.lots)
    if entry.reason.code == closing.LEFT.code:
        left = books.account.lots
        yield from differ("I12", where, "the lots it ends", expected=left, stands=entry.lots)
    elif entry.kind == "expire":
        over = lots.past_due(entry.lots, today)
        yield from differ("I12", where, "the lots past their day", expected=over, stands=entry.lots)
    if entry.kind in CLOSING:
        yield from _closing(books, entry)


def _closing(books: Books, entry: Entry) -> Iterator[Finding]:
    where, held = place(entry), books.held.get(entry.ref or "")
    if held is None:
        what = f"the hold of redemption {entry.ref}"
        yield Finding("I19", where, what, "open before it", "none")
    else:
        yield from differ("I13", where, "its lots", expected=held, stands=entry.lots)


def _noted(books: Books, entry: Entry, today: str, *, before: Account) -> Books:
    """Keep of an entry what later entries, and the other rows, are tested against."""
    books = replace(books, rules=books.rules | {entry.programme})
    if entry.growth:
        books = replace(books, growth=_grown(books.growth, month_of(today), entry.growth))
        books = replace(books, grown=today)
    if entry.source == "redemption":
        books = replace(books, held=_holding(books.held, entry))
    if entry.source == "refund" and entry.ref:
        points, growth = books.refunds.get(entry.ref, (0, 0))
        share = (points + replay.asked(before, entry), growth - entry.growth)
        books = replace(books, refunds={**books.refunds, entry.ref: share})
    return _referred(books, entry, today) if entry.source == "referral" else books


def _holding(held: Mapping[str, Lots], entry: Entry) -> Mapping[str, Lots]:
    ref = entry.ref or ""
    if entry.kind == "hold":
        return {**held, ref: entry.lots}
    return {other: taken for other, taken in held.items() if other != ref}


def _referred(books: Books, entry: Entry, today: str) -> Books:
    if entry.reason.code == FOR_REFERRER.code:
        return replace(books, brought=_more(books.brought, month_of(today), 1))
    if entry.reason.code == FOR_FRIEND.code:
        return replace(books, welcomed=books.welcomed + 1)
    if entry.reason.code in {REFERRER_RETURNS.code, FRIEND_RETURNS.code}:
        return replace(books, reversed=books.reversed + 1)
    return books


def _grown(months: Mapping[str, int], month: str, growth: int) -> Mapping[str, int]:
    """What is taken back leaves the newest months first."""
    if growth > 0:
        return _more(months, month, growth)
    taken = dict(lots.take_newest(tuple(months.items()), -growth))
    return {name: n - taken.get(name, 0) for name, n in months.items()}


def _more(sums: Mapping[str, int], name: str, more: int) -> Mapping[str, int]:
    return {**sums, name: sums.get(name, 0) + more}

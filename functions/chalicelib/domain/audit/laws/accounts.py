"""An account, tested by itself and against what its entries come to."""

from collections.abc import Iterator

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.calendar import month_of
from chalicelib.domain.ledger import levels, lots
from chalicelib.domain.ledger.account import Account, Lots
from chalicelib.domain.programme import Programme

SUMS = ("earned", "returned", "spent", "expired", "clawed")
NUMBERS = ("available", "held", "debt", *SUMS)


def place(account: Account) -> str:
    return f"member {account.member}"


def alone(account: Account) -> Iterator[Finding]:
    """What must hold of the account whatever its entries say."""
    where = place(account)
    for name in NUMBERS:
        if getattr(account, name) < 0:
            yield Finding("I1", where, name, "0 or more", str(getattr(account, name)))
    came = account.earned + account.returned
    left = came - account.spent - account.expired - account.clawed
    stands = account.available + account.held
    yield from differ("I2", where, "available and held together", expected=left, stands=stands)
    in_order = tuple(sorted({day: n for day, n in account.lots if n > 0}.items()))
    yield from differ("I3", where, "its lots in order", expected=in_order, stands=account.lots)
    total = lots.total(account.lots)
    expected = account.available
    yield from differ("I3", where, "the sum of its lots", expected=expected, stands=total)
    if account.debt:
        yield from differ("I4", where, "available", expected=0, stands=account.available)


def against(account: Account, books: Books, programme: Programme) -> Iterator[Finding]:
    """What must hold of the account because of its entries."""
    where, come = place(account), books.account
    yield from differ("I5", where, "its last number", expected=come.seq, stands=account.seq)
    yield from differ("I6", where, "its head", expected=come.head, stands=account.head)
    for name in (*NUMBERS, "lots"):
        expected, stands = getattr(come, name), getattr(account, name)
        yield from differ("I7", where, name, expected=expected, stands=stands)
    closed = come.closed_from
    what = "the entry it was closed with"
    yield from differ("I15", where, what, expected=closed, stands=account.closed_from)
    kept = grown(account, books, programme)
    yield from differ("I7", where, "growth by month", expected=kept, stands=account.growth)
    yield from _level(account, books, programme)


def _level(account: Account, books: Books, programme: Programme) -> Iterator[Finding]:
    """What was written down when growth last moved; former rules may have promised more."""
    if books.grown and books.rules == {programme.version}:
        level, until = levels.given(account.growth, books.grown, programme)
        stands = (account.level, account.level_until)
        expected = (level.id, until)
        yield from differ("I7", place(account), "its level", expected=expected, stands=stands)


def grown(account: Account, books: Books, programme: Programme) -> Lots:
    """Growth by month, as far back as the account keeps it.

    Where entries were made by other rules, the window may have been another: then the account's
    own oldest month is where it begins, at the latest the month in which growth last moved.
    """
    if not books.grown:
        return ()
    oldest = levels.remembered_from(books.grown, programme)
    if books.rules != {programme.version}:
        oldest = min([month for month, _ in account.growth], default=month_of(books.grown))
    return tuple(sorted((m, n) for m, n in books.growth.items() if n and m >= oldest))

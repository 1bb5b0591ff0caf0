"""The replay: what an entry does to an account, told again without the code that wrote it."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from chalicelib.domain.ledger import lots
from chalicelib.domain.ledger.account import Account, Entry, Kind, Lots
from chalicelib.domain.ledger.closing import LEFT


def step(account: Account, entry: Entry) -> Account:
    """The balances, lots and counters after an entry, by its own facts; nothing is asserted.

    Only what a clawback leaves owed is believed as stamped: nothing else says how much was asked.
    """
    return MOVES.get(entry.kind, _nothing)(account, entry)


def asked(before: Account, entry: Entry) -> int:
    """Points that a clawback asked for: what was reached, and what became debt."""
    return entry.debt_after - before.debt - entry.points


def takes(entry: Entry) -> bool:
    """Does this entry take back what had been given?"""
    return entry.kind == "clawback" or (entry.kind in {"adjust", "reverse"} and entry.points <= 0)


def _credit(account: Account, entry: Entry) -> Account:
    return replace(_put(account, entry), earned=account.earned + entry.points)


def _hold(account: Account, entry: Entry) -> Account:
    return replace(_take(account, entry), held=account.held - entry.points)


def _commit(account: Account, entry: Entry) -> Account:
    points = lots.total(entry.lots)
    return replace(account, held=account.held - points, spent=account.spent + points)


def _give(account: Account, entry: Entry) -> Account:
    return replace(_put(account, entry), held=account.held - entry.points)


def _expire(account: Account, entry: Entry) -> Account:
    closed_from = entry.seq if entry.reason.code == LEFT.code else account.closed_from
    expired = account.expired - entry.points
    return replace(_take(account, entry), expired=expired, closed_from=closed_from)


def _claw(account: Account, entry: Entry) -> Account:
    clawed = account.clawed - entry.points
    return replace(_take(account, entry), clawed=clawed, debt=entry.debt_after)


def _repay(account: Account, entry: Entry) -> Account:
    clawed, debt = account.clawed - entry.points, account.debt + entry.points
    return replace(_take(account, entry), clawed=clawed, debt=debt)


def _adjust(account: Account, entry: Entry) -> Account:
    return _credit(account, entry) if entry.points > 0 else _claw(account, entry)


def _reverse(account: Account, entry: Entry) -> Account:
    if entry.points <= 0:
        return _claw(account, entry)
    if entry.source == "adjustment":
        return _credit(account, entry)
    return replace(_put(account, entry), returned=account.returned + entry.points)


def _nothing(account: Account, _: Entry) -> Account:
    """What no kind says moves nothing: then its stamps tell."""
    return account


def _put(account: Account, entry: Entry) -> Account:
    return _moved(account, entry, entry.lots)


def _take(account: Account, entry: Entry) -> Account:
    return _moved(account, entry, tuple((day, -points) for day, points in entry.lots))


def _moved(account: Account, entry: Entry, more: Lots) -> Account:
    available = account.available + entry.points
    return replace(account, available=available, lots=lots.add(account.lots, more))


MOVES: Mapping[Kind, Callable[[Account, Entry], Account]] = {
    "earn": _credit,
    "hold": _hold,
    "commit": _commit,
    "void": _give,
    "lapse": _give,
    "expire": _expire,
    "clawback": _claw,
    "repay": _repay,
    "adjust": _adjust,
    "reverse": _reverse,
}

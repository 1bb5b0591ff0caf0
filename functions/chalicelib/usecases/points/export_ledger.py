"""A member takes their whole ledger away: the account, and every entry from the first."""

from collections.abc import Iterator

from msgspec import Struct

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger import lots
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import AccountOf, Ports

PAGE = 100


class Ledger(Struct, frozen=True):
    """An account as of one moment and the entries that led to it, oldest first, read as they go.

    `past_due` points stand in a lot whose last day has gone; their entry is still to be written.
    """

    account: Account
    entries: Iterator[Entry]
    at: int
    today: str
    past_due: int


def export_ledger(member: str, ports: Ports) -> Ledger:
    """Raises NotFound for who has no account."""
    want, at = AccountOf(member), ports.now()
    account = ports.book.read((want,))(want)
    if not account:
        raise NotFound
    today = day_of(at, ports.programme)
    gone = lots.total(lots.past_due(account.lots, today))
    return Ledger(account, _entries(account, ports), at, today, gone)


def _entries(account: Account, ports: Ports) -> Iterator[Entry]:
    """Up to where the account stood; what is written meanwhile belongs to a later export."""
    after = 0
    while after < account.seq:
        page = ports.shelf.entries_after(account.member, after=after, limit=PAGE)
        yield from (entry for entry in page if entry.seq <= account.seq)
        if not page:
            return  # a ledger without its end: told as it is, for who checks it to see
        after = page[-1].seq

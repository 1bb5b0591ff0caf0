"""The statement: a member's entries, newest first, each with its reason; and the lots."""

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Entry, Lots
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import AccountOf, Ports, Slice


def read_entries(member: str, ports: Ports, *, before: int | None, limit: int) -> Slice[Entry]:
    """A page of entries; `before` is a seq, exclusive, and so is the `after` of the answer."""
    found = ports.shelf.entries(member, before=before, limit=limit)
    more = len(found) == limit and found[-1].seq > 1
    return Slice(tuple(found), str(found[-1].seq) if more else None)


def read_lots(member: str, ports: Ports) -> Lots:
    """What is left of each credit, by its last usable day; past days count no more."""
    want = AccountOf(member)
    account = ports.book.read((want,))(want)
    if not account:
        raise NotFound
    return points.usable(account, day_of(ports.now(), ports.programme)).lots

"""The statement: a member's entries, newest first, each with its reason; and the lots."""

from collections.abc import Mapping, Sequence

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Entry, Lots
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import AccountOf, Ports, RedemptionOf, Slice


def read_entries(member: str, ports: Ports, *, before: int | None, limit: int) -> Slice[Entry]:
    """A page of entries; `before` is a seq, exclusive, and so is the `after` of the answer."""
    found = ports.shelf.entries(member, before=before, limit=limit)
    more = len(found) == limit and found[-1].seq > 1
    return Slice(tuple(found), str(found[-1].seq) if more else None)


def read_pending(entries: Sequence[Entry], ports: Ports) -> Mapping[int, int]:
    """The holds among these that are still open: seq → the second at which each lapses."""
    wants = {e.seq: RedemptionOf(e.ref) for e in entries if e.kind == "hold" and e.ref}
    view = ports.book.read(tuple(wants.values()))
    found = {seq: view(want) for seq, want in wants.items()}
    return {
        seq: redemption.expires_at
        for seq, redemption in found.items()
        if redemption and redemption.state == "held" and redemption.expires_at >= ports.now()
    }


def read_lots(member: str, ports: Ports) -> Lots:
    """What is left of each credit, by its last usable day; past days count no more."""
    want = AccountOf(member)
    account = ports.book.read((want,))(want)
    if not account:
        raise NotFound
    return points.usable(account, day_of(ports.now(), ports.programme)).lots

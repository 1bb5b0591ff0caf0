"""Orders, tested against the entries that earned and those that took back."""

from collections.abc import Iterator, Mapping

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws import entries
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order


def place(order: Order) -> str:
    return f"order {order.number}"


def bought(entry: Entry, order: Order | None) -> Iterator[Finding]:
    """An entry that carries an order's number is the one that the order names."""
    what = f"what order {entry.ref} names"
    expected = (entry.member, entry.seq)
    stands = (order.member, order.entry) if order else None
    yield from differ("I8", entries.place(entry), what, expected=expected, stands=stands)


def earned(order: Order, entry: Entry | None) -> Iterator[Finding]:
    """The entry that an order names says the same as the order."""
    where, what = place(order), f"entry {order.entry} of member {order.member}"
    if entry is None or entry.source != "purchase":
        yield Finding("I8", where, what, "what it earned", "nothing of the kind")
        return
    lots = ((order.lot_day, order.points),) if order.points else ()
    expected = (order.number, order.points, order.growth, order.at, lots)
    stands = (entry.ref, entry.points, entry.growth, entry.at, entry.lots)
    yield from differ("I8", where, f"its order in {what}", expected=expected, stands=stands)


def share(order: Order) -> Iterator[Finding]:
    """The refunded share of what an order earned, rounded up, is what was taken back."""
    if not 0 <= order.refunded <= order.amount:
        within = f"0 to {order.amount}"
        yield Finding("I14", place(order), "the amount refunded", within, str(order.refunded))
        return
    points = -(-order.points * order.refunded // order.amount)
    growth = -(-order.growth * order.refunded // order.amount)
    stands = (order.clawed, order.growth_taken)
    what = "points and growth taken back"
    yield from differ("I14", place(order), what, expected=(points, growth), stands=stands)


def refunds(
    taken: Mapping[str, tuple[int, int]], orders: Mapping[str, tuple[int, int]]
) -> Iterator[Finding]:
    """What entries took back (points, growth) for each order is what the order says."""
    for number in sorted(taken.keys() | orders.keys()):
        expected = orders.get(number, (0, 0))
        stands = taken.get(number, (0, 0))
        what = "points and growth taken back by entries"
        yield from differ("I14", f"order {number}", what, expected=expected, stands=stands)

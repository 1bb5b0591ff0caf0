"""Granted wishes, tested: what somebody was told stands in the books."""

from collections.abc import Iterator

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.rewards.redemption import Redemption


def entry(place: str, told: Entry, stands: Entry | None) -> Iterator[Finding]:
    """An entry never changes: the very one that was told."""
    what = f"entry {told.seq} of member {told.member}"
    seal = stands.hash if stands else None
    yield from differ("I8", place, what, expected=told.hash, stands=seal)


def order(place: str, told: Order, stands: Order | None) -> Iterator[Finding]:
    expected = (told.member, told.entry)
    known = (stands.member, stands.entry) if stands else None
    yield from differ("I8", place, f"order {told.number}", expected=expected, stands=known)


def redemption(place: str, told: Redemption, stands: Redemption | None) -> Iterator[Finding]:
    expected = (told.member, told.reward, told.points)
    known = (stands.member, stands.reward, stands.points) if stands else None
    yield from differ("I8", place, f"redemption {told.id}", expected=expected, stands=known)

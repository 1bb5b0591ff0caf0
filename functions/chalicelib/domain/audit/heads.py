"""Heads: where each account's chain stood, kept elsewhere, so that a lost tail can be told."""

from collections.abc import Iterator

from msgspec import Struct

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.ledger.account import Account, Entry


class Head(Struct, frozen=True, order=True):
    """The last entry of an account, by its number and its hash."""

    member: str
    seq: int
    head: str


def of(account: Account) -> Head:
    return Head(account.member, account.seq, account.head)


def kept(head: Head, account: Account | None, entry: Entry | None) -> Iterator[Finding]:
    """The chain goes on from the head that it had: `entry` is the one of its number today."""
    where = f"member {head.member}"
    seq = account.seq if account else None
    if seq is None or seq < head.seq:
        expected = f"{head.seq} or more"
        yield Finding("I5", where, "its last number", expected, str(seq or "nothing"), head.member)
    if head.seq:
        stands = entry.hash if entry else None
        what = f"the hash of entry {head.seq}, kept elsewhere,"
        yield from differ("I6", where, what, expected=head.head, stands=stands)

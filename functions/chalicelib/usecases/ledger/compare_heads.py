"""Heads that were kept elsewhere are looked for in today's chains (an anchor)."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from chalicelib.domain.audit import heads
from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.audit.heads import Head
from chalicelib.ports import AccountOf, EntryOf, Ports
from chalicelib.usecases.ledger.look import seen, together

TOGETHER = 50
"""Heads compared in one read: an account and an entry each."""


def read_heads(ports: Ports) -> Iterator[Head]:
    """The heads of all accounts, in the order in which the store keeps them."""
    return (heads.of(account) for account in ports.archive.accounts())


def compare_heads(
    known: Iterable[Head],
    ports: Ports,
    *,
    found: Callable[[Finding], None],
    passed: Callable[[int], None] = lambda _: None,
) -> int:
    """Tell each head that is no longer in its chain. Returns how many were told."""
    told, read, rest = 0, 0, iter(known)
    while some := list(islice(rest, TOGETHER)):
        for finding in _compare(some, ports):
            found(finding)
            told += 1
        read += len(some)
        passed(read)
    return told


def _compare(some: list[Head], ports: Ports) -> Iterator[Finding]:
    accounts = [AccountOf(head.member) for head in some]
    entries = [EntryOf(head.member, head.seq) for head in some]
    view = together(ports, [*accounts, *entries])
    for head, account, entry in zip(some, accounts, entries, strict=True):
        yield from heads.kept(head, seen(view, account), seen(view, entry))

"""The books are proved: worked out again from their rows, and every break of a law is named."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from chalicelib.domain.audit import identity, orders, rewards
from chalicelib.domain.audit.entries import Books
from chalicelib.domain.audit.finding import Finding, unreadable
from chalicelib.domain.audit.records import (
    CodeOwned,
    ContactOwned,
    OfMember,
    Record,
    Unreadable,
)
from chalicelib.domain.audit.rewards import Balance
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.members.member import Member, MemberUnknown
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.ports import AccountOf, MemberOf, Ports
from chalicelib.usecases.ledger.folder import Folder
from chalicelib.usecases.ledger.look import UNREADABLE, look

MEMBERS_OWN = frozenset({"I9", "I10", "I18"})
"""Sums that one member's own rows and redemptions tell; the others need everybody's."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was read, and how many breaks were found."""

    members: int
    entries: int
    orders: int
    redemptions: int
    breaks: int


def verify_ledger(
    ports: Ports,
    *,
    member: str | None = None,
    found: Callable[[Finding], None],
    passed: Callable[[int], None] = lambda _: None,
) -> Verified:
    """Tell each break to `found`, and after each record to `passed` how many there have been.

    Of one `member` (an id) all is tested but what others' rows must tell: stock, friends brought.
    Raises MemberUnknown.
    """
    audit = _Audit(ports, passed)
    if member and not audit.known(member):
        raise MemberUnknown
    records = ports.archive.of_member(member) if member else ports.archive.everything()
    breaks = 0
    for finding in audit.findings(records, MEMBERS_OWN if member else None):
        found(finding)
        breaks += 1
    seen = audit.seen
    return Verified(seen[Account], seen[Entry], seen[Order], seen[Redemption], breaks)


class _Audit:
    def __init__(self, ports: Ports, passed: Callable[[int], None]) -> None:
        self._ports = ports
        self._passed = passed
        self._balance = Balance()
        self.seen: Counter[type[Record]] = Counter()

    def known(self, member: str) -> bool:
        if look(self._ports, AccountOf(member)):
            return True
        return look(self._ports, MemberOf(member)) is not None

    def findings(self, records: Iterable[Record], laws: frozenset[str] | None) -> Iterator[Finding]:
        for member, run in groupby(self._counted(records), _under):
            yield from self._run(member, run)
        sums = self._balance.findings()
        yield from (one for one in sums if laws is None or one.law in laws)

    def _counted(self, records: Iterable[Record]) -> Iterator[Record]:
        for number, record in enumerate(records, 1):
            self.seen[type(record)] += 1
            self._passed(number)
            yield record

    def _run(self, member: str | None, run: Iterable[Record]) -> Iterator[Finding]:
        """What stands under one member, or one thing after the other under none."""
        if member is None:
            for record in run:
                yield from self._beside(record)
            return
        nothing = Books(Account(member=member, level="", level_until=""))
        folder = Folder(member, self._ports, self._balance, nothing)
        for record in run:
            assert isinstance(record, OfMember), record
            yield from folder.take(record)
        yield from folder.close()

    def _beside(self, record: Record) -> Iterator[Finding]:
        """What stands under no member."""
        if isinstance(record, Redemption):
            rewards.count_redemption(self._balance, record)
            yield from rewards.in_time(record)
        elif isinstance(record, Stock):
            rewards.count_stock(self._balance, record)
            yield from rewards.on_the_shelf(record)
        elif isinstance(record, Order):
            yield from orders.share(record)
            yield from orders.earned(record, self._entry(record))
        elif isinstance(record, CodeOwned):
            yield from identity.code(record, look(self._ports, MemberOf(record.member)))
        elif isinstance(record, ContactOwned):
            yield from self._contact(record)
        elif isinstance(record, Unreadable):
            yield unreadable(record)

    def _entry(self, order: Order) -> Entry | None:
        with suppress(*UNREADABLE):
            upto = self._ports.shelf.entries(order.member, before=order.entry + 1, limit=1)
            return next((entry for entry in upto if entry.seq == order.entry), None)
        return None

    def _contact(self, owned: ContactOwned) -> Iterator[Finding]:
        member = look(self._ports, MemberOf(owned.member))
        digest = self._ports.secrets.digest
        own = digest("contact", member.contact.value) if member else None
        yield from identity.contact(owned, member, own)


def _under(record: Record) -> str | None:
    """The member under whom a record stands."""
    if isinstance(record, Member):
        return record.id
    if isinstance(record, Referral):
        return record.friend
    return (record.member or None) if isinstance(record, OfMember) else None

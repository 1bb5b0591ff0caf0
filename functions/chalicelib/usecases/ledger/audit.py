"""The audit of a run of records: each is tested as it comes, sums when all have come."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

from msgspec.structs import replace

from chalicelib.domain.audit.finding import Finding, unreadable
from chalicelib.domain.audit.laws import identity, orders, rewards, trail, wishes
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.audit.laws.rewards import Balance
from chalicelib.domain.audit.records import (
    Beside,
    CodeOwned,
    ContactOwned,
    Granted,
    OfMember,
    Record,
    Unreadable,
)
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Stock
from chalicelib.domain.trail import Step
from chalicelib.ports import EntryOf, MemberOf, OrderOf, Ports, RedemptionOf, StepOf, View, Want
from chalicelib.usecases.ledger.folder import Folder
from chalicelib.usecases.ledger.look import look, seen

RUN = 40
"""Records beside members whose counterparts are read in one call."""

WANTS = 100

Told = tuple[Finding, Record | None]
"""A finding, and the record beside members that it came of; None where a member's rows tell it."""


class Audit:
    """`passed` is told after each record how many there have been; `closed` gets each folder.

    `read` looks up what stands opposite the records beside members.
    """

    def __init__(
        self,
        ports: Ports,
        passed: Callable[[int], None] = lambda _: None,
        closed: Callable[[Folder], None] = lambda _: None,
        read: Callable[[Sequence[Want[Any]]], View] | None = None,
    ) -> None:
        self._ports = ports
        self._passed = passed
        self._closed = closed
        self._read = read or ports.book.read
        self.balance = Balance()
        self.seen: Counter[type[Record]] = Counter()

    def findings(self, records: Iterable[Record]) -> Iterator[Told]:
        for member, run in groupby(self._counted(records), _under):
            if member is None:
                yield from self._beside(run)
            else:
                yield from ((one, None) for one in self._of_member(member, run))
        yield from ((one, None) for one in self.balance.findings())

    def _counted(self, records: Iterable[Record]) -> Iterator[Record]:
        for number, record in enumerate(records, 1):
            self.seen[type(record)] += 1
            self._passed(number)
            yield record

    def _of_member(self, member: str, run: Iterable[Record]) -> Iterator[Finding]:
        nothing = Books(Account(member=member, level="", level_until=""))
        folder = Folder(member, self._ports, self.balance, nothing)
        for record in run:
            assert isinstance(record, OfMember), record
            yield from (replace(one, about=member) for one in folder.take(record))
        yield from (replace(one, about=member) for one in folder.close())
        self._closed(folder)

    def _beside(self, run: Iterator[Record]) -> Iterator[Told]:
        while some := list(islice(run, RUN)):
            wants = [want for record in some for want in _counterparts(record)]
            view = self._read(wants[:WANTS])
            yield from (told for record in some for told in self._told(record, view))

    def _told(self, record: Record, view: View) -> Iterator[Told]:
        about = getattr(record, "member", "")
        return ((replace(one, about=about), record) for one in self._test(record, view))

    def _test(self, record: Record, view: View) -> Iterator[Finding]:
        if isinstance(record, Redemption):
            rewards.count_redemption(self.balance, record)
            yield from rewards.in_time(record)
        elif isinstance(record, Stock):
            rewards.count_stock(self.balance, record)
            yield from rewards.on_the_shelf(record)
        elif isinstance(record, Order):
            yield from orders.share(record)
            yield from orders.earned(record, seen(view, EntryOf(record.member, record.entry)))
        elif isinstance(record, Step):
            yield from trail.step(record, seen(view, StepOf(record.actor, record.number - 1)))
        elif isinstance(record, Granted):
            yield from _granted(record, view)
        elif isinstance(record, CodeOwned):
            yield from identity.code(record, look(self._ports, MemberOf(record.member)))
        elif isinstance(record, ContactOwned):
            yield from self._contact(record)
        elif isinstance(record, Unreadable):
            yield unreadable(record)

    def _contact(self, owned: ContactOwned) -> Iterator[Finding]:
        member = look(self._ports, MemberOf(owned.member))
        digest = self._ports.secrets.digest
        own = digest("contact", member.contact.value) if member else None
        yield from identity.contact(owned, member, own)


def _granted(record: Granted, view: View) -> Iterator[Finding]:
    for entry in record.entries:
        stands = seen(view, EntryOf(entry.member, entry.seq))
        yield from wishes.entry(record.place, entry, stands)
    for order in record.orders:
        yield from wishes.order(record.place, order, seen(view, OrderOf(order.number)))
    for redemption in record.redemptions:
        known = seen(view, RedemptionOf(redemption.id))
        yield from wishes.redemption(record.place, redemption, known)


def _counterparts(record: Record) -> list[Want[Any]]:
    if isinstance(record, Order):
        return [EntryOf(record.member, record.entry)]
    if isinstance(record, Step):
        return [StepOf(record.actor, record.number - 1)]
    if not isinstance(record, Granted):
        return []
    return [
        *(EntryOf(entry.member, entry.seq) for entry in record.entries),
        *(OrderOf(order.number) for order in record.orders),
        *(RedemptionOf(one.id) for one in record.redemptions),
    ]


def _under(record: Record) -> str | None:
    """The member under whom a record stands."""
    if isinstance(record, Member):
        return record.id
    if isinstance(record, Referral):
        return record.friend
    if isinstance(record, Beside):
        return None
    return record.member or None

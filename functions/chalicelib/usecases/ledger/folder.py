"""One member's rows, gathered as they come and tested: what an audit keeps of a member."""

from collections.abc import Iterator

from msgspec import Struct, field

from chalicelib.domain.audit.finding import Finding, unreadable
from chalicelib.domain.audit.laws import (
    accounts,
    entries,
    identity,
    orders,
    reads,
    referrals,
    reversals,
    rewards,
)
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.audit.laws.rewards import Balance
from chalicelib.domain.audit.records import Capped, OfMember, Taken
from chalicelib.domain.calendar import day_of
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.ledger.reversal import Reversal
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.ports import (
    CodeOf,
    ContactOf,
    EntryOf,
    OrderOf,
    Ports,
    RedemptionOf,
    ReferralOf,
    RewardOf,
)
from chalicelib.usecases.ledger.look import look, seen, together

BATCH = 50
"""Orders read in one call."""


class Folder(Struct):
    """Holds no entry once it is tested: only purchases whose orders are not read yet."""

    member: str
    ports: Ports
    balance: Balance
    books: Books
    account: Account | None = None
    profile: Member | None = None
    referral: Referral | None = None
    taken: list[Taken] = field(default_factory=list)
    caps: list[Capped] = field(default_factory=list)
    purchases: list[Entry] = field(default_factory=list)
    refunded: dict[str, tuple[int, int]] = field(default_factory=dict)
    reversed: dict[int, list[int]] = field(default_factory=dict)
    marks: dict[int, int] = field(default_factory=dict)
    reading: dict[str, list[int]] = field(default_factory=dict)
    reads: dict[str, Read] = field(default_factory=dict)

    def take(self, record: OfMember) -> Iterator[Finding]:
        if isinstance(record, Entry):
            yield from self._follow(record)
        elif isinstance(record, Account):
            self.account = record
        elif isinstance(record, Member):
            self.profile = record
        elif isinstance(record, Referral):
            self.referral = record
        elif isinstance(record, Taken):
            self.taken.append(record)
        elif isinstance(record, Capped):
            self.caps.append(record)
        elif isinstance(record, Reversal):
            self.marks[record.seq] = record.entry
        elif isinstance(record, Read):
            self.reads[record.page] = record
        else:
            yield unreadable(record)

    def close(self) -> Iterator[Finding]:
        """Test what only the whole of the rows can tell."""
        yield from self._orders()
        yield from orders.refunds(dict(self.books.refunds), self.refunded)
        yield from reversals.marked(self.member, self.reversed, self.marks)
        kept = {page: read.entry for page, read in self.reads.items()}
        yield from reads.earned(self.member, self.reading, kept)
        if self.account:
            yield from accounts.alone(self.account)
            yield from accounts.against(self.account, self.books, self.ports.programme)
            rewards.count_account(self.balance, self.account)
        yield from self._holds()
        yield from self._limits()
        yield from self._referrals()
        yield from self._identity()

    def _follow(self, entry: Entry) -> Iterator[Finding]:
        today, before = day_of(entry.at, self.ports.programme), self.books.account
        self.books, found = entries.follow(self.books, entry, today)
        yield from found
        if self.account:
            yield from entries.while_frozen(self.account, entry)
        if entry.kind == "reverse" and entry.source == "redemption":
            redemption = look(self.ports, RedemptionOf(entry.ref or ""))
            yield from rewards.undone(entry, redemption)
        if reversals.is_one(entry):
            yield from self._reversed(before, entry)
        if reads.is_one(entry):
            self.reading.setdefault(entry.ref or "", []).append(entry.seq)
        if entry.source == "purchase":
            self.purchases.append(entry)
        if len(self.purchases) == BATCH:
            yield from self._orders()

    def _reversed(self, before: Account, entry: Entry) -> Iterator[Finding]:
        seq = int(entry.ref or 0)
        self.reversed.setdefault(seq, []).append(entry.seq)
        original = look(self.ports, EntryOf(entry.member, seq))
        yield from reversals.worth(before, entry, original)

    def _orders(self) -> Iterator[Finding]:
        wants = [OrderOf(entry.ref or "") for entry in self.purchases]
        view = together(self.ports, wants)
        for entry, want in zip(self.purchases, wants, strict=True):
            order = seen(view, want)
            yield from orders.bought(entry, order)
            if order and order.refunded:
                self.refunded[order.number] = (order.clawed, order.growth_taken)
        self.purchases.clear()

    def _holds(self) -> Iterator[Finding]:
        for ref, lots in self.books.held.items():
            redemption = look(self.ports, RedemptionOf(ref))
            yield from rewards.set_aside(self.member, ref, lots, redemption)

    def _limits(self) -> Iterator[Finding]:
        for taken in self.taken:
            reward = look(self.ports, RewardOf(taken.reward))
            yield from rewards.within_limit(taken, reward)
            rewards.count_taken(self.balance, taken)

    def _referrals(self) -> Iterator[Finding]:
        referral, books = self.referral, self.books
        if referral:
            owner = look(self.ports, CodeOf(referral.code))
            other = look(self.ports, ReferralOf(referral.referrer))
            yield from referrals.between(referral, owner, other)
        yield from referrals.welcomed(self.member, referral, books)
        yield from referrals.capped(self.member, tuple(self.caps), books, self.ports.programme)
        referrals.count_brought(self.balance, self.member, referral, books)

    def _identity(self) -> Iterator[Finding]:
        if not self.profile:
            yield from identity.member(self.member, None, self.account, (None, None))
            return
        contact = self.profile.contact
        digest = self.ports.secrets.digest("contact", contact.value)
        code = look(self.ports, CodeOf(self.profile.code))
        whose = look(self.ports, ContactOf(contact.kind, digest))
        yield from identity.member(self.member, self.profile, self.account, (code, whose))

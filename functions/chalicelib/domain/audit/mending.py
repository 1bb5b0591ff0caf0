"""Mending: what a record must say, told by the entries and by what granted wishes were answered."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from chalicelib.domain.audit.laws import Law
from chalicelib.domain.audit.laws import reads as reading
from chalicelib.domain.audit.laws.accounts import NUMBERS, grown
from chalicelib.domain.audit.laws.entries import Books
from chalicelib.domain.audit.records import Capped, Record, Taken
from chalicelib.domain.calendar import add_days, day_of
from chalicelib.domain.content import Content
from chalicelib.domain.content.reading import Read
from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import Account, Entry, next_notice
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.crediting import FOR_FRIEND, FRIEND_RETURNS
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption, State
from chalicelib.domain.rewards.reward import Stock

CLOSES: Mapping[str, State] = {
    "commit": "committed",
    "void": "voided",
    "lapse": "lapsed",
    "reverse": "voided",
}


MOVED = (*NUMBERS, "lots", "seq", "head", "closed_from")
"""What of an account its entries tell."""


class Mend(Struct, frozen=True):
    """A record, and what it must be so that the law holds; None where there is, or must be, none.

    `why` says what it is known from.
    """

    law: Law
    why: str
    before: Record | None
    after: Record | None


class Answers(Struct):
    """What granted wishes were answered: each entry, the newest of each order and redemption."""

    entries: dict[tuple[str, int], Entry] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    redemptions: dict[str, Redemption] = field(default_factory=dict)

    def hear(
        self,
        entries: Iterable[Entry],
        orders: Iterable[Order],
        redemptions: Iterable[Redemption],
    ) -> None:
        self.entries |= {(entry.member, entry.seq): entry for entry in entries}
        for order in orders:
            known = self.orders.get(order.number)
            if known is None or known.refunded < order.refunded:
                self.orders[order.number] = order
        for one in redemptions:
            last = self.redemptions.get(one.id)
            if last is None or _ended(last) < _ended(one):
                self.redemptions[one.id] = one


def _ended(one: Redemption) -> tuple[int, bool]:
    """A commit may be undone within its second."""
    return one.closed_at or 0, one.state == "voided"


def account(books: Books, stands: Account | None, programme: Programme) -> Iterator[Mend]:
    """Balances, lots and counters are what the entries come to; the rest stays as it is."""
    come = books.account
    months = tuple(sorted(books.growth.items()))
    whole = stands or replace(come, level=programme.levels[0].id, growth=months)
    moved = {name: getattr(come, name) for name in MOVED}
    after = replace(whole, **moved, growth=grown(whole, books, programme))
    if books.grown and books.rules == {programme.version}:
        level, until = levels.given(after.growth, books.grown, programme)
        after = replace(after, level=level.id, level_until=until)
    after = replace(after, notice_day=next_notice(after, programme.points.warn_days))
    if after != stands:
        yield Mend("I7", "its entries", stands, after)


def checked_in(account: Account, entries: Iterable[Entry], programme: Programme) -> Account:
    """The last check-in and its streak, by the days of the entries."""
    days = sorted({day_of(one.at, programme) for one in entries if one.source == "checkin"})
    if not days:
        return account
    streak = 1
    while streak < len(days) and days[-streak - 1] == add_days(days[-streak], -1):
        streak += 1
    return replace(account, checkin_day=days[-1], checkin_streak=streak)


def read_on(account: Account, entries: Iterable[Entry], programme: Programme) -> Account:
    """The last day on which reading earned, and how often, by the entries."""
    last, reads = "", 0
    for day in (day_of(one.at, programme) for one in entries if reading.is_one(one)):
        reads = reads + 1 if day <= last else 1
        last = max(day, last)
    return replace(account, read_day=last, reads_of_day=reads)


def reads(stands: Mapping[str, Read], entries: Iterable[Entry], content: Content) -> Iterator[Mend]:
    """A page read is what its entry says; the tags are those the page has now."""
    earned: dict[str, Entry] = {}
    for one in entries:
        if reading.is_one(one):
            earned.setdefault(one.ref or "", one)
    for page in sorted(earned.keys() | stands.keys()):
        known, entry = stands.get(page), earned.get(page)
        if entry and (known is None or known.entry != entry.seq):
            written = content.page(page)
            tags = known.tags if known else written.tags.ids if written else ()
            after = Read(entry.member, page, entry.at, entry.seq, tags)
            yield Mend("I31", "the entry it earned", known, after)
        elif known and known.entry is not None and not entry:
            yield Mend("I31", "no entry of the kind", known, None)


def caps(member: str, stands: Iterable[Capped], books: Books) -> Iterator[Mend]:
    counts = {cap.month: cap for cap in stands}
    for month in sorted(counts.keys() | books.brought.keys()):
        known, n = counts.get(month), books.brought.get(month, 0)
        if (known.n if known else 0) != n:
            yield Mend("I24", "the credits of that month", known, Capped(member, month, n))


def limits(
    member: str, stands: Iterable[Taken], redemptions: Iterable[Redemption]
) -> Iterator[Mend]:
    counts, had = {one.reward: one for one in stands}, dict[str, int]()
    for redemption in redemptions:
        if redemption.limited and redemption.state in {"held", "committed"}:
            had[redemption.reward] = had.get(redemption.reward, 0) + 1
    for reward in sorted(counts.keys() | had.keys()):
        known, n = counts.get(reward), had.get(reward, 0)
        if (known.n if known else 0) != n:
            yield Mend("I18", "the redemptions of it", known, Taken(member, reward, n))


def redemption(
    stands: Redemption, acts: list[Entry], told: Redemption | None = None
) -> Iterator[Mend]:
    """`acts` are the entries that name it, in their order: the hold first, its end last.

    `told` is what the newest wish was answered, which knows why it was undone.
    """
    held, last = acts[0], acts[-1]
    if held.kind != "hold":
        return
    after = replace(stands, member=held.member, points=-held.points, lots=held.lots)
    if last.kind in CLOSES:
        after = replace(after, state=CLOSES[last.kind], closed_at=last.at, closed_by=last.actor)
    else:
        after = replace(after, state="held", closed_at=None, closed_by=None, why=None)
    if told and (told.state, told.closed_at) == (after.state, after.closed_at):
        after = replace(after, why=told.why)
    if (after.state, after.points, after.lots, after.member) != (
        stands.state,
        stands.points,
        stands.lots,
        stands.member,
    ):
        yield Mend("I9", "the entries that name it", stands, after)


def referral(
    stands: Referral, entries: Iterable[Entry], referrers: Iterable[Entry]
) -> Iterator[Mend]:
    """A referral lags behind its credits; one that runs ahead of them needs a person."""
    own = [one for one in entries if one.source == "referral"]
    gave = next((one for one in own if one.reason.code == FOR_FRIEND.code), None)
    back = next((one for one in own if one.reason.code == FRIEND_RETURNS.code), None)
    twin = next((one for one in referrers if gave and one.at == gave.at), None)
    if gave is None or twin is None:
        return
    given = replace(
        stands,
        referrer_points=twin.points,
        referrer_growth=twin.growth,
        friend_points=gave.points,
        friend_growth=gave.growth,
    )
    if back:
        after = replace(given, state="rejected", closed_at=back.at, why="refunded")
    else:
        after = replace(given, state="credited", closed_at=gave.at, why="")
    if after.state != stands.state:
        yield Mend("I22", "the credits that stand", stands, after)


def stock(stands: Stock, redemptions: Mapping[str, int]) -> Iterator[Mend]:
    """`redemptions` of that shelf by their state."""
    held, sold = redemptions.get("held", 0), redemptions.get("committed", 0)
    after = replace(stands, held=held, sold=sold, left=stands.total - held - sold)
    if after != stands and after.left >= 0:
        yield Mend("I17", "the redemptions of its shelf", stands, after)


def order(stands: Order, entry: Entry | None, told: Order | None) -> Iterator[Mend]:
    """An order is what its entry earned, and as far refunded as anybody was told."""
    after = stands
    if entry and entry.source == "purchase" and entry.ref == stands.number:
        day = entry.lots[0][0] if entry.lots else stands.lot_day
        after = replace(after, points=entry.points, growth=entry.growth, at=entry.at, lot_day=day)
    if told and told.entry == stands.entry and told.refunded > stands.refunded:
        after = replace(
            after, refunded=told.refunded, clawed=told.clawed, growth_taken=told.growth_taken
        )
    elif after.amount:
        after = replace(
            after,
            clawed=-(-after.points * after.refunded // after.amount),
            growth_taken=-(-after.growth * after.refunded // after.amount),
        )
    if after != stands:
        yield Mend("I8", "its entry, and what a wish was answered", stands, after)

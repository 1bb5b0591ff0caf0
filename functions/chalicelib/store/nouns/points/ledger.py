"""Accounts, entries and orders as rows: `BAL`, `E#<seq>` and `O#<order>`."""

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.domain.ledger.account import LOTS_MAX, Account, Entry, Posting, Reason
from chalicelib.domain.ledger.purchase import Order, OrderPlaced, OrderRefunded, OrderStands
from chalicelib.ports import AccountOf, EntryOf, OrderOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points import expiries
from chalicelib.store.port import Absent, Action, Check, Equals, Key, Put, Row, Update, number
from chalicelib.store.rows import Integer, Item, Pairs

NOTICES_PK = "NOTICES"
"""One partition: whose next notice is on which day changes far more seldom than accounts do."""


class AccountRow(Item):
    """pk `M#<member>`, sk `BAL`; g1 `X#<shard>` by `<earliest lot's day>#<member>`, if any lot.

    g2 by `<next notice's day>#<member>`, if any is to come.
    """

    level = UnicodeAttribute()
    level_until = UnicodeAttribute()
    available = Integer()
    held = Integer()
    debt = Integer()
    lots = Pairs()
    growth = Pairs()
    earned = Integer()
    returned = Integer()
    spent = Integer()
    expired = Integer()
    clawed = Integer()
    seq = Integer()
    head = UnicodeAttribute()
    frozen = BooleanAttribute()
    frozen_from = Integer(null=True)
    frozen_why = UnicodeAttribute(null=True)
    closed_from = Integer(null=True)
    checkin_day = UnicodeAttribute()
    checkin_streak = Integer()
    read_day = UnicodeAttribute(null=True)
    reads_of_day = Integer(null=True)
    noticed = UnicodeAttribute(null=True)


class EntryRow(Item):
    """pk `M#<member>`, sk `E#<seq>`: written once, never changed."""

    kind = UnicodeAttribute()
    source = UnicodeAttribute()
    points = Integer()
    growth = Integer()
    available_after = Integer()
    held_after = Integer()
    debt_after = Integer()
    reference = UnicodeAttribute(null=True)
    reason = UnicodeAttribute()
    reason_zh = UnicodeAttribute()
    reason_en = UnicodeAttribute()
    lots = Pairs()
    at = Integer()
    actor = UnicodeAttribute()
    programme = UnicodeAttribute()
    hash = UnicodeAttribute()


_LATER = {"frozen_from", "frozen_why", "closed_from", "read_day", "reads_of_day"}
_APART = {"member", "lots", "growth", "noticed", "notice_day"} | _LATER
_ACCOUNT = tuple(name for name in Account.__struct_fields__ if name not in _APART)
_ENTRY = tuple(
    name
    for name in Entry.__struct_fields__
    if name not in {"member", "seq", "ref", "reason", "lots"}
)
"""What is read as it stands in the row."""


class OrderRow(Item):
    """pk `O#<number>`, sk `ORDER`: an order number is unique in a shop."""

    member = UnicodeAttribute()
    amount = Integer()
    entry = Integer()
    points = Integer()
    growth = Integer()
    lot_day = UnicodeAttribute()
    at = Integer()
    refunded = Integer()
    clawed = Integer()
    growth_taken = Integer()


def member_pk(member: str) -> str:
    return f"M#{member}"


def account_key(want: AccountOf) -> Key:
    return Key(member_pk(want.member), "BAL")


def entry_key(member: str, seq: int) -> Key:
    return Key(member_pk(member), f"E#{seq:010}")


def order_key(want: OrderOf) -> Key:
    return Key(f"O#{want.number}", "ORDER")


def parse_account(row: Row) -> Account:
    read = AccountRow.of(row)
    return Account(
        member=read.pk.removeprefix("M#"),
        lots=tuple(read.lots),
        growth=tuple(read.growth),
        frozen_from=read.frozen_from or 0,
        frozen_why=read.frozen_why or "",
        closed_from=read.closed_from or 0,
        read_day=read.read_day or "",
        reads_of_day=read.reads_of_day or 0,
        noticed=read.noticed or "",
        notice_day=(read.g2s or "").partition("#")[0],
        **{name: getattr(read, name) for name in _ACCOUNT},
    )


def parse_entry(row: Row) -> Entry:
    read = EntryRow.of(row)
    return Entry(
        member=read.pk.removeprefix("M#"),
        seq=int(read.sk.removeprefix("E#")),
        ref=read.reference,
        reason=Reason(read.reason, zh=read.reason_zh, en=read.reason_en),
        lots=tuple(read.lots),
        **{name: getattr(read, name) for name in _ENTRY},
    )


def parse_order(row: Row) -> Order:
    read = OrderRow.of(row)
    number_ = read.pk.removeprefix("O#")
    names = [name for name in Order.__struct_fields__ if name != "number"]
    return Order(number=number_, **{name: getattr(read, name) for name in names})


def post(posting: Posting) -> list[Action]:
    """The account moves on from the `seq` that was read, and each entry appears for the first time.

    Two guards: the unique entry key serialises postings even where the `seq` did not.
    """
    if posting.before == posting.after and not posting.opening:
        return []
    assert len(posting.after.lots) <= LOTS_MAX, posting.after
    values, places = account_values(posting.after), account_places(posting.after)
    where = account_key(AccountOf(posting.after.member))
    if posting.opening:
        row = {**AccountRow.values(pk=where.pk, sk=where.sk), **values, **places}
        bal: Action = Put(row, (Absent(),))
    else:
        # A freeze makes no entry: without the flag, an earning read before it would undo it.
        # Closing makes one, so that `seq` is its guard.
        frozen = AccountRow.values(frozen=posting.before.frozen)["frozen"]
        unmoved = (Equals("seq", number(posting.before.seq)), Equals("frozen", frozen))
        bal = Update(where, put={**values, **places}, remove=unlisted(places), when=unmoved)
    return [bal, *(Put(entry_row(entry), (Absent(),)) for entry in posting.entries)]


def place_order(change: OrderPlaced) -> list[Action]:
    return [Put(order_row(change.order), (Absent(),))]


def refund_order(change: OrderRefunded) -> list[Action]:
    after = change.after
    changed = OrderRow.values(
        refunded=after.refunded, clawed=after.clawed, growth_taken=after.growth_taken
    )
    unmoved = (Equals("refunded", number(change.before.refunded)),)
    return [Update(order_key(OrderOf(after.number)), put=changed, when=unmoved)]


def order_stands(change: OrderStands) -> list[Action]:
    unmoved = (Equals("refunded", number(change.order.refunded)),)
    return [Check(order_key(OrderOf(change.order.number)), unmoved)]


def account_values(account: Account) -> Row:
    """All but what a notice writes: a posting that met one would take its mark back."""
    special = {"member", "noticed", "notice_day"}
    names = [name for name in Account.__struct_fields__ if name not in special]
    return AccountRow.values(**{name: getattr(account, name) for name in names})


def account_places(account: Account) -> Row:
    """Where the indexes list the account: by its earliest lot's day, by its next notice's day."""
    places = expiries.place(account)
    if account.notice_day:
        places |= {"g2p": NOTICES_PK, "g2s": f"{account.notice_day}#{account.member}"}
    return AccountRow.values(**places)


def unlisted(places: Row) -> tuple[str, ...]:
    return tuple(name for name in ("g1p", "g1s", "g2p", "g2s") if name not in places)


def entry_row(entry: Entry) -> Row:
    where = entry_key(entry.member, entry.seq)
    special = {"member", "seq", "ref", "reason"}
    plain = {name: getattr(entry, name) for name in Entry.__struct_fields__ if name not in special}
    reason = entry.reason
    words = {"reason": reason.code, "reason_zh": reason.zh, "reason_en": reason.en}
    ref = {"reference": entry.ref} if entry.ref else {}
    return EntryRow.values(pk=where.pk, sk=where.sk, **ref, **words, **plain)


def order_row(order: Order) -> Row:
    where = order_key(OrderOf(order.number))
    names = [name for name in Order.__struct_fields__ if name != "number"]
    plain = {name: getattr(order, name) for name in names}
    return OrderRow.values(pk=where.pk, sk=where.sk, **plain)


READINGS = {
    AccountOf: Reading(account_key, parse_account),
    EntryOf: Reading(lambda want: entry_key(want.member, want.seq), parse_entry),
    OrderOf: Reading(order_key, parse_order),
}
WRITINGS = {
    Posting: post,
    OrderPlaced: place_order,
    OrderRefunded: refund_order,
    OrderStands: order_stands,
}

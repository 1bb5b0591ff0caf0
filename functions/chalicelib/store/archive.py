"""The archive: every row that an audit reads, as the records it speaks of."""

import json
from collections.abc import Callable, Iterable, Iterator

import msgspec

from chalicelib.domain.audit.records import (
    Capped,
    CodeOwned,
    ContactOwned,
    Record,
    Taken,
    Unreadable,
)
from chalicelib.domain.ledger.account import Account, Entry
from chalicelib.domain.referrals.channel import Scan
from chalicelib.domain.referrals.referral import Referral
from chalicelib.ports import RedemptionOf, Stretch
from chalicelib.store import wishes
from chalicelib.store.nouns import reads, referrals, rewards, stock, trail
from chalicelib.store.nouns.people import members
from chalicelib.store.nouns.points import ledger, reversals
from chalicelib.store.port import Index, Key, Page, Row, Store, key_of

PAGE = 100


class Archive:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> Iterator[Record]:
        return _records(lambda after: self._store.walk(after=after, limit=PAGE))

    def of_member(self, member: str) -> Iterator[Record]:
        pk = ledger.member_pk(member)
        named: dict[Key, None] = {}
        for record in _records(
            lambda after: self._store.query(pk, after=after.sk if after else None, limit=PAGE)
        ):
            if isinstance(record, Entry) and record.kind == "hold" and record.ref:
                named[rewards.redemption_key(RedemptionOf(record.ref))] = None
            yield record
        # The index may lag, and an entry may be lost: what either of them names is read by its key.
        named |= dict.fromkeys(self._listed("g2", pk, "H#"))
        yield from self._read(named, rewards.parse_redemption)

    def accounts(self) -> Iterator[Account]:
        for row in _rows(lambda after: self._store.walk(after=after, limit=PAGE)):
            if key_of(row).sk == "BAL":
                yield ledger.parse_account(row)

    def scans(self) -> Iterator[Scan]:
        for row in _rows(lambda after: self._store.walk(after=after, limit=PAGE)):
            if key_of(row).pk.startswith("SCAN#"):
                yield referrals.parse_scan(row)

    def brought(self, member: str) -> Iterator[Referral]:
        keys = self._listed("g2", referrals.brought_pk(member), "")
        for record in self._read(keys, referrals.parse_referral):
            if isinstance(record, Referral):
                yield record

    def stretch(self, *, after: str | None, limit: int) -> Stretch:
        start = Key(*json.loads(after)) if after else None
        page = self._store.walk(after=start, limit=limit)
        begun: dict[str, None] = {}
        beside: list[Record] = []
        for row in page.rows:
            key, parse = key_of(row), _meaning(key_of(row))
            if key.pk.startswith("M#"):
                begun |= {} if start and key.pk == start.pk else {members.id_of(key): None}
            elif parse:
                beside.append(_record(row, parse))
        last = json.dumps([page.after.pk, page.after.sk]) if page.after else None
        return Stretch(tuple(begun), tuple(beside), last)

    def _listed(self, index: Index, pk: str, prefix: str) -> Iterator[Key]:
        after: tuple[str, Key] | None = None
        while found := self._store.query_index(index, pk, prefix=prefix, after=after, limit=PAGE):
            yield from (key for _, key in found)
            after = found[-1]

    def _read(self, keys: Iterable[Key], parse: Callable[[Row], Record]) -> Iterator[Record]:
        wanted = list(keys)
        for first in range(0, len(wanted), PAGE):
            rows = self._store.get_many(wanted[first : first + PAGE])
            yield from (_record(row, parse) for row in rows if row)


def _records(page_after: Callable[[Key | None], Page]) -> Iterator[Record]:
    for row in _rows(page_after):
        if parse := _meaning(key_of(row)):
            yield _record(row, parse)


def _rows(page_after: Callable[[Key | None], Page]) -> Iterator[Row]:
    page = page_after(None)
    yield from page.rows
    while page.after:
        page = page_after(page.after)
        yield from page.rows


def _meaning(key: Key) -> Callable[[Row], Record] | None:
    """How a row is read; None for what an audit passes over (sessions, scans …)."""
    for pk, sk, parse in _KINDS:
        if key.pk.startswith(pk) and key.sk.startswith(sk):
            return parse
    return None


def _record(row: Row, parse: Callable[[Row], Record]) -> Record:
    try:
        return parse(row)
    except (AssertionError, KeyError, TypeError, ValueError, msgspec.MsgspecError) as mistake:
        key = key_of(row)
        member = members.id_of(key) if key.pk.startswith("M#") else ""
        return Unreadable(f"row {key.pk} {key.sk}", f"a {type(mistake).__name__}", member)


def _taken(row: Row) -> Taken:
    member, reward = _below(row, "LIM#")
    return Taken(member, reward, rewards.parse_taken(row))


def _capped(row: Row) -> Capped:
    member, month = _below(row, "CAP#")
    return Capped(member, month, referrals.parse_cap(row))


def _below(row: Row, prefix: str) -> tuple[str, str]:
    key = key_of(row)
    return members.id_of(key), key.sk.removeprefix(prefix)


def _code(row: Row) -> CodeOwned:
    return CodeOwned(key_of(row).pk.removeprefix("CODE#"), members.parse_owner(row))


def _contact(row: Row) -> ContactOwned:
    _, kind, hash_ = key_of(row).pk.split("#")
    return ContactOwned(kind, hash_, members.parse_owner(row))


_KINDS: tuple[tuple[str, str, Callable[[Row], Record]], ...] = (
    ("M#", "E#", ledger.parse_entry),
    ("M#", "BAL", ledger.parse_account),
    ("M#", "PROFILE", members.parse_member),
    ("M#", "REFBY", referrals.parse_referral),
    ("M#", "LIM#", _taken),
    ("M#", "REV#", reversals.parse_reversal),
    ("M#", "CAP#", _capped),
    ("M#", "READ#", reads.parse_read),
    ("O#", "ORDER", ledger.parse_order),
    ("H#", "HOLD", rewards.parse_redemption),
    ("R#", "STOCK#", stock.parse_stock),
    ("CODE#", "CODE", _code),
    ("U#", "U", _contact),
    ("T#", "", trail.parse_step),
    ("I#", "", wishes.parse_granted),
)

"""The archive: every row that an audit reads, as the records it speaks of."""

from collections.abc import Callable, Iterator

from chalicelib.domain.audit.records import (
    Capped,
    CodeOwned,
    ContactOwned,
    Record,
    Taken,
    Unreadable,
)
from chalicelib.store import ledger, members, referrals, rewards
from chalicelib.store.port import Key, Page, Row, Store, key_of

PAGE = 100


class Archive:
    """Implements the port of the same name over either engine."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def everything(self) -> Iterator[Record]:
        return _records(lambda after: self._store.walk(after=after, limit=PAGE))

    def of_member(self, member: str) -> Iterator[Record]:
        pk = ledger.member_pk(member)
        yield from _records(
            lambda after: self._store.query(pk, after=after.sk if after else None, limit=PAGE)
        )
        yield from self._redemptions(pk)

    def _redemptions(self, pk: str) -> Iterator[Record]:
        after: tuple[str, Key] | None = None
        while found := self._store.query_index("g2", pk, prefix="H#", after=after, limit=PAGE):
            rows = self._store.get_many([key for _, key in found])
            yield from (_record(row, rewards.parse_redemption) for row in rows if row)
            after = found[-1]


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
    """How a row is read; None for what an audit passes over (sessions, wishes, scans …)."""
    for pk, sk, parse in _KINDS:
        if key.pk.startswith(pk) and key.sk.startswith(sk):
            return parse
    return None


def _record(row: Row, parse: Callable[[Row], Record]) -> Record:
    try:
        return parse(row)
    except (AssertionError, KeyError, TypeError, ValueError) as mistake:
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
    ("M#", "CAP#", _capped),
    ("O#", "ORDER", ledger.parse_order),
    ("H#", "HOLD", rewards.parse_redemption),
    ("R#", "STOCK#", rewards.parse_stock),
    ("CODE#", "CODE", _code),
    ("U#", "U", _contact),
)

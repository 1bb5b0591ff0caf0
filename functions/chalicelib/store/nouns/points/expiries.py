"""Whose points end first, as an index in shards; and up to which day all of it is booked."""

from zlib import crc32

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.ledger.account import Account
from chalicelib.domain.ledger.points import AllExpired
from chalicelib.ports import ExpiredUpTo
from chalicelib.store.book import Reading
from chalicelib.store.port import Action, Key, Put, Row, Store
from chalicelib.store.rows import Item

SHARDS = 16
"""All lots end on a few days of the year: one index partition would be a hot one."""

BOOKED = Key("EXPIRY", "BOOKED")


class BookedRow(Item):
    """pk `EXPIRY`, sk `BOOKED`: nothing that ended by `day` is without its entry."""

    day = UnicodeAttribute()


def place(account: Account) -> dict[str, str]:
    """g1 `X#<shard>` by `<earliest lot's day>#<member>`; no place without a lot."""
    if not account.lots:
        return {}
    day = account.lots[0][0]
    return {"g1p": shard_pk(shard_of(account.member)), "g1s": f"{day}#{account.member}"}


def shard_of(member: str) -> int:
    return crc32(member.encode()) % SHARDS


def shard_pk(shard: int) -> str:
    return f"X#{shard:02}"


def due(store: Store, day: str, *, limit: int) -> list[str]:
    """Members whose earliest lot ends on `day` or before, the nearest first."""
    found: list[tuple[str, Key]] = []
    for shard in range(SHARDS):
        found += store.query_index("g1", shard_pk(shard), upto=f"{day}#~", limit=limit)
    return [sort.partition("#")[2] for sort, _ in sorted(found)[:limit]]


def book(change: AllExpired) -> list[Action]:
    return [Put(BookedRow.values(pk=BOOKED.pk, sk=BOOKED.sk, day=change.day))]


def parse_day(row: Row) -> str:
    return BookedRow.of(row).day


READINGS = {ExpiredUpTo: Reading(lambda _: BOOKED, parse_day)}
WRITINGS = {AllExpired: book}

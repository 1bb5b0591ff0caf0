"""Tokens of member cards that have been used, as rows: `CARD#<mac>`, gone by their `ttl`."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.members.card import CardShown, Use
from chalicelib.ports import CardUseOf
from chalicelib.store.book import Reading
from chalicelib.store.port import Absent, Action, Key, Put, Row
from chalicelib.store.rows import Integer, Item


class CardRow(Item):
    """pk `CARD#<mac of the token>`, sk `USED`: nothing in it says whose card it was."""

    by = UnicodeAttribute()
    key = UnicodeAttribute(null=True)
    ttl = Integer()


def use_key(want: CardUseOf) -> Key:
    return Key(f"CARD#{want.mac}", "USED")


def parse_use(row: Row) -> Use:
    read = CardRow.of(row)
    return Use(read.pk.removeprefix("CARD#"), read.by, read.key, read.ttl)


def use(change: CardShown) -> list[Action]:
    """Whoever comes second is refused here, and looks again."""
    used = change.use
    where = use_key(CardUseOf(used.mac))
    row = CardRow(pk=where.pk, sk=where.sk, by=used.by, key=used.key, ttl=used.ends_at)
    return [Put(row.row(), (Absent(),))]


READINGS = {CardUseOf: Reading(use_key, parse_use)}
WRITINGS = {CardShown: use}

"""What has been reversed, as marks under the member: `REV#<seq>`."""

from chalicelib.domain.ledger.reversal import Reversal, Reversed
from chalicelib.ports import ReversalOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import Absent, Action, Key, Put, Row
from chalicelib.store.rows import Integer, Item


class ReversalRow(Item):
    """pk `M#<member>`, sk `REV#<seq>`: an entry is reversed once."""

    entry = Integer()


def reversal_key(want: ReversalOf) -> Key:
    return Key(member_pk(want.member), f"REV#{want.seq:010}")


def parse_reversal(row: Row) -> Reversal:
    read = ReversalRow.of(row)
    return Reversal(read.pk.removeprefix("M#"), int(read.sk.removeprefix("REV#")), read.entry)


def mark(change: Reversed) -> list[Action]:
    made = change.reversal
    where = reversal_key(ReversalOf(made.member, made.seq))
    row = ReversalRow.values(pk=where.pk, sk=where.sk, entry=made.entry)
    return [Put(row, (Absent(),))]


READINGS = {ReversalOf: Reading(reversal_key, parse_reversal)}
WRITINGS = {Reversed: mark}

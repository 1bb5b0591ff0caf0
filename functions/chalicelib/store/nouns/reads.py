"""Pages read, as marks under the member: `READ#<page>`."""

from chalicelib.domain.content.reading import PageRead, Read, ReadsForgotten
from chalicelib.ports import AccountOf, ReadOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import account_key, member_pk
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    Check,
    Delete,
    Key,
    Put,
    Row,
    Update,
)
from chalicelib.store.rows import Integer, Item, Texts

STILL_OPEN = (AbsentOrBelow("closed_from", 1),)


class ReadRow(Item):
    """pk `M#<member>`, sk `READ#<page>`: a page is read once; the tags are those it had then."""

    at = Integer()
    entry = Integer(null=True)
    tags = Texts()


def read_key(want: ReadOf) -> Key:
    return Key(member_pk(want.member), f"READ#{want.page}")


def parse_read(row: Row) -> Read:
    read = ReadRow.of(row)
    page = read.sk.removeprefix("READ#")
    return Read(read.pk.removeprefix("M#"), page, read.at, read.entry, tuple(read.tags))


def keep(change: PageRead) -> list[Action]:
    """Where no entry moves the account on, it is asked whether its member is still there."""
    kept = Put(read_row(change.read), (Absent(),))
    if change.read.entry is not None:
        return [kept]
    return [kept, Check(account_key(AccountOf(change.read.member)), STILL_OPEN)]


def forget(change: ReadsForgotten) -> list[Action]:
    return [_forgotten(read) for read in change.reads]


def _forgotten(read: Read) -> Action:
    where = read_key(ReadOf(read.member, read.page))
    return Delete(where) if read.entry is None else Update(where, put=ReadRow.values(tags=()))


def read_row(read: Read) -> Row:
    where = read_key(ReadOf(read.member, read.page))
    entry = {} if read.entry is None else {"entry": read.entry}
    return ReadRow.values(pk=where.pk, sk=where.sk, at=read.at, tags=read.tags, **entry)


READINGS = {ReadOf: Reading(read_key, parse_read)}
WRITINGS = {PageRead: keep, ReadsForgotten: forget}

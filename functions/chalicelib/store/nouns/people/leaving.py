"""Leaving as rows: the profile emptied, the contact free, and `LEFT` beside it for a while."""

from chalicelib.domain.members.leaving import MemberLeft, MovesForgotten, NeverLeft
from chalicelib.ports import ContactOf, FormerOf, MemberOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.people.members import MOVED, contact_key, member_key, values_of
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import (
    AbsentOrBelow,
    Action,
    Check,
    Delete,
    Equals,
    Key,
    Put,
    Row,
    Update,
    number,
    text,
)
from chalicelib.store.rows import Integer, Item


class FormerRow(Item):
    """pk `U#<kind>#<keyed hash>`, sk `LEFT`: a member with this contact left. It names nobody.

    It stands beside the row that says whose the contact is, whoever that is by now.
    """

    ttl = Integer()


def former_key(want: FormerOf) -> Key:
    return Key(f"U#{want.kind}#{want.hash}", "LEFT")


def parse_former(row: Row) -> int:
    return FormerRow.of(row).ttl


def leave(changed: MemberLeft) -> list[Action]:
    """The contact is let go by its owner only, and nothing personal stays behind."""
    before = changed.before
    kind, digest = before.contact.kind, changed.contact_hash
    former = former_key(FormerOf(kind, digest))
    return [
        Delete(contact_key(ContactOf(kind, digest)), when=(Equals("member", text(before.id)),)),
        Put(FormerRow.values(pk=former.pk, sk=former.sk, ttl=changed.until)),
        Update(
            member_key(MemberOf(before.id)),
            put=values_of(changed.after),
            remove=("name", "g1p", "g1s", "birthday"),
            when=(Equals("revision", number(before.revision)),),
        ),
    ]


def forget_moves(change: MovesForgotten) -> list[Action]:
    pk = member_pk(change.member)
    return [Delete(Key(pk, f"{MOVED}{move.revision:010}")) for move in change.moves]


def never_left(change: NeverLeft) -> list[Action]:
    """A row past its time may still be there: DynamoDB takes days to remove it."""
    former = former_key(FormerOf(change.contact.kind, change.contact_hash))
    return [Check(former, (AbsentOrBelow("ttl", change.at + 1),))]


READINGS = {FormerOf: Reading(former_key, parse_former)}
WRITINGS = {MemberLeft: leave, MovesForgotten: forget_moves, NeverLeft: never_left}

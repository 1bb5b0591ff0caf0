"""Members as rows: `PROFILE`, and `CODE#` and `U#` that make a code and a contact theirs alone."""

from typing import Any

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.leaving import Moved
from chalicelib.domain.members.member import (
    Consented,
    ContactChanged,
    Member,
    MemberChanged,
    MemberJoined,
)
from chalicelib.domain.members.names import folded_name
from chalicelib.domain.members.post import Stays
from chalicelib.ports import CodeOf, ContactOf, MemberOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import (
    Absent,
    Action,
    Check,
    Delete,
    Equals,
    Key,
    Put,
    Row,
    Update,
    key_of,
    number,
    text,
)
from chalicelib.store.rows import Integer, Item, Pairs

LIST_PK = "MEMBERS"
STAFF_PK = "STAFF"
MOVED = "MOVED#"
FOLDED_MAX = 100
"""Signs of a name in its index key: DynamoDB takes 1,024 bytes, and folding can lengthen."""


class MemberRow(Item):
    """pk `M#<member>`, sk `PROFILE`; g1 by folded name where there is one, g2 by time of joining.

    A consent stands as (`<id>@<version>`, second).
    """

    code = UnicodeAttribute()
    contact_kind = UnicodeAttribute()
    contact = UnicodeAttribute()
    joined_at = Integer()
    name = UnicodeAttribute(null=True)
    role = UnicodeAttribute()
    status = UnicodeAttribute()
    language = UnicodeAttribute()
    birthday = UnicodeAttribute(null=True)
    consents = Pairs()
    came_from = UnicodeAttribute(null=True)
    session_version = Integer()
    completed_at = Integer(null=True)
    returning = BooleanAttribute(null=True)
    revision = Integer()


_PLAIN = tuple(
    name
    for name in Member.__struct_fields__
    if name not in {"id", "contact", "name", "consents", "returning"}
)
"""What stands in the row as it is."""


class OwnerRow(Item):
    """pk `CODE#<code>`, sk `CODE`, or pk `U#<kind>#<keyed hash>`, sk `U`: whose it is."""

    member = UnicodeAttribute()


class PostRow(Item):
    """pk `STAFF`, sk `<member>`: there while the member has a role; the profile says which."""


class MovedRow(Item):
    """pk `M#<member>`, sk `MOVED#<revision>`: which contact, as keyed hashes, gave way to which."""

    kind_before = UnicodeAttribute()
    hash_before = UnicodeAttribute()
    kind_after = UnicodeAttribute()
    hash_after = UnicodeAttribute()
    at = Integer()


def member_key(want: MemberOf) -> Key:
    return Key(member_pk(want.member), "PROFILE")


def code_key(want: CodeOf) -> Key:
    return Key(f"CODE#{want.code}", "CODE")


def contact_key(want: ContactOf) -> Key:
    return Key(f"U#{want.kind}#{want.hash}", "U")


def parse_member(row: Row) -> Member:
    read = MemberRow.of(row)
    kept = [(*consent.partition("@"), at) for consent, at in read.consents]
    return Member(
        id=read.pk.removeprefix("M#"),
        contact=Contact(read.contact_kind, read.contact),  # type: ignore[arg-type] # as written
        name=read.name or "",
        returning=bool(read.returning),
        consents=tuple(Consented(id_, version, at) for id_, _, version, at in kept),
        **{name: getattr(read, name) for name in _PLAIN},
    )


def parse_owner(row: Row) -> str:
    return OwnerRow.of(row).member


def parse_moved(row: Row) -> Moved:
    return Moved(int(key_of(row).sk.removeprefix(MOVED)), MovedRow.of(row).at)


def join(change: MemberJoined) -> list[Action]:
    """Nobody else has the id, the code or the contact."""
    member = change.member
    where = member_key(MemberOf(member.id))
    joined = f"{member.joined_at:010}#{member.id}"
    key = MemberRow.values(pk=where.pk, sk=where.sk, g2p=LIST_PK, g2s=joined)
    return [
        Put({**key, **values_of(member)}, (Absent(),)),
        _own(code_key(CodeOf(member.code)), member),
        _own(contact_key(ContactOf(member.contact.kind, change.contact_hash)), member),
        *(_posted(member) if member.role != "member" else ()),
    ]


def change(changed: MemberChanged) -> list[Action]:
    before, after = changed.before, changed.after
    assert {"id", "code", "contact", "joined_at"}.isdisjoint(_differing(before, after)), changed
    unmoved = (Equals("revision", number(before.revision)),)
    moved = Update(member_key(MemberOf(before.id)), put=values_of(after), when=unmoved)
    return [moved, *(_posted(after) if {before.role, after.role} != {"member"} else ())]


def stay(change: Stays) -> list[Action]:
    unmoved = (Equals("revision", number(change.member.revision)),)
    return [Check(member_key(MemberOf(change.member.id)), unmoved)]


def change_contact(changed: ContactChanged) -> list[Action]:
    """Nobody else has the contact, and the one before is let go by its owner only."""
    before, after = changed.before, changed.after
    left = contact_key(ContactOf(before.contact.kind, changed.hash_before))
    taken = contact_key(ContactOf(after.contact.kind, changed.hash_after))
    return [
        Delete(left, when=(Equals("member", text(before.id)),)),
        _own(taken, after),
        Update(
            member_key(MemberOf(before.id)),
            put=values_of(after),
            when=(Equals("revision", number(before.revision)),),
        ),
        Put(_moved_row(changed), (Absent(),)),
    ]


def id_of(key: Key) -> str:
    return key.pk.removeprefix("M#")


def name_pk(folded: str) -> str:
    return f"NAME#{folded[0]}"


def _posted(member: Member) -> list[Action]:
    """Put them on the list of the shop's people, or take them off it."""
    where = Key(STAFF_PK, member.id)
    if member.role == "member":
        return [Delete(where)]
    return [Put(PostRow.values(pk=where.pk, sk=where.sk))]


def _own(where: Key, member: Member) -> Put:
    return Put(OwnerRow(pk=where.pk, sk=where.sk, member=member.id).row(), (Absent(),))


def _moved_row(changed: ContactChanged) -> Row:
    before, after = changed.before, changed.after
    return MovedRow.values(
        pk=member_pk(after.id),
        sk=f"{MOVED}{after.revision:010}",
        kind_before=before.contact.kind,
        hash_before=changed.hash_before,
        kind_after=after.contact.kind,
        hash_after=changed.hash_after,
        at=changed.at,
    )


def values_of(member: Member) -> Row:
    plain = {name: getattr(member, name) for name in _PLAIN}
    said: dict[str, Any] = {name: value for name, value in plain.items() if value is not None}
    if member.returning:
        said["returning"] = True
    if member.name:
        # A tab sorts before all that a name may hold, so Anna stands before Anna Li.
        folded = folded_name(member.name)[:FOLDED_MAX]
        place = {"g1p": name_pk(folded), "g1s": f"{folded}\t{member.id}"}
        said |= {"name": member.name, **place}
    return MemberRow.values(
        contact_kind=member.contact.kind,
        contact=member.contact.value,
        consents=[(f"{each.id}@{each.version}", each.at) for each in member.consents],
        **said,
    )


def _differing(before: Member, after: Member) -> set[str]:
    return {
        name for name in Member.__struct_fields__ if getattr(before, name) != getattr(after, name)
    }


READINGS = {
    MemberOf: Reading(member_key, parse_member),
    CodeOf: Reading(code_key, parse_owner),
    ContactOf: Reading(contact_key, parse_owner),
}
WRITINGS = {
    MemberJoined: join,
    MemberChanged: change,
    Stays: stay,
    ContactChanged: change_contact,
}

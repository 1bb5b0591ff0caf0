"""Sessions as rows: `S#<hash>` beside the member's profile; `NEW#<hash>` while there is none."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.session import (
    Newcomer,
    NewcomerAdmitted,
    Session,
    SessionClosed,
    SessionOpened,
    SessionSeen,
)
from chalicelib.ports import NewcomerOf, SessionOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import Absent, Action, Delete, Equals, Key, Put, Row, Update, number
from chalicelib.store.rows import Integer, Item


class SessionRow(Item):
    """pk `M#<member>`, sk `S#<sha-256 of the token>`: read in one call with the profile.

    DynamoDB removes it some time after `ttl`; nothing counts on that.
    """

    version = Integer()
    created_at = Integer()
    seen_at = Integer()
    ttl = Integer()


class NewcomerRow(Item):
    """pk `NEW#<sha-256 of the token>`, sk `NEW`."""

    contact_kind = UnicodeAttribute()
    contact = UnicodeAttribute()
    ttl = Integer()


def session_key(want: SessionOf) -> Key:
    return Key(member_pk(want.member), f"S#{want.id}")


def newcomer_key(want: NewcomerOf) -> Key:
    return Key(f"NEW#{want.id}", "NEW")


def parse_session(row: Row) -> Session:
    read = SessionRow.of(row)
    return Session(
        member=read.pk.removeprefix("M#"),
        id=read.sk.removeprefix("S#"),
        version=read.version,
        created_at=read.created_at,
        seen_at=read.seen_at,
        ends_at=read.ttl,
    )


def parse_newcomer(row: Row) -> Newcomer:
    read = NewcomerRow.of(row)
    contact = Contact(read.contact_kind, read.contact)  # type: ignore[arg-type] # as written
    return Newcomer(read.pk.removeprefix("NEW#"), contact, read.ttl)


def open_session(change: SessionOpened) -> list[Action]:
    session = change.session
    where = session_key(SessionOf(session.member, session.id))
    row = SessionRow(
        pk=where.pk,
        sk=where.sk,
        version=session.version,
        created_at=session.created_at,
        seen_at=session.seen_at,
        ttl=session.ends_at,
    )
    return [Put(row.row(), (Absent(),))]


def see(change: SessionSeen) -> list[Action]:
    """Only where the session still is: one that was closed meanwhile stays closed."""
    before = change.before
    values = SessionRow.values(seen_at=change.after.seen_at)
    unmoved = (Equals("seen_at", number(before.seen_at)),)
    return [Update(session_key(SessionOf(before.member, before.id)), put=values, when=unmoved)]


def close(change: SessionClosed) -> list[Action]:
    return [Delete(session_key(SessionOf(change.session.member, change.session.id)))]


def admit(change: NewcomerAdmitted) -> list[Action]:
    newcomer = change.newcomer
    where = newcomer_key(NewcomerOf(newcomer.id))
    row = NewcomerRow(
        pk=where.pk,
        sk=where.sk,
        contact_kind=newcomer.contact.kind,
        contact=newcomer.contact.value,
        ttl=newcomer.ends_at,
    )
    return [Put(row.row(), (Absent(),))]


READINGS = {
    SessionOf: Reading(session_key, parse_session),
    NewcomerOf: Reading(newcomer_key, parse_newcomer),
}
WRITINGS = {
    SessionOpened: open_session,
    SessionSeen: see,
    SessionClosed: close,
    NewcomerAdmitted: admit,
}

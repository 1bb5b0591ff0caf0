"""The console lists members: all of them, or those a code, an id, a contact or a name finds."""

from msgspec import Struct

from chalicelib.domain.calendar import add_days, begins
from chalicelib.domain.members.contact import ContactInvalid, read_contact
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.names import NameInvalid, clean_name
from chalicelib.ports import EVER, ContactOf, MemberOf, Ports, Slice, Span


class ListMembers(Struct, frozen=True, kw_only=True):
    """`query` as typed; `after` is what the slice before named.

    Days of joining, both within, count where nothing is searched for.
    """

    query: str = ""
    joined_from: str | None = None
    joined_until: str | None = None
    after: str | None = None
    limit: int = 50


def list_members(asked: ListMembers, ports: Ports) -> Slice[Member]:
    """Newest first, or by name. A whole code, id or contact finds its one member."""
    query = asked.query.strip()
    if not query:
        joined = _span(asked, ports)
        return ports.directory.newest(joined=joined, after=asked.after, limit=asked.limit)
    exact = _exact(query, ports)
    if exact:
        return Slice((exact,), None)
    try:
        name = clean_name(query)
    except NameInvalid:
        return Slice((), None)
    return ports.directory.named(name, after=asked.after, limit=asked.limit)


def _span(asked: ListMembers, ports: Ports) -> Span:
    since, until, programme = asked.joined_from, asked.joined_until, ports.programme
    return Span(
        first=begins(since, programme) if since else EVER.first,
        last=begins(add_days(until, 1), programme) - 1 if until else EVER.last,
    )


def _exact(query: str, ports: Ports) -> Member | None:
    known = _by_contact(query, ports) or ports.member_id(query)
    want = MemberOf(known) if known else None
    return ports.book.read((want,))(want) if want else None


def _by_contact(query: str, ports: Ports) -> str | None:
    try:
        contact = read_contact(query, ports.programme.brand)
    except ContactInvalid:
        return None
    want = ContactOf(contact.kind, ports.secrets.digest("contact", contact.value))
    return ports.book.read((want,))(want)

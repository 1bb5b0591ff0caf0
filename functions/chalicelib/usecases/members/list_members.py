"""The console lists members: all of them, or those a code, an id, a contact or a name finds."""

from dataclasses import dataclass

from chalicelib.domain.ids import is_id
from chalicelib.domain.members.contact import ContactInvalid, read_contact
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.names import NameInvalid, clean_name
from chalicelib.ports import ContactOf, MemberOf, Ports, Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMembers:
    """`query` as typed; `after` is what the slice before named."""

    query: str = ""
    after: str | None = None
    limit: int = 50


def list_members(asked: ListMembers, ports: Ports) -> Slice[Member]:
    """Newest first, or by name. A whole code, id or contact finds its one member."""
    query = asked.query.strip()
    if asked.after is not None and not is_id(asked.after):
        return Slice((), None)
    if not query:
        return ports.directory.newest(after=asked.after, limit=asked.limit)
    exact = _exact(query, ports)
    if exact:
        return Slice((exact,), None)
    try:
        name = clean_name(query)
    except NameInvalid:
        return Slice((), None)
    return ports.directory.named(name, after=asked.after, limit=asked.limit)


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

"""The house gives a contact a role: an owner, a manager, staff; who is not there yet is made."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import member as law
from chalicelib.domain.members.contact import read_contact
from chalicelib.domain.members.leaving import is_remembered
from chalicelib.domain.members.member import Member, Role
from chalicelib.domain.members.names import clean_name
from chalicelib.ports import ContactOf, FormerOf, MemberOf, Ports, View


class Appoint(Struct, frozen=True, kw_only=True):
    """`contact` as typed; `name` counts only for somebody who is not there yet."""

    contact: str
    role: Role
    by: str
    name: str = ""


def appoint(asked: Appoint, ports: Ports) -> Member:
    """Raises ContactInvalid, NameInvalid. Sessions under another role end."""
    contact = read_contact(asked.contact, ports.programme.brand)
    name = clean_name(asked.name) if asked.name else ""
    contact_hash = ports.secrets.digest("contact", contact.value)
    whose, former = ContactOf(contact.kind, contact_hash), FormerOf(contact.kind, contact_hash)

    def decide(view: View) -> Decision[Member]:
        known = view(whose)
        member = view(MemberOf(known)) if known else None
        if member and member.role == asked.role:
            return Decision(member, ())
        act = ports.act(asked.by)
        if member:
            moved = law.appoint(member, asked.role)
            step = ports.trace(act, "appoint", member.id, role=asked.role)
            return Decision(moved.after, (moved, step))
        made = Member(
            id=ports.secrets.new_id(),
            code=ports.secrets.new_code("referral"),
            contact=contact,
            joined_at=act.at,
            name=name,
            role=asked.role,
            returning=is_remembered(view(former), act.at),
        )
        begun = law.begin(made, contact_hash, act, ports.programme)
        return Decision(made, (*begun, ports.trace(act, "appoint", made.id, role=asked.role)))

    return ports.book.settle((whose,), decide)

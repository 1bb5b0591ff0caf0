"""An owner appoints a member, gives another role, or dismisses; the trail says so."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.members import post as law
from chalicelib.domain.members.member import Member, MemberUnknown, Role
from chalicelib.ports import MemberOf, Ports, View


class ChangeRole(Struct, frozen=True, kw_only=True):
    """`member` is an id, or a code as typed; the role `member` is a dismissal."""

    member: str
    role: Role
    by: str


def change_role(asked: ChangeRole, ports: Ports) -> Member:
    """Asked again it changes nothing; sessions under another role end.

    Of two owners who dismiss each other at once one comes first, and the other is an owner no more.
    Raises MemberUnknown, MemberGone, OwnRole, OwnersOnly.
    """
    known = ports.member_id(asked.member)
    if not known:
        raise MemberUnknown
    whose, by = MemberOf(known), MemberOf(asked.by)

    def decide(view: View) -> Decision[Member]:
        found, owner = view(whose), view(by)
        if not found or not owner:
            raise MemberUnknown
        changed, stays = law.give(found, asked.role, owner)
        if found.role == asked.role:
            return Decision(found, ())
        step = ports.trace(
            ports.act(asked.by),
            "dismiss" if asked.role == "member" else "appoint",
            found.id,
            role=asked.role,
        )
        return Decision(changed.after, (changed, stays, step))

    return ports.book.settle((whose, by), decide)

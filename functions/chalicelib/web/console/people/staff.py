"""The shop's people: who has which role, and an owner who appoints and dismisses."""

from msgspec import Struct

from chalicelib.domain.members.contact import masked
from chalicelib.domain.members.member import Member, Role
from chalicelib.usecases.staff.change_role import ChangeRole, change_role
from chalicelib.usecases.staff.list_staff import list_staff
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import MemberName, Second, Told


class Appointment(Told, frozen=True):
    """`member` is an id, or their code; the role `member` is a dismissal."""

    member: MemberName
    role: Role


class Colleague(Struct, frozen=True, kw_only=True):
    """Somebody with a role, the contact masked."""

    id: str
    code: str
    name: str
    contact: str
    role: Role
    joined_at: Second


class Staff(Struct, frozen=True):
    """Owners first."""

    staff: list[Colleague]


def staff(ask: Ask[None]) -> Reply:
    return Reply(Staff([_colleague(one) for one in list_staff(ask.ports)]))


def appoint(ask: Ask[Appointment]) -> Reply:
    asked = ChangeRole(member=ask.said.member, role=ask.said.role, by=ask.member.id)
    return Reply(_colleague(change_role(asked, ask.ports)))


def _colleague(member: Member) -> Colleague:
    return Colleague(
        id=member.id,
        code=member.code,
        name=member.name,
        contact=masked(member.contact),
        role=member.role,
        joined_at=member.joined_at,
    )


ROUTES = (
    Route("GET", "/api/admin/staff", "auditor", staff, answer=Staff),
    Route(
        "POST",
        "/api/admin/staff",
        "owner",
        appoint,
        body=Appointment,
        answer=Colleague,
        errors=(404,),
    ),
)

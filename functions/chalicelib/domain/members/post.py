"""Posts: who holds a role in the shop, given and taken by an owner, never by oneself."""

from collections.abc import Mapping

from chalicelib.domain.decision import Change
from chalicelib.domain.members import member as law
from chalicelib.domain.members.member import Member, MemberChanged, MemberGone, Role
from chalicelib.domain.refusals import Forbidden

RANK: Mapping[Role, int] = {"owner": 0, "manager": 1, "staff": 2, "auditor": 3, "member": 4}
"""In which order people of the shop are listed."""


class OwnRole(Forbidden):
    """Nobody raises themselves; and as an owner never steps down alone, there is always one."""

    code = "own_role"


class OwnersOnly(Forbidden):
    """Whoever asks was an owner a moment ago."""

    code = "owners_only"


class Stays(Change, frozen=True):
    """Nothing of it is written, but who decides must still be who they were when it was read."""

    member: Member


def give(whose: Member, role: Role, by: Member) -> tuple[MemberChanged, Stays]:
    """Give a role, or take it away with `member`. Raises OwnRole, OwnersOnly, MemberGone."""
    if by.id == whose.id:
        raise OwnRole
    if by.role != "owner":
        raise OwnersOnly
    if whose.has_left:
        raise MemberGone
    return law.appoint(whose, role), Stays(by)

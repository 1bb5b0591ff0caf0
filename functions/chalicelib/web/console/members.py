"""Members, searched and listed."""

from typing import Annotated

import msgspec
from msgspec import Meta

from chalicelib.domain.members.contact import masked
from chalicelib.usecases.members import list_members as listing
from chalicelib.usecases.members.read_standings import Standing, read_standings
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Id, Second, Told


class MemberSearch(Told, frozen=True):
    """`query`: the beginning of a name, or a whole code, id or contact."""

    query: Annotated[str, Meta(max_length=320)] = ""
    limit: Annotated[int, Meta(ge=1, le=100)] = 50
    after: Id | None = None


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """A member in the list, the contact masked; `level` is its id.

    `frozen_why` is the reason while the account is on hold, else empty. Who has `left` has neither
    name nor contact any more.
    """

    id: str
    code: str
    name: str
    contact: str
    level: str
    available: int
    joined_at: Second
    role: str
    frozen: bool
    frozen_why: str
    left: bool


class Members(msgspec.Struct, frozen=True, omit_defaults=True):
    """`next` is the `after` of the page after this one."""

    members: list[MemberRow]
    next: str | None = None


def members(ask: Ask[MemberSearch]) -> Reply:
    said = ask.said
    wish = listing.ListMembers(query=said.query, after=said.after, limit=said.limit)
    found = listing.list_members(wish, ask.ports)
    standings = read_standings(found.items, ask.ports)
    return Reply(Members([_row(standing) for standing in standings], found.after))


def _row(standing: Standing) -> MemberRow:
    member = standing.member
    return MemberRow(
        id=member.id,
        code=member.code,
        name=member.name,
        contact=masked(member.contact),
        level=standing.level.id,
        available=standing.available,
        joined_at=member.joined_at,
        role=member.role,
        frozen=standing.frozen,
        frozen_why=standing.frozen_why,
        left=member.has_left,
    )


ROUTES = (
    Route("GET", "/api/admin/members", "auditor", members, query=MemberSearch, answer=Members),
)

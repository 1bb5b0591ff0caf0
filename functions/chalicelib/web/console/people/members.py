"""Members, searched and listed."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.members.contact import masked
from chalicelib.domain.refusals import Malformed
from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.usecases.members.read_standings import Standing, read_standings
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Second, Told

Place = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_-]{1,800}(?!\n)$")]
DayOf = Annotated[str, Meta(pattern=r"^20[0-9]{2}-[0-9]{2}-[0-9]{2}(?!\n)$")]


class Sought(Told, frozen=True):
    """`query`: the beginning of a name, or a whole code, id or contact.

    Without one: everybody who joined on the days from `joined_from` to `joined_until`.
    """

    query: Annotated[str, Meta(max_length=320)] = ""
    joined_from: DayOf | None = None
    joined_until: DayOf | None = None

    def __post_init__(self) -> None:
        for field in ("joined_from", "joined_until"):
            day = getattr(self, field)
            if day and (self.query.strip() or not _is_day(day)):
                raise Malformed(field=field)

    def search(self, *, after: str | None = None, limit: int = 100) -> ListMembers:
        return ListMembers(
            query=self.query,
            joined_from=self.joined_from,
            joined_until=self.joined_until,
            after=after,
            limit=limit,
        )


class MemberSearch(Sought, frozen=True):
    limit: Annotated[int, Meta(ge=1, le=100)] = 50
    after: Place | None = None


class MemberRow(Struct, frozen=True, kw_only=True):
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


class Members(Struct, frozen=True, omit_defaults=True):
    """`next` is the `after` of the page after this one, whatever changes in between."""

    members: list[MemberRow]
    next: str | None = None


def members(ask: Ask[MemberSearch]) -> Reply:
    said = ask.said
    found = list_members(said.search(after=said.after, limit=said.limit), ask.ports)
    standings = read_standings(found.items, ask.ports)
    return Reply(Members([_row(standing) for standing in standings], found.after))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


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

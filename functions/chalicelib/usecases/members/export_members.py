"""A file of members leaves the shop: all that a search finds, and a step on the trail."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.member import Member, TooManyToExport
from chalicelib.domain.refusals import Forbidden
from chalicelib.ports import Ports
from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.usecases.members.read_standings import Standing, read_standings

MOST = 10_000
"""Beyond it a file would be late, and too large for one answer."""

EVERYBODY = "members"


class ExportMembers(Struct, frozen=True, kw_only=True):
    """`contacts`: in full, which an auditor does not get."""

    search: ListMembers
    contacts: bool
    by: Member


def export_members(asked: ExportMembers, ports: Ports) -> Sequence[Standing]:
    """In the order of the list. Raises TooManyToExport, Forbidden."""
    if asked.contacts and asked.by.role == "auditor":
        raise Forbidden
    found = _found(asked.search, ports)

    def decide(_: object) -> Decision[None]:
        act, search = ports.act(asked.by.id), asked.search
        step = ports.trace(
            act,
            "export",
            EVERYBODY,
            query=search.query,
            joined_from=search.joined_from,
            joined_until=search.joined_until,
            contacts=int(asked.contacts),
            members=len(found),
        )
        return Decision(None, (step,))

    ports.book.settle((), decide)
    return found


def _found(search: ListMembers, ports: Ports) -> list[Standing]:
    found: list[Standing] = []
    while True:
        page = list_members(search, ports)
        found += read_standings(page.items, ports)
        if page.after is None:
            return found
        if len(found) >= MOST:
            raise TooManyToExport(most=MOST)
        search = replace(search, after=page.after)

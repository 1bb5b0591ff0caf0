"""The overview for who runs the shop: the last days, and whose friends stayed this month."""

from collections.abc import Sequence

from msgspec import Struct

from chalicelib.domain.calendar import add_days, day_of, month_of
from chalicelib.domain.members.member import Member
from chalicelib.domain.overview import Figures, Generations
from chalicelib.ports import GenerationsOf, MemberOf, Ports

LEADERS = 10


class Overview(Struct, frozen=True):
    """`days` newest first, today among them, each day once; `leaders` with their friends."""

    days: Sequence[tuple[str, Figures]]
    leaders: Sequence[tuple[Member, int]]


def read_overview(ports: Ports, *, days: int) -> Overview:
    """May lag behind the ledger by what the feed has not brought yet."""
    want = GenerationsOf()
    shown = (ports.book.read((want,))(want) or Generations()).current
    today = day_of(ports.now(), ports.programme)
    found = dict(ports.shelf.figures(shown, before=None, limit=days))
    all_days = [add_days(today, -back) for back in range(days)]
    leading = ports.shelf.leaders(shown, month_of(today), limit=LEADERS)
    view = ports.book.read([MemberOf(member) for member, _ in leading])
    people = [(view(MemberOf(member)), friends) for member, friends in leading]
    return Overview(
        days=[(day, found.get(day, Figures())) for day in all_days],
        leaders=[(member, friends) for member, friends in people if member],
    )

"""The dashboard: what happened day by day, and whose friends stayed."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Day, Person, Told, person


class Period(Told, frozen=True):
    """How many days, today the last of them."""

    days: Annotated[int, Meta(ge=1, le=92)] = 14


class DayFigures(Struct, frozen=True, kw_only=True):
    """How often, then in points; what a day undoes of days before makes its figures smaller."""

    day: Day
    joins: int
    purchases: int
    redemptions: int
    friends: int
    earned: int
    spent: int
    expired: int
    clawed: int
    visits: int


class Leader(Struct, frozen=True):
    """`friends` are those who were credited this month, less those taken back."""

    member: Person
    friends: int


class Dashboard(Struct, frozen=True):
    """`days` newest first; it follows the ledger within seconds."""

    days: list[DayFigures]
    leaders: list[Leader]


def dashboard(ask: Ask[Period]) -> Reply:
    seen = read_overview(ask.ports, days=ask.said.days)
    days = [
        DayFigures(day=day, **{name: getattr(figures, name) for name in figures.__struct_fields__})
        for day, figures in seen.days
    ]
    leaders = [Leader(person(member), friends) for member, friends in seen.leaders]
    return Reply(Dashboard(days, leaders))


ROUTES = (
    Route("GET", "/api/admin/dashboard", "auditor", dashboard, query=Period, answer=Dashboard),
)

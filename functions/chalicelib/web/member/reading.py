"""Reading: a page opened, a page read to its goal."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalicelib.domain.content.reading import Shown
from chalicelib.usecases.reading import open_page as opening
from chalicelib.usecases.reading import read_page as finishing
from chalicelib.usecases.reading.open_page import State
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Entry, Told, entry_of


class PageOpen(Told, frozen=True):
    """`id` is the page's in the site's content."""

    id: Annotated[str, Meta(min_length=1, max_length=100, examples=["stories-spring-tea"])]


class Opened(Struct, frozen=True):
    """The goal: `seconds` in view and percent of `depth` earn `points`, once for ever.

    `read` was earned already; `done_today` can be tomorrow, for a day has so many.
    """

    token: str
    seconds: int
    depth: int
    points: int
    state: State


class PageSeen(Told, frozen=True):
    """What the browser has seen; the server's own clock decides."""

    token: Annotated[str, Meta(min_length=1, max_length=300)]
    seconds: Annotated[int, Meta(ge=0, le=86_400)]
    depth: Annotated[int, Meta(ge=0, le=100, description="percent")]


class WasRead(Struct, frozen=True):
    """What it earned, now or the first time; `entry` is None for a page of no points."""

    state: Literal["read"]
    points: int
    growth: int
    entry: Entry | None


def open_page(ask: Ask[PageOpen]) -> Reply:
    opened = opening.open_page(ask.member.id, ask.said.id, ask.ports)
    goal = opened.goal
    return Reply(Opened(opened.token, goal.seconds, goal.depth, goal.points, opened.state))


def read_page(ask: Ask[PageSeen]) -> Reply:
    shown = Shown(ask.said.seconds, ask.said.depth)
    wish = finishing.ReadPage(ask.member.id, ask.said.token, shown)
    entry = finishing.read_page(wish, ask.ports).entry
    earned = (entry.points, entry.growth) if entry else (0, 0)
    return Reply(WasRead("read", *earned, entry_of(entry) if entry else None))


ROUTES = (
    Route(
        "POST",
        "/api/reads/open",
        "member",
        open_page,
        body=PageOpen,
        answer=Opened,
        errors=(404, 409),
    ),
    Route(
        "POST", "/api/reads", "member", read_page, body=PageSeen, answer=WasRead, errors=(404, 409)
    ),
)

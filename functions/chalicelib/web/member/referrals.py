"""The friends a member has brought, and the friend who brought them."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.programme import Words
from chalicelib.ports import Ports
from chalicelib.usecases.overview.read_visits import read_visits
from chalicelib.usecases.referrals import name_referrer as naming
from chalicelib.usecases.referrals.list_referrals import Friend, list_referrals
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.member.points import Referrer
from chalicelib.web.wire import Code, Second, Told

Why = Literal["refunded", "monthly_cap"]

REASONS: dict[str, Why] = {"refunded": "refunded", "monthly_cap": "monthly_cap"}
"""A frozen account is its owner's affair, and may be the friend's; so is that somebody left."""


class Brought(Struct, frozen=True):
    """A friend, the name masked; `points` is what they brought, None until credited.

    `why` says for which reason nothing, or nothing more, was brought; None where there is no such.
    `due` is from when it can be credited, once the friend has done their part; None otherwise.
    """

    name: str
    state: str
    at: Second
    points: int | None
    why: Why | None
    due: Second | None


class PageVisits(Struct, frozen=True):
    """`id` and `title` are the page's; a page that is gone has no title."""

    id: str
    title: Words | None
    visits: int


class Visits(Struct, frozen=True):
    """Who came by the member's link, once a browser and day; it never earns points."""

    total: int
    pages: list[PageVisits]


class Friends(Struct, frozen=True):
    """Newest first; `credited` counts the friends who count, `points` sums what they brought."""

    referrals: list[Brought]
    credited: int
    points: int
    visits: Visits


class FriendsCode(Told, frozen=True):
    code: Code


def friends(ask: Ask[None]) -> Reply:
    found = list_referrals(ask.member.id, ask.ports)
    credited = sum(friend.referral.counts for friend in found)
    points = sum(friend.points or 0 for friend in found)
    brought = [_brought(friend) for friend in found]
    return Reply(Friends(brought, credited, points, _visits(ask.member.code, ask.ports)))


def name_referrer(ask: Ask[FriendsCode]) -> Reply:
    wish = naming.NameReferrer(ask.member.id, ask.said.code)
    return Reply(Referrer(naming.name_referrer(wish, ask.ports).state))


def _visits(code: str, ports: Ports) -> Visits:
    found = read_visits(code, ports)
    pages = [PageVisits(page, _title(page, ports), n) for page, n in found]
    return Visits(sum(n for _, n in found), pages)


def _title(page_id: str, ports: Ports) -> Words | None:
    page = ports.content.page(page_id)
    return Words(zh=page.title["zh"], en=page.title["en"]) if page else None


def _brought(friend: Friend) -> Brought:
    told = friend.referral
    why = REASONS.get(told.why)
    due = told.release if told.state == "qualified" else None
    return Brought(friend.name, told.state, told.at, friend.points, why, due)


ROUTES = (
    Route("GET", "/api/me/referrals", "member", friends, answer=Friends),
    Route(
        "POST",
        "/api/me/referrer",
        "member",
        name_referrer,
        body=FriendsCode,
        answer=Referrer,
        errors=(404, 409),
    ),
)

"""The friends a member has brought, and the friend who brought them."""

import msgspec

from chalicelib.usecases.referrals import name_referrer as naming
from chalicelib.usecases.referrals.list_referrals import Friend, list_referrals
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.points import Referrer
from chalicelib.web.wire import Code, Second, Told


class Brought(msgspec.Struct, frozen=True):
    """A friend, the name masked; `points` is what they brought, None until credited."""

    name: str
    state: str
    at: Second
    points: int | None


class Friends(msgspec.Struct, frozen=True):
    """Newest first; `credited` counts friends, `points` sums what they brought."""

    referrals: list[Brought]
    credited: int
    points: int


class FriendsCode(Told, frozen=True):
    code: Code


def friends(ask: Ask[None]) -> Reply:
    found = [_brought(friend) for friend in list_referrals(ask.member.id, ask.ports)]
    credited = [friend.points for friend in found if friend.points is not None]
    return Reply(Friends(found, len(credited), sum(credited)))


def name_referrer(ask: Ask[FriendsCode]) -> Reply:
    wish = naming.NameReferrer(ask.member.id, ask.said.code)
    return Reply(Referrer(naming.name_referrer(wish, ask.ports).state))


def _brought(friend: Friend) -> Brought:
    return Brought(friend.name, friend.referral.state, friend.referral.at, friend.points)


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

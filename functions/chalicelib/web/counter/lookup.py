"""Who or what is at the counter: a member by code or card, a voucher."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import UNSET, Struct, UnsetType

from chalicelib.domain.members.member import Member
from chalicelib.domain.members.rate import MINUTE, Rate
from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import Malformed, NotFound
from chalicelib.ports import Ports
from chalicelib.usecases.members import show_card as showing
from chalicelib.usecases.members.find_member import find_member
from chalicelib.usecases.members.read_standings import read_standings
from chalicelib.usecases.rewards.find_voucher import find_voucher
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.member.rewards import Redemption, shown
from chalicelib.web.wire import Code, Told

GUESSES = Rate("guess", 10, 10 * MINUTE)
"""Codes that led to nothing, by one person at the counter."""


class Sought(Told, frozen=True):
    """A member's code, or a voucher's; or else the token of a member card, good for once."""

    code: Code | UnsetType = UNSET
    token: Code | UnsetType = UNSET


class Usable(Struct, frozen=True):
    available: int


class Rank(Struct, frozen=True):
    id: str
    name: Words


class Regular(Struct, frozen=True):
    """What staff see of a member."""

    id: str
    code: str
    name: str
    level: Rank
    points: Usable
    frozen: bool


class Found(Struct, frozen=True):
    """A member; with a redemption if the code was a voucher's."""

    member: Regular
    redemption: Redemption | UnsetType = UNSET


def look_up(ask: Ask[Sought]) -> Reply:
    """Raises Malformed unless one of the two is given."""
    code, token = ask.said.code, ask.said.token
    with guessing(ask):
        if code is UNSET and token is not UNSET:
            return _by_card(token, ask)
        if code is not UNSET and token is UNSET:
            return _by_code(code, ask.ports)
    raise Malformed(field="code" if code is UNSET else "token")


def _by_card(token: str, ask: Ask[Sought]) -> Reply:
    asked = showing.ShowCard(token, ask.member.id, ask.key)
    shown = showing.show_card(asked, ask.ports)
    return Reply(Found(_regular(shown.value, ask.ports)), replayed=shown.replayed)


def _by_code(code: str, ports: Ports) -> Reply:
    if not ports.secrets.read_code(code, "voucher"):
        return Reply(Found(_regular(find_member(code, ports), ports)))
    found = find_voucher(code, ports)
    return Reply(Found(_regular(find_member(found.member, ports), ports), shown(found)))


@contextmanager
def guessing(ask: Ask[Any]) -> Iterator[None]:
    """Count a code that leads to nothing; a good one costs no write."""
    try:
        yield
    except NotFound:
        ask.ports.limiter.take(GUESSES, ask.member.id)
        raise


def _regular(member: Member, ports: Ports) -> Regular:
    standing = read_standings((member,), ports)[0]
    level = Rank(standing.level.id, standing.level.name)
    usable = Usable(standing.available)
    return Regular(member.id, member.code, member.name, level, usable, standing.frozen)


ROUTES = (
    Route(
        "POST",
        "/api/staff/lookup",
        "staff",
        look_up,
        body=Sought,
        answer=Found,
        repeatable=True,
        errors=(404, 409, 429),
    ),
)

"""One member's page of the console: who they are, how they stand, and every entry of theirs."""

from collections.abc import Mapping

from msgspec import Struct

from chalicelib.domain.members.contact import masked
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.referral import State
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.usecases.members.read_member import read_member
from chalicelib.usecases.members.read_portrait import Portrait, read_portrait
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.member.points import (
    Balance,
    LevelAhead,
    LevelDrop,
    ahead_of,
    balance_of,
    drop_of,
)
from chalicelib.web.statement.entries import Statement, StatementPage, page_of
from chalicelib.web.wire import Day, Person, Second, person


class Agreed(Struct, frozen=True):
    """A consent in the wording of its `version`."""

    id: str
    version: str
    at: Second


class Brought(Struct, frozen=True):
    """The friend who brought them, and what became of it."""

    friend: Person
    state: State


class Channel(Struct, frozen=True):
    code: str
    name: Words


class OpenVoucher(Struct, frozen=True):
    """What is set aside for them; the voucher's number is theirs alone."""

    id: str
    name: Words
    points: int
    expires_at: Second


class MemberPage(Struct, frozen=True, kw_only=True):
    """The contact is masked, `level` an id; `entries` is the number of the newest entry.

    `friends` counts the newest hundred whom they brought, by state. The last purchase and the last
    time in the shop are null where the newest hundred entries know of none.
    """

    id: str
    code: str
    name: str
    contact: str
    role: str
    joined_at: Second
    left: bool
    frozen: bool
    frozen_why: str
    points: Balance
    growth: int
    level: str
    next_level: LevelAhead | None
    level_drop: LevelDrop | None
    brought_by: Brought | None
    channel: Channel | None
    friends: Mapping[State, int]
    vouchers: list[OpenVoucher]
    consents: list[Agreed]
    bought_at: Second | None
    visited_at: Second | None
    checked_in: Day | None
    entries: int


def member(ask: Ask[None]) -> Reply:
    return Reply(_page(read_portrait(ask.id, ask.ports), ask))


def ledger(ask: Ask[StatementPage]) -> Reply:
    return Reply(page_of(read_member(ask.id, ask.ports).id, ask))


def _page(seen: Portrait, ask: Ask[None]) -> MemberPage:
    me, who = seen.me, seen.me.member
    return MemberPage(
        id=who.id,
        code=who.code,
        name=who.name,
        contact=masked(who.contact),
        role=who.role,
        joined_at=who.joined_at,
        left=who.has_left,
        frozen=me.account.frozen,
        frozen_why=me.account.frozen_why,
        points=balance_of(me, ask.ports.programme),
        growth=me.growth,
        level=me.level.id,
        next_level=ahead_of(me.next_level),
        level_drop=drop_of(me.drop),
        brought_by=_brought_by(seen),
        channel=Channel(seen.channel.code, seen.channel.name) if seen.channel else None,
        friends=seen.friends,
        vouchers=[_voucher(one) for one in seen.vouchers],
        consents=_consents(who),
        bought_at=seen.bought_at,
        visited_at=seen.visited_at,
        checked_in=me.account.checkin_day or None,
        entries=me.account.seq,
    )


def _brought_by(seen: Portrait) -> Brought | None:
    friend, referral = seen.brought_by, seen.me.referral
    return Brought(person(friend), referral.state) if friend and referral else None


def _voucher(held: Redemption) -> OpenVoucher:
    return OpenVoucher(held.id, held.name, held.points, held.expires_at)


def _consents(who: Member) -> list[Agreed]:
    return [Agreed(each.id, each.version, each.at) for each in who.consents]


ROUTES = (
    Route("GET", "/api/admin/members/{id}", "auditor", member, answer=MemberPage, errors=(404,)),
    Route(
        "GET",
        "/api/admin/members/{id}/ledger",
        "auditor",
        ledger,
        query=StatementPage,
        answer=Statement,
        errors=(404,),
    ),
)

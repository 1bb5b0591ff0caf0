"""The counter: staff look up, record purchases and refunds, hand rewards over, and undo."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from chalicelib.domain.ledger.account import Entry as Kept
from chalicelib.domain.members.member import Member
from chalicelib.domain.members.rate import MINUTE, Rate
from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import NotFound
from chalicelib.domain.rewards.redemption import Redemption as Law
from chalicelib.ports import MemberOf, Ports
from chalicelib.usecases.members.find_member import find_member
from chalicelib.usecases.members.read_standings import read_standings
from chalicelib.usecases.points import record_purchase as recording
from chalicelib.usecases.points import refund_purchase as refunding
from chalicelib.usecases.rewards import commit_redemption as committing
from chalicelib.usecases.rewards import undo_commit as undoing
from chalicelib.usecases.rewards.find_voucher import find_voucher
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.rewards import Redemption, RewardName, shown
from chalicelib.web.wire import (
    Amount,
    Code,
    Entry,
    MemberName,
    OrderNumber,
    Person,
    Second,
    Text,
    Told,
    entry_of,
    person,
)

GUESSES = Rate("guess", 10, 10 * MINUTE)
"""Codes that led to nothing, by one person at the counter."""


class SoughtCode(Told, frozen=True):
    """A member's code, or a voucher's."""

    code: Code


class PurchaseMade(Told, frozen=True):
    member: MemberName
    order: OrderNumber
    amount: Amount


class RefundMade(Told, frozen=True):
    order: OrderNumber
    amount: Amount


class VoucherShown(Told, frozen=True):
    voucher: Code


class UndoWish(Told, frozen=True):
    reason: Text


class Usable(msgspec.Struct, frozen=True):
    available: int


class Rank(msgspec.Struct, frozen=True):
    id: str
    name: Words


class Regular(msgspec.Struct, frozen=True):
    """What staff see of a member."""

    id: str
    code: str
    name: str
    level: Rank
    points: Usable
    frozen: bool


class Found(msgspec.Struct, frozen=True):
    """A member; with a redemption if the code was a voucher's."""

    member: Regular
    redemption: Redemption | UnsetType = UNSET


class Earned(msgspec.Struct, frozen=True):
    entry: Entry
    order: str
    member: Person


class HandedOver(msgspec.Struct, frozen=True, kw_only=True):
    """`undo_until` is the last second in which a commit can be taken back."""

    id: str
    state: str
    reward: RewardName
    points: int
    member: Person
    committed_at: Second | None
    undo_until: Second | None


def look_up(ask: Ask[SoughtCode]) -> Reply:
    code, ports = ask.said.code, ask.ports
    with _guess(ask):
        if not ports.secrets.read_code(code, "voucher"):
            return Reply(Found(_regular(find_member(code, ports), ports)))
        found = find_voucher(code, ports)
    return Reply(Found(_regular(find_member(found.member, ports), ports), shown(found)))


def record(ask: Ask[PurchaseMade]) -> Reply:
    said = ask.said
    wish = recording.RecordPurchase(ask.wish, said.member, said.order, said.amount)
    done = recording.record_purchase(wish, ask.ports)
    return Reply(_earned(done.value.entry, said.order, ask.ports), replayed=done.replayed)


def refund(ask: Ask[RefundMade]) -> Reply:
    wish = refunding.RefundPurchase(ask.wish, ask.said.order, ask.said.amount)
    done = refunding.refund_purchase(wish, ask.ports)
    return Reply(_earned(done.value.entry, ask.said.order, ask.ports), replayed=done.replayed)


def commit(ask: Ask[VoucherShown]) -> Reply:
    with _guess(ask):
        wish = committing.CommitRedemption(ask.wish, ask.said.voucher)
        done = committing.commit_redemption(wish, ask.ports)
    return Reply(_handed_over(done.value, ask.ports), replayed=done.replayed)


def undo(ask: Ask[UndoWish]) -> Reply:
    wish = undoing.UndoCommit(ask.wish, ask.id, ask.said.reason)
    done = undoing.undo_commit(wish, ask.ports)
    return Reply(_handed_over(done.value, ask.ports), replayed=done.replayed)


@contextmanager
def _guess(ask: Ask[Any]) -> Iterator[None]:
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


def _earned(entry: Kept, order: str, ports: Ports) -> Earned:
    return Earned(entry_of(entry), order, _person(entry.member, ports))


def _person(member: str, ports: Ports) -> Person:
    want = MemberOf(member)
    found = ports.book.read((want,))(want)
    assert found, member
    return person(found)


def _handed_over(redemption: Law, ports: Ports) -> HandedOver:
    at = redemption.closed_at if redemption.state == "committed" else None
    return HandedOver(
        id=redemption.id,
        state=redemption.state,
        reward=RewardName(redemption.reward, redemption.name),
        points=redemption.points,
        member=_person(redemption.member, ports),
        committed_at=at,
        undo_until=at + ports.programme.redemption.undo_minutes * 60 if at else None,
    )


ROUTES = (
    Route(
        "POST",
        "/api/staff/lookup",
        "staff",
        look_up,
        body=SoughtCode,
        answer=Found,
        errors=(404, 429),
    ),
    Route(
        "POST",
        "/api/staff/purchases",
        "staff",
        record,
        status=201,
        body=PurchaseMade,
        answer=Earned,
        idempotent=True,
        errors=(404,),
    ),
    Route(
        "POST",
        "/api/staff/refunds",
        "staff",
        refund,
        body=RefundMade,
        answer=Earned,
        idempotent=True,
        errors=(404,),
    ),
    Route(
        "POST",
        "/api/staff/redemptions/commit",
        "staff",
        commit,
        body=VoucherShown,
        answer=HandedOver,
        idempotent=True,
        errors=(404,),
    ),
    Route(
        "POST",
        "/api/staff/redemptions/{id}/undo",
        "staff",
        undo,
        body=UndoWish,
        answer=HandedOver,
        idempotent=True,
        errors=(404,),
    ),
)

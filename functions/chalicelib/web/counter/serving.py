"""Staff serve: purchases and refunds are recorded, rewards handed over, and either undone."""

from msgspec import Struct

from chalicelib.domain.ledger.account import Entry as Kept
from chalicelib.domain.rewards.redemption import Redemption as Law
from chalicelib.ports import MemberOf, Ports
from chalicelib.usecases.points import record_purchase as recording
from chalicelib.usecases.points import refund_purchase as refunding
from chalicelib.usecases.rewards import commit_redemption as committing
from chalicelib.usecases.rewards import undo_commit as undoing
from chalicelib.web.counter.lookup import guessing
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.member.rewards import RewardName
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


class Earned(Struct, frozen=True):
    entry: Entry
    order: str
    member: Person


class HandedOver(Struct, frozen=True, kw_only=True):
    """`undo_until` is the last second in which a commit can be taken back."""

    id: str
    state: str
    reward: RewardName
    points: int
    member: Person
    committed_at: Second | None
    undo_until: Second | None


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
    with guessing(ask):
        wish = committing.CommitRedemption(ask.wish, ask.said.voucher)
        done = committing.commit_redemption(wish, ask.ports)
    return Reply(_handed_over(done.value, ask.ports), replayed=done.replayed)


def undo(ask: Ask[UndoWish]) -> Reply:
    wish = undoing.UndoCommit(ask.wish, ask.id, ask.said.reason)
    done = undoing.undo_commit(wish, ask.ports)
    return Reply(_handed_over(done.value, ask.ports), replayed=done.replayed)


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

"""Reversals: an entry made in error is taken back by an inverse one, once."""

from collections.abc import Mapping

from msgspec import Struct

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import adjustment, points
from chalicelib.domain.ledger.account import (
    Account,
    Act,
    Cause,
    Entry,
    Posting,
    Reason,
    Source,
    start,
)
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict, NotFound


class EntryUnknown(NotFound):
    code = "entry_unknown"


class AlreadyReversed(Conflict):
    code = "already_reversed"


class ReverseByRefund(Conflict):
    code = "reverse_by_refund"


class ReverseByUndo(Conflict):
    code = "reverse_by_undo"


class ReverseByPurchase(Conflict):
    code = "reverse_by_purchase"


class NotReversible(Conflict):
    code = "not_reversible"


WAYS: Mapping[Source, type[Conflict]] = {
    "purchase": ReverseByRefund,
    "redemption": ReverseByUndo,
    "referral": ReverseByPurchase,
}
"""What has a way back of its own, which also moves an order, a piece or the other side."""


class Reversal(Struct, frozen=True):
    """The mark that the entry `seq` of a member is reversed, by the entry `entry`."""

    member: str
    seq: int
    entry: int


class Reversed(Change, frozen=True):
    reversal: Reversal


def reverse(
    account: Account, entry: Entry, why: str, act: Act, programme: Programme
) -> tuple[Posting, Reversed]:
    """Take an entry back, on a frozen account too.

    What was earned is clawed back from its own lot first; what was taken returns to its lots and
    days. Raises OwnAccount, SecondPersonRequired, and the way back where there is another.
    """
    adjustment.must_be_anothers(account.member, act)
    _must_be_reversible(entry)
    adjustment.must_be_within(entry.points, programme)
    reason = Reason(
        "reversed", zh=f"更正第 {entry.seq} 笔：{why}", en=f"Entry {entry.seq} taken back: {why}"
    )
    cause = Cause("reverse", "adjustment", reason, ref=str(entry.seq))
    begun = points.expire(start(account), act)
    made = begun.after.seq + 1
    mark = Reversed(Reversal(account.member, entry.seq, made))
    if entry.points < 0:
        return points.give_back(begun, act, cause, held=entry.lots), mark
    first = entry.lots[0][0] if entry.lots else None
    worth = {"points": entry.points, "growth": entry.growth}
    return points.claw_back(begun, act, programme, cause, first=first, **worth), mark


def _must_be_reversible(entry: Entry) -> None:
    if entry.source in WAYS:
        raise WAYS[entry.source]
    if entry.kind not in {"earn", "adjust"} or not (entry.points or entry.growth):
        raise NotReversible

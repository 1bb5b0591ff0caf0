"""The end of an account: what is left lapses in its last entry, and nothing more is given."""

from msgspec.structs import replace

from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import (
    Account,
    Act,
    Cause,
    Kind,
    Line,
    Posting,
    Reason,
    append,
    start,
)
from chalicelib.domain.refusals import Conflict

AFTER: frozenset[Kind] = frozenset({"clawback", "reverse"})
"""What may still be entered: a refund of an old order, and what was credited in error; they find
no points, so they move what is owed and growth only."""

LEFT = Reason(
    "left", zh="退出会员，余下积分失效", en="Left the programme; unused points ended with it"
)


class VouchersOpen(Conflict):
    """A voucher that is held is somebody's cup of tea: it is collected or given back first."""

    code = "vouchers_open"


def close(account: Account, act: Act) -> Posting:
    """Book out what is left and close the account, a frozen one too. Raises VouchersOpen.

    It always makes an entry, of no points where none are left: so the account's `seq` moves on,
    and whoever read it while it was open decides again.
    """
    points.must_be_somebodys(account)
    if account.held:
        raise VouchersOpen(points=account.held)
    begun = points.expire(start(account), act)
    last = begun.after
    closed = replace(
        last,
        available=0,
        expired=last.expired + last.available,
        lots=(),
        frozen=False,
        frozen_why="",
        closed_from=last.seq + 1,
    )
    cause = Cause("expire", "expiry", LEFT)
    return append(begun, closed, Line(cause, points=-last.available, lots=last.lots), act)

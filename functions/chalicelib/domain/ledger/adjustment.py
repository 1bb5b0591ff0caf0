"""Adjustments: points given or taken by hand, always with a reason, never by oneself to oneself."""

from chalicelib.domain.ledger import points as points_
from chalicelib.domain.ledger.account import Account, Act, Cause, Posting, Reason
from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict, Forbidden


class SecondPersonRequired(Conflict):
    code = "second_person_required"


class OwnAccount(Forbidden):
    code = "own_account"


def adjust(account: Account, points: int, why: str, act: Act, programme: Programme) -> Posting:
    """Give or take points. Raises SecondPersonRequired, InsufficientPoints, OwnAccount."""
    must_be_anothers(account.member, act)
    must_be_within(points, programme)
    return give_or_take(account, points, why, act, programme)


def give_or_take(
    account: Account, points: int, why: str, act: Act, programme: Programme
) -> Posting:
    """Move points once it is settled who may. Raises InsufficientPoints, AccountFrozen."""
    assert points, "an adjustment moves something"
    reason = Reason("adjust", zh=f"人工调整：{why}", en=f"Adjusted by the shop: {why}")
    cause = Cause("adjust", "adjustment", reason)
    begun = points_.opened(account, act)
    if points > 0:
        return points_.credit(begun, act, programme, cause, points=points)
    if begun.after.available < -points:
        raise InsufficientPoints(missing=-points - begun.after.available)
    return points_.claw_back(begun, act, programme, cause, points=-points, growth=0)


def must_be_anothers(member: str, act: Act) -> None:
    """Nobody touches their own account by hand. Raises OwnAccount."""
    if act.actor == member:
        raise OwnAccount


def must_be_within(points: int, programme: Programme) -> None:
    """What one person may move alone. Raises SecondPersonRequired."""
    if abs(points) > programme.adjustment.alone_up_to:
        raise SecondPersonRequired(limit=programme.adjustment.alone_up_to)

"""Points and growth: credit, take, give back, lapse, claw back; every function is pure."""

from msgspec.structs import replace

from chalicelib.domain.calendar import expiry_day
from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels, lots
from chalicelib.domain.ledger.account import (
    POINTS_MAX,
    Account,
    Act,
    Cause,
    Line,
    Lots,
    Posting,
    append,
    describe,
    start,
)
from chalicelib.domain.programme import Programme, Words
from chalicelib.domain.refusals import Conflict, Malformed

EXPIRED = Words(zh="积分到期", en="Points expired")
REPAID = Words(zh="补上先前的欠分", en="Paid points owed from before")


class AllExpired(Change, frozen=True):
    """Whatever ended on this day or before has its entry."""

    day: str


class InsufficientPoints(Conflict):
    code = "insufficient_points"


class AccountFrozen(Conflict):
    code = "account_frozen"


class AccountClosed(Conflict):
    code = "account_closed"


class TooManyPoints(Malformed):
    code = "too_many_points"


def opened(account: Account, act: Act) -> Posting:
    """Begin a posting on an open account; lots past their day lapse before anything else."""
    must_be_open(account)
    return expire(start(account), act)


def must_be_open(account: Account) -> None:
    must_be_somebodys(account)
    if account.frozen:
        raise AccountFrozen


def must_be_somebodys(account: Account) -> None:
    """Refuse what would give to a member who has left; what is taken back is still entered."""
    if account.closed_from:
        raise AccountClosed


def credit(
    posting: Posting,
    act: Act,
    programme: Programme,
    cause: Cause,
    *,
    points: int,
    growth: int = 0,
) -> Posting:
    """Earn points into the lot of their expiry day; what is owed is repaid from them at once."""
    assert cause.kind in {"earn", "adjust"}, cause
    account = posting.after
    if account.earned + points > POINTS_MAX:
        raise TooManyPoints
    last = expiry_day(act.today, programme.expiry(cause.source))
    made: Lots = ((last, points),) if points else ()
    moved = replace(
        account,
        available=account.available + points,
        earned=account.earned + points,
        lots=lots.add(account.lots, made),
    )
    moved = levels.grow(moved, growth, today=act.today, programme=programme)
    line = Line(cause, points=points, growth=growth, lots=made)
    return repay(append(posting, moved, line, act), act)


def hold(posting: Posting, act: Act, cause: Cause, *, points: int) -> Posting:
    """Set points aside for a redemption, nearest expiry first; they cannot be spent twice."""
    assert cause.kind == "hold", cause
    account = posting.after
    if account.available < points:
        raise InsufficientPoints(missing=points - account.available)
    taken = lots.take_nearest(account.lots, points)
    moved = replace(
        account,
        available=account.available - points,
        held=account.held + points,
        lots=lots.subtract(account.lots, taken),
    )
    return append(posting, moved, Line(cause, points=-points, lots=taken), act)


def commit(posting: Posting, act: Act, cause: Cause, *, held: Lots) -> Posting:
    """Spend what was held."""
    assert cause.kind == "commit", cause
    account, points = posting.after, lots.total(held)
    moved = replace(account, held=account.held - points, spent=account.spent + points)
    return append(posting, moved, Line(cause, lots=held), act)


def give_back(posting: Posting, act: Act, cause: Cause, *, held: Lots) -> Posting:
    """Return held points (void, lapse) or spent ones (reverse) to the lots they came from.

    Their expiry days stay: a redemption never renews points. Days gone by lapse at once. What the
    shop had taken by hand (reverse of an adjustment) comes in as earned, for it was not spent.
    """
    assert cause.kind in {"void", "lapse", "reverse"}, cause
    must_be_somebodys(posting.after)
    account, points = posting.after, lots.total(held)
    if cause.kind == "reverse" and cause.source == "adjustment":
        moved = replace(account, earned=account.earned + points)
    elif cause.kind == "reverse":
        moved = replace(account, returned=account.returned + points)
    else:
        moved = replace(account, held=account.held - points)
    moved = replace(moved, available=moved.available + points, lots=lots.add(moved.lots, held))
    returned = append(posting, moved, Line(cause, points=points, lots=held), act)
    return expire(repay(returned, act), act)


def claw_back(
    posting: Posting,
    act: Act,
    programme: Programme,
    cause: Cause,
    *,
    points: int,
    growth: int,
    first: str | None = None,
) -> Posting:
    """Take earned points back: the lot of day `first`, then the newest; the rest becomes debt."""
    assert cause.kind in {"clawback", "adjust", "reverse"}, cause
    account = posting.after
    reachable = min(points, account.available)
    taken = lots.take_newest(account.lots, reachable, first)
    moved = replace(
        account,
        available=account.available - reachable,
        debt=account.debt + points - reachable,
        clawed=account.clawed + reachable,
        lots=lots.subtract(account.lots, taken),
    )
    moved = levels.grow(moved, -growth, today=act.today, programme=programme)
    return append(posting, moved, Line(cause, -reachable, -growth, taken), act)


def expire(posting: Posting, act: Act) -> Posting:
    """Lapse what is past its day; a late or doubled job changes nothing."""
    account = posting.after
    gone = lots.past_due(account.lots, act.today)
    if not gone:
        return posting
    points = lots.total(gone)
    moved = replace(
        account,
        available=account.available - points,
        expired=account.expired + points,
        lots=lots.subtract(account.lots, gone),
    )
    cause = Cause("expire", "expiry", describe("expired", EXPIRED))
    return append(posting, moved, Line(cause, points=-points, lots=gone), act)


def repay(posting: Posting, act: Act) -> Posting:
    """Pay what is owed out of what has just come in: debt stands only while nothing is left."""
    account = posting.after
    points = min(account.debt, account.available)
    if not points:
        return posting
    taken = lots.take_nearest(account.lots, points)
    moved = replace(
        account,
        available=account.available - points,
        debt=account.debt - points,
        clawed=account.clawed + points,
        lots=lots.subtract(account.lots, taken),
    )
    cause = Cause("repay", "debt", describe("repaid", REPAID))
    return append(posting, moved, Line(cause, points=-points, lots=taken), act)


def usable(account: Account, today: str) -> Account:
    """The account as it stands for a reader today: past-due lots count no more."""
    gone = lots.past_due(account.lots, today)
    if not gone:
        return account
    return replace(
        account,
        available=account.available - lots.total(gone),
        expired=account.expired + lots.total(gone),
        lots=lots.subtract(account.lots, gone),
    )

"""Redemptions: a reward traded for points by way of a hold, and each way the hold can end."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change, Stale
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Account, Act, Cause, Kind, Lots, Posting, Reason, start
from chalicelib.domain.programme import Programme, Words
from chalicelib.domain.refusals import Conflict, Forbidden, NotFound
from chalicelib.domain.rewards.reward import Reward, Stock, must_be_open_to

State = Literal["held", "committed", "voided", "lapsed"]


class SoldOut(Conflict):
    code = "sold_out"


class VoucherUnknown(NotFound):
    code = "voucher_unknown"


class RedemptionUnknown(NotFound):
    """No such redemption, or another member's: nobody learns which."""

    code = "redemption_unknown"


class AlreadyCommitted(Conflict):
    code = "already_committed"


class Voided(Conflict):
    code = "voided"


class Lapsed(Conflict):
    code = "lapsed"


class NotCommitted(Conflict):
    code = "not_committed"


class UndoTooLate(Conflict):
    code = "undo_too_late"


class OwnRedemption(Forbidden):
    code = "own_redemption"


class Redemption(Struct, frozen=True):
    """A hold that a member shows at the counter; `lots` are where its points came from.

    The voucher is not kept: it is derived from `seed`, and only its HMAC is the `id`. An instant
    one is committed from the start.
    """

    id: str
    seed: str
    member: str
    reward: str
    name: Words
    points: int
    lots: Lots
    state: State
    at: int
    expires_at: int
    shard: int = 0
    limited: bool = False
    closed_at: int | None = None
    closed_by: str | None = None
    why: str | None = None

    @property
    def instant(self) -> bool:
        """Was it spent at once? A hold lasts a minute or more."""
        return self.expires_at == self.at


class Begun(Change, frozen=True):
    """A redemption begins: one piece leaves the shelf, one more counts for the member."""

    redemption: Redemption
    per_member: int | None


class Closed(Change, frozen=True):
    """A redemption leaves the state it was in, once; `back` puts its piece on the shelf again."""

    before: Redemption
    after: Redemption

    @property
    def back(self) -> bool:
        return self.after.state != "committed"


class Ticket(Struct, frozen=True):
    """What a redemption will be known by: its id, and the seed of its voucher."""

    id: str
    seed: str


def redeem(
    account: Account,
    reward: Reward,
    stock: Stock,
    taken: int,
    act: Act,
    programme: Programme,
    ticket: Ticket,
) -> tuple[Posting, Begun]:
    """Hold the points and a piece, or spend them at once where the reward is instant.

    `taken` is how many of it the member has already.
    """
    must_be_open_to(account, reward, taken, act.today, programme)
    reason = Reason("hold", zh=f"预留：{reward.name.zh}", en=f"Set aside: {reward.name.en}")
    cause = Cause("hold", "redemption", reason, ref=ticket.id)
    posting = points.hold(points.opened(account, act), act, cause, points=reward.price)
    if stock.left < 1:
        raise SoldOut
    redemption = Redemption(
        id=ticket.id,
        seed=ticket.seed,
        member=account.member,
        reward=reward.id,
        name=reward.name,
        points=reward.price,
        lots=posting.entries[-1].lots,
        state="held",
        at=act.at,
        expires_at=act.at + (0 if reward.instant else programme.redemption.hold_minutes * 60),
        shard=stock.shard,
        limited=reward.per_member is not None,
    )
    if reward.instant:
        posting = _spend(posting, redemption, act)
        redemption = _closed(redemption, "committed", act)
    return posting, Begun(redemption, reward.per_member)


def commit(account: Account, redemption: Redemption, act: Act) -> tuple[Posting, Closed]:
    """Hand the reward over: what was held is spent. Nobody commits their own voucher.

    Not from a frozen account; what it holds can be given back, or lapses.
    """
    if act.actor == redemption.member:
        raise OwnRedemption
    must_be_held(redemption, act.at)
    points.must_be_open(account)
    begun = points.expire(_holding(account, redemption), act)
    posting = _spend(begun, redemption, act)
    return posting, Closed(redemption, _closed(redemption, "committed", act))


def void(account: Account, redemption: Redemption, act: Act) -> tuple[Posting, Closed]:
    """Give a held reward back: points return to the lots and days they came from."""
    must_be_held(redemption, act.at)
    reason = Reason(
        "void", zh=f"撤销兑换：{redemption.name.zh}", en=f"Given back: {redemption.name.en}"
    )
    return _return(account, redemption, act, "void", "voided", reason)


def lapse(account: Account, redemption: Redemption, act: Act) -> tuple[Posting, Closed]:
    """A hold that nobody came for returns on its own."""
    assert redemption.state == "held", redemption
    assert redemption.expires_at < act.at, redemption
    name = redemption.name
    reason = Reason("lapse", zh=f"兑换券过期：{name.zh}", en=f"Voucher expired: {name.en}")
    return _return(account, redemption, act, "lapse", "lapsed", reason)


def undo(
    account: Account, redemption: Redemption, why: str, act: Act, programme: Programme
) -> tuple[Posting, Closed]:
    """Take a commit back within minutes, with a reason: points and piece return.

    Nobody undoes their own: an instant reward would be had and paid back by one person.
    """
    if act.actor == redemption.member:
        raise OwnRedemption
    if redemption.state != "committed" or redemption.closed_at is None:
        raise NotCommitted
    if act.at > redemption.closed_at + programme.redemption.undo_minutes * 60:
        raise UndoTooLate(minutes=programme.redemption.undo_minutes)
    name = redemption.name
    reason = Reason("undo", zh=f"撤销核销：{name.zh}（{why}）", en=f"Undone: {name.en} ({why})")
    posting, closed = _return(account, redemption, act, "reverse", "voided", reason)
    return posting, replace(closed, after=replace(closed.after, why=why))


def must_be_held(redemption: Redemption, at: int) -> None:
    """Refuse by the state a redemption has come to; one past its time has lapsed already."""
    if redemption.state == "committed":
        raise AlreadyCommitted(at=redemption.closed_at or 0)
    if redemption.state == "voided":
        raise Voided(at=redemption.closed_at or 0)
    if redemption.state == "lapsed" or redemption.expires_at < at:
        raise Lapsed(at=redemption.expires_at)


def _spend(posting: Posting, redemption: Redemption, act: Act) -> Posting:
    name = redemption.name
    reason = Reason("commit", zh=f"核销：{name.zh}", en=f"Redeemed: {name.en}")
    cause = Cause("commit", "redemption", reason, ref=redemption.id)
    return points.commit(posting, act, cause, held=redemption.lots)


def _return(
    account: Account, redemption: Redemption, act: Act, kind: Kind, state: State, reason: Reason
) -> tuple[Posting, Closed]:
    cause = Cause(kind, "redemption", reason, ref=redemption.id)
    begun = points.expire(_holding(account, redemption), act)
    posting = points.give_back(begun, act, cause, held=redemption.lots)
    return posting, Closed(redemption, _closed(redemption, state, act))


def _closed(redemption: Redemption, state: State, act: Act) -> Redemption:
    return replace(redemption, state=state, closed_at=act.at, closed_by=act.actor)


def _holding(account: Account, redemption: Redemption) -> Posting:
    """Begin a posting on the account that holds these points; the two were read apart."""
    if redemption.state == "held" and account.held < redemption.points:
        raise Stale
    return start(account)

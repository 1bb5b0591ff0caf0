"""A member redeems rewards: the vouchers, and giving them back."""

from msgspec import UNSET, Struct, UnsetType

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.redemption import Redemption as Law
from chalicelib.usecases.rewards import redeem as redeeming
from chalicelib.usecases.rewards import void_redemption as voiding
from chalicelib.usecases.rewards.list_redemptions import list_redemptions
from chalicelib.usecases.rewards.read_limits import read_limits
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Id, Second, Told


class RewardWish(Told, frozen=True):
    reward: Id


class RewardName(Struct, frozen=True):
    id: str
    name: Words


class Redemption(Struct, frozen=True, kw_only=True):
    """A redemption; `voucher` is there only while it is held.

    An `instant` one is committed from the start and never has one.
    """

    id: str
    state: str
    reward: RewardName
    points: int
    expires_at: Second
    at: Second
    committed_at: Second | None
    instant: bool
    voucher: str | UnsetType = UNSET


class Redemptions(Struct, frozen=True):
    """Newest first."""

    redemptions: list[Redemption]


class Limits(Struct, frozen=True):
    """`reached` are the ids of rewards that the member has had as often as one may."""

    reached: list[str]


def redemptions(ask: Ask[None]) -> Reply:
    found = list_redemptions(ask.member.id, ask.ports)
    return Reply(Redemptions([shown(each.redemption, each.voucher) for each in found]))


def redeem(ask: Ask[RewardWish]) -> Reply:
    wish = redeeming.Redeem(ask.wish, ask.member.id, ask.said.reward)
    done = redeeming.redeem(wish, ask.ports)
    held = done.value.state == "held"
    voucher = ask.ports.secrets.voucher(done.value.seed) if held else None
    return Reply(shown(done.value, voucher), replayed=done.replayed)


def limits(ask: Ask[None]) -> Reply:
    return Reply(Limits(list(read_limits(ask.member.id, ask.ports))))


def void(ask: Ask[None]) -> Reply:
    wish = voiding.VoidRedemption(ask.wish, ask.member.id, ask.id)
    done = voiding.void_redemption(wish, ask.ports)
    return Reply(shown(done.value), replayed=done.replayed)


def shown(redemption: Law, voucher: str | None = None) -> Redemption:
    committed = redemption.closed_at if redemption.state == "committed" else None
    return Redemption(
        id=redemption.id,
        state=redemption.state,
        reward=RewardName(redemption.reward, redemption.name),
        points=redemption.points,
        expires_at=redemption.expires_at,
        at=redemption.at,
        committed_at=committed,
        instant=redemption.instant,
        voucher=voucher or UNSET,
    )


ROUTES = (
    Route("GET", "/api/me/limits", "member", limits, answer=Limits),
    Route("GET", "/api/redemptions", "member", redemptions, answer=Redemptions),
    Route(
        "POST",
        "/api/redemptions",
        "member",
        redeem,
        status=201,
        body=RewardWish,
        answer=Redemption,
        idempotent=True,
        errors=(404,),
    ),
    Route("POST", "/api/redemptions/{id}/void", "member", void, answer=Redemption, idempotent=True),
)

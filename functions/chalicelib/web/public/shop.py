"""What everybody may read: the programme, the rewards, and whether the house is open."""

from typing import Literal

from msgspec import Struct

from chalicelib.domain.programme import (
    Currency,
    Earning,
    GrowthRule,
    Level,
    PointsRule,
    RedemptionRule,
    ReferralRule,
    Words,
)
from chalicelib.domain.programme import Programme as Law
from chalicelib.domain.rewards.picture import Picture
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.usecases.rewards.list_rewards import list_rewards
from chalicelib.web.door import REFERRAL, Ask, Reply, Route


class Health(Struct, frozen=True):
    status: Literal["ok"]


class Brand(Struct, frozen=True):
    """`sample` marks a shop that does not exist."""

    name: Words
    line: Words
    sample: bool
    colour: str
    currency: Currency
    zone: str


class OfferedConsent(Struct, frozen=True):
    id: str
    version: str
    required: bool
    text: Words


class Programme(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rules as they run; `remembered_code`: a friend's code was scanned in this browser.

    `scanned_code` is that code, to be shown again as it was scanned.
    """

    version: str
    brand: Brand
    points: PointsRule
    growth: GrowthRule
    levels: list[Level]
    earning: Earning
    referral: ReferralRule
    redemption: RedemptionRule
    consents: list[OfferedConsent]
    remembered_code: bool
    scanned_code: str | None = None


class Offer(Struct, frozen=True):
    """A reward; `price` in points, no `per_member` is no limit, no `level` is everyone.

    An `instant` one has no voucher: it is spent the moment it is redeemed. `picture` names one of
    the site's own drawings.
    """

    id: str
    name: Words
    price: int
    left: int
    per_member: int | None
    level: str | None
    state: Literal["open", "sold_out", "closed"]
    instant: bool
    picture: Picture | None


class Offers(Struct, frozen=True):
    rewards: list[Offer]


def health(_: Ask[None]) -> Reply:
    return Reply(Health("ok"))


def programme(ask: Ask[None]) -> Reply:
    scanned = ask.ports.secrets.read_code(ask.cookies.get(REFERRAL, ""), "referral")
    return Reply(_published(ask.ports.programme, scanned, remembered=REFERRAL in ask.cookies))


def rewards(ask: Ask[None]) -> Reply:
    return Reply(Offers([offer(reward, stock) for reward, stock in list_rewards(ask.ports)]))


def offer(reward: Reward, stock: Stock) -> Offer:
    limits = (reward.per_member, reward.level, _state(reward, stock))
    said = (reward.id, reward.name, reward.price, stock.left)
    return Offer(*said, *limits, reward.instant, reward.picture)


def _state(reward: Reward, stock: Stock) -> Literal["open", "sold_out", "closed"]:
    if not reward.open:
        return "closed"
    return "open" if stock.left else "sold_out"


def _published(law: Law, scanned: str | None, *, remembered: bool) -> Programme:
    brand = law.brand
    return Programme(
        version=law.version,
        brand=Brand(**{name: getattr(brand, name) for name in Brand.__struct_fields__}),
        points=law.points,
        growth=law.growth,
        levels=list(law.levels),
        earning=law.earning,
        referral=law.referral,
        redemption=law.redemption,
        consents=[
            OfferedConsent(each.id, each.version, each.required, each.text) for each in law.consents
        ],
        remembered_code=remembered,
        scanned_code=scanned,
    )


ROUTES = (
    Route("GET", "/api/health", "public", health, answer=Health),
    Route("GET", "/api/programme", "public", programme, answer=Programme),
    Route("GET", "/api/rewards", "public", rewards, answer=Offers),
)

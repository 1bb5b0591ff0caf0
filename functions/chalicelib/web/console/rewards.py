"""Rewards and their stock: seen, added, changed."""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import Malformed
from chalicelib.domain.rewards.picture import Picture
from chalicelib.domain.rewards.reward import SHARDS_MAX, Reward, Said, Stock
from chalicelib.usecases.rewards import add_reward as adding
from chalicelib.usecases.rewards import change_stock as restocking
from chalicelib.usecases.rewards.change_reward import ChangeReward, change_reward
from chalicelib.usecases.rewards.list_rewards import list_rewards
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.public.shop import Offer, offer
from chalicelib.web.wire import Bilingual, Text, Told

Price = Annotated[int, Meta(ge=1, le=1_000_000)]
PerMember = Annotated[int, Meta(ge=1, le=10_000)]
LevelId = Annotated[str, Meta(max_length=32)]


class NewReward(Told, frozen=True):
    """`price` in points; no `per_member` is no limit; `shards` spreads a rush over the stock.

    An `instant` one is spent the moment it is redeemed, without a voucher. Without a `picture` the
    page chooses one.
    """

    name: Bilingual
    price: Price
    stock: Annotated[int, Meta(ge=0, le=1_000_000)]
    per_member: PerMember | None = None
    level: LevelId | None = None
    shards: Annotated[int, Meta(ge=1, le=SHARDS_MAX)] = 1
    instant: bool = False
    picture: Picture | None = None


class Added(Struct, frozen=True):
    id: str


class RewardChange(Told, frozen=True):
    """What it is to be from now on; what is left out stays, and null is no limit or every level.

    Who holds it keeps the price of then. Closed, it takes no new holds. A limit set later counts
    from then on, and goes on from what was counted under an earlier one.
    """

    name: Bilingual | UnsetType = UNSET
    price: Price | UnsetType = UNSET
    per_member: PerMember | UnsetType | None = UNSET
    level: LevelId | UnsetType | None = UNSET
    open: bool | UnsetType = UNSET
    picture: Picture | UnsetType | None = UNSET


class RewardNow(Struct, frozen=True):
    id: str
    name: Words
    price: int
    per_member: int | None
    level: str | None
    open: bool
    picture: Picture | None


class StockChange(Told, frozen=True):
    """Pieces to add, or to take off where negative: never more than are left. Not zero."""

    change: Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
    reason: Text | None = None

    def __post_init__(self) -> None:
        if not self.change:
            raise Malformed(field="change")


class Pieces(Struct, frozen=True):
    """left + held + sold = total."""

    left: int
    held: int
    sold: int
    total: int


class RewardShelf(Struct, frozen=True):
    """A reward and its pieces: left + held + sold = total."""

    reward: Offer
    held: int
    sold: int
    total: int


class RewardShelves(Struct, frozen=True):
    rewards: list[RewardShelf]


def rewards(ask: Ask[None]) -> Reply:
    return Reply(
        RewardShelves([_shelf(reward, stock) for reward, stock in list_rewards(ask.ports)])
    )


def add_reward(ask: Ask[NewReward]) -> Reply:
    said = ask.said
    limits = (said.per_member, said.level, said.shards, said.instant, ask.member.id, said.picture)
    wish = adding.AddReward(said.name.words(), said.price, said.stock, *limits)
    return Reply(Added(adding.add_reward(wish, ask.ports).id))


def change(ask: Ask[RewardChange]) -> Reply:
    changed = change_reward(ChangeReward(ask.id, _said(ask.said), ask.member.id), ask.ports)
    now = {name: getattr(changed, name) for name in RewardNow.__struct_fields__}
    return Reply(RewardNow(**now))


def change_stock(ask: Ask[StockChange]) -> Reply:
    asked = restocking.ChangeStock(ask.wish, ask.id, ask.said.change, ask.said.reason)
    done = restocking.change_stock(asked, ask.ports)
    stock = done.value.stock
    pieces = Pieces(stock.left, stock.held, stock.sold, stock.total)
    return Reply(pieces, replayed=done.replayed)


def _said(asked: RewardChange) -> Said:
    said = Said()
    if asked.name is not UNSET:
        said["name"] = asked.name.words()
    if asked.price is not UNSET:
        said["price"] = asked.price
    if asked.per_member is not UNSET:
        said["per_member"] = asked.per_member
    if asked.level is not UNSET:
        said["level"] = asked.level
    if asked.open is not UNSET:
        said["open"] = asked.open
    if asked.picture is not UNSET:
        said["picture"] = asked.picture
    return said


def _shelf(reward: Reward, stock: Stock) -> RewardShelf:
    return RewardShelf(offer(reward, stock), stock.held, stock.sold, stock.total)


ROUTES = (
    Route("GET", "/api/admin/rewards", "auditor", rewards, answer=RewardShelves),
    Route(
        "POST",
        "/api/admin/rewards",
        "manager",
        add_reward,
        status=201,
        body=NewReward,
        answer=Added,
    ),
    Route(
        "PATCH",
        "/api/admin/rewards/{id}",
        "manager",
        change,
        body=RewardChange,
        answer=RewardNow,
        errors=(404,),
    ),
    Route(
        "POST",
        "/api/admin/rewards/{id}/stock",
        "manager",
        change_stock,
        body=StockChange,
        answer=Pieces,
        idempotent=True,
        errors=(404,),
    ),
)

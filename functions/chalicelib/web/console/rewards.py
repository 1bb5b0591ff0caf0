"""Rewards and their stock."""

from typing import Annotated

import msgspec
from msgspec import Meta

from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.usecases.rewards import add_reward as adding
from chalicelib.usecases.rewards.list_rewards import list_rewards
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.public import Offer, offer
from chalicelib.web.wire import Bilingual, Told


class NewReward(Told, frozen=True):
    """`price` in points; no `per_member` is no limit; `shards` spreads a rush over the stock.

    An `instant` one is spent the moment it is redeemed, without a voucher.
    """

    name: Bilingual
    price: Annotated[int, Meta(ge=1, le=1_000_000)]
    stock: Annotated[int, Meta(ge=0, le=1_000_000)]
    per_member: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    level: Annotated[str, Meta(max_length=32)] | None = None
    shards: Annotated[int, Meta(ge=1, le=32)] = 1
    instant: bool = False


class Added(msgspec.Struct, frozen=True):
    id: str


class RewardShelf(msgspec.Struct, frozen=True):
    """A reward and its pieces: left + held + sold = total."""

    reward: Offer
    held: int
    sold: int
    total: int


class RewardShelves(msgspec.Struct, frozen=True):
    rewards: list[RewardShelf]


def rewards(ask: Ask[None]) -> Reply:
    return Reply(
        RewardShelves([_shelf(reward, stock) for reward, stock in list_rewards(ask.ports)])
    )


def add_reward(ask: Ask[NewReward]) -> Reply:
    said = ask.said
    limits = (said.per_member, said.level, said.shards, said.instant, ask.member.id)
    wish = adding.AddReward(said.name.words(), said.price, said.stock, *limits)
    return Reply(Added(adding.add_reward(wish, ask.ports).id))


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
)

"""Rewards: what points buy, and what of it is on the shelf."""

from dataclasses import dataclass

from chalicelib.domain.decision import Change
from chalicelib.domain.programme import Words


@dataclass(frozen=True, slots=True)
class Reward:
    """`price` in points; no `per_member` means no limit, no `level` means everyone."""

    id: str
    name: Words
    price: int
    created_at: int
    per_member: int | None = None
    level: str | None = None
    open: bool = True
    shards: int = 1


@dataclass(frozen=True, slots=True)
class Stock:
    """Pieces of one reward: left + held + sold = total, for each shard."""

    reward: str
    shard: int
    left: int
    held: int
    sold: int
    total: int


@dataclass(frozen=True, slots=True)
class RewardAdded(Change):
    reward: Reward
    stock: tuple[Stock, ...]

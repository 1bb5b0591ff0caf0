"""Rewards: what points buy, and what of it is on the shelf."""

from dataclasses import dataclass

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.programme import Programme, Words
from chalicelib.domain.refusals import Conflict


class RewardClosed(Conflict):
    code = "reward_closed"


class LevelRequired(Conflict):
    code = "level_required"


class LimitReached(Conflict):
    code = "limit_reached"


@dataclass(frozen=True, slots=True)
class Reward:
    """`price` in points; no `per_member` means no limit, no `level` means everyone.

    An `instant` one has no voucher: it is spent the moment it is redeemed.
    """

    id: str
    name: Words
    price: int
    created_at: int
    per_member: int | None = None
    level: str | None = None
    open: bool = True
    shards: int = 1
    instant: bool = False


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


def must_be_open_to(
    account: Account, reward: Reward, taken: int, today: str, programme: Programme
) -> None:
    """Raises RewardClosed, LevelRequired, LimitReached; `taken` is how many they have had."""
    if not reward.open:
        raise RewardClosed
    if reward.level and not levels.at_least(account, reward.level, today, programme):
        raise LevelRequired(level=reward.level)
    if reward.per_member is not None and taken >= reward.per_member:
        raise LimitReached(limit=reward.per_member)

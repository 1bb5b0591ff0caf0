"""A manager puts a reward on the shelf, open at once."""

from dataclasses import dataclass

from chalicelib.domain.decision import Decision
from chalicelib.domain.programme import Words
from chalicelib.domain.refusals import Malformed
from chalicelib.domain.rewards.reward import Reward, RewardAdded, Stock
from chalicelib.ports import Ports


class LevelUnknown(Malformed):
    code = "level_unknown"


@dataclass(frozen=True, slots=True)
class AddReward:
    """`price` in points; `shards` spreads a hot drop's stock, 1 is right for everything else.

    An `instant` one is spent the moment it is redeemed, without a voucher.
    """

    name: Words
    price: int
    stock: int
    per_member: int | None = None
    level: str | None = None
    shards: int = 1
    instant: bool = False


def add_reward(asked: AddReward, ports: Ports) -> Reward:
    """Add a reward and its stock. Raises LevelUnknown."""
    if asked.level and asked.level not in {level.id for level in ports.programme.levels}:
        raise LevelUnknown(level=asked.level)
    reward = Reward(
        id=ports.secrets.new_id(),
        name=asked.name,
        price=asked.price,
        created_at=ports.now(),
        per_member=asked.per_member,
        level=asked.level,
        shards=asked.shards,
        instant=asked.instant,
    )
    each, over = divmod(asked.stock, asked.shards)
    stock = tuple(_stock(reward.id, shard, each + (shard < over)) for shard in range(asked.shards))
    return ports.book.settle((), lambda _: Decision(reward, (RewardAdded(reward, stock),)))


def _stock(reward: str, shard: int, pieces: int) -> Stock:
    return Stock(reward, shard, left=pieces, held=0, sold=0, total=pieces)

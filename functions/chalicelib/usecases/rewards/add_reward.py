"""A manager puts a reward on the shelf, open at once."""

from msgspec import Struct

from chalicelib.domain.decision import Decision
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.picture import Picture
from chalicelib.domain.rewards.reward import Reward, RewardAdded, Stock, must_be_level
from chalicelib.domain.trail import HOUSE
from chalicelib.ports import Ports, View


class AddReward(Struct, frozen=True):
    """`price` in points; `shards` spreads a hot drop's stock, 1 is right for everything else.

    An `instant` one is spent the moment it is redeemed, without a voucher. `by` is who adds it.
    """

    name: Words
    price: int
    stock: int
    per_member: int | None = None
    level: str | None = None
    shards: int = 1
    instant: bool = False
    by: str = HOUSE
    picture: Picture | None = None


def add_reward(asked: AddReward, ports: Ports) -> Reward:
    """Add a reward and its stock. Raises LevelUnknown."""
    must_be_level(asked.level, ports.programme)
    act = ports.act(asked.by)
    reward = Reward(
        id=ports.secrets.new_id(),
        name=asked.name,
        price=asked.price,
        created_at=act.at,
        per_member=asked.per_member,
        level=asked.level,
        shards=asked.shards,
        instant=asked.instant,
        picture=asked.picture,
    )
    each, over = divmod(asked.stock, asked.shards)
    stock = tuple(_stock(reward.id, shard, each + (shard < over)) for shard in range(asked.shards))

    def decide(_: View) -> Decision[Reward]:
        said = {"zh": asked.name.zh, "en": asked.name.en, "picture": asked.picture}
        counted = {"price": asked.price, "stock": asked.stock}
        step = ports.trace(act, "add_reward", reward.id, **said, **counted)
        return Decision(reward, (RewardAdded(reward, stock), step))

    return ports.book.settle((), decide)


def _stock(reward: str, shard: int, pieces: int) -> Stock:
    return Stock(reward, shard, left=pieces, held=0, sold=0, total=pieces)

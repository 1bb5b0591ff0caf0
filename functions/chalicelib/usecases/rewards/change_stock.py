"""A manager puts pieces on the shelf or takes them off, never those that are held or sold."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.rewards import reward as law
from chalicelib.domain.rewards.reward import SHARDS_MAX, RewardUnknown, Stock
from chalicelib.ports import Ports, RewardOf, StockOf, View


class ChangeStock(Struct, frozen=True):
    """`pieces` are added, or taken off where negative; never 0."""

    wish: Wish
    reward: str
    pieces: int
    reason: str | None = None


class Restocked(Struct, frozen=True):
    """All pieces, as they were read and changed; the trail has a digest of the reason only."""

    stock: Stock
    pieces: int
    reason: str | None


def change_stock(asked: ChangeStock, ports: Ports) -> Answered[Restocked]:
    """Change what is left, and the total with it. Raises RewardUnknown, StockTooLow."""
    reward = RewardOf(asked.reward)
    shards = [StockOf(asked.reward, shard) for shard in range(SHARDS_MAX)]

    def decide(view: View) -> Decision[Restocked]:
        found = view(reward)
        shelf = [stock for shard in shards if (stock := view(shard))]
        if not found or not shelf:
            raise RewardUnknown
        changed = law.restock(shelf, asked.pieces)
        stock = law.moved(law.together(shelf), asked.pieces)
        said = {"pieces": asked.pieces, "reason": asked.reason}
        step = ports.trace(ports.act(asked.wish.actor), "change_stock", found.id, **said)
        return Decision(Restocked(stock, asked.pieces, asked.reason), (changed, step))

    # How many shards there are is known only with the reward: all there could be are one call.
    return ports.book.once(asked.wish, (reward, *shards), decide, Restocked)

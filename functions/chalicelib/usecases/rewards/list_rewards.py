"""What points buy today: the catalogue, with what is left of each."""

from collections.abc import Sequence

from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.ports import Ports


def list_rewards(ports: Ports) -> Sequence[tuple[Reward, Stock]]:
    """Every reward with its stock summed over shards, cheapest first."""
    return sorted(ports.shelf.rewards(), key=lambda pair: (pair[0].price, pair[0].created_at))

"""What points buy today: the catalogue, with what is left of each."""

from collections.abc import Sequence

from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.ports import Ports


def list_rewards(ports: Ports) -> Sequence[tuple[Reward, Stock]]:
    """Every reward with its stock summed over shards, cheapest first; instant ones come last."""
    return sorted(ports.shelf.rewards(), key=lambda pair: _place(pair[0]))


def _place(reward: Reward) -> tuple[bool, int, int]:
    return reward.instant, reward.price, reward.created_at

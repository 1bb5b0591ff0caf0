"""Putting a reward on the shelf."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.reward import LevelUnknown
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.list_rewards import list_rewards


def test_a_reward_is_open_at_once_and_the_cheapest_stands_first(shop):
    dear, cheap = shop.reward(300, 1), shop.reward(60, 2)
    assert [(reward.id, stock.left) for reward, stock in list_rewards(shop.ports)] == [
        (cheap.id, 2),
        (dear.id, 1),
    ]


def test_stock_in_shards_adds_up(shop):
    add_reward(AddReward(Words("首采", "First flush"), 5, 7, shards=3), shop.ports)
    ((_, stock),) = list_rewards(shop.ports)
    assert (stock.left, stock.total) == (7, 7)


def test_a_level_that_the_programme_does_not_know_is_refused(shop):
    with pytest.raises(LevelUnknown):
        add_reward(AddReward(Words("茶", "Tea"), 5, 7, level="platinum"), shop.ports)

"""A rush spreads: over partitions of stock, and over those of the list of holds."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.store.nouns.rewards import DUE_PKS
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.rewards.lapse_holds import lapse_holds
from tests.shop import Shop
from tests.simulation.seam import rows_of
from tests.world import make_world


@pytest.fixture
def shop() -> Shop:
    return Shop(make_world())


def test_each_shard_of_stock_lies_in_a_partition_of_its_own(shop):
    drop = add_reward(AddReward(Words("首采", "First flush"), 5, 8, shards=4), shop.ports)
    found = [key.pk for key in rows_of(shop.world.store) if key.sk.startswith("STOCK#")]
    assert len(set(found)) == 4
    assert f"R#{drop.id}" in found


def test_holds_spread_over_the_list_and_all_of_them_lapse(shop):
    tea = shop.reward(1, 40)
    for number in range(24):
        shop.redeem(shop.member(f"m{number}@demo.example"), tea)
    listed = {row["g1p"]["S"] for row in rows_of(shop.world.store).values() if "HOLD" in str(row)}
    assert listed <= set(DUE_PKS)
    assert len(listed) > 1
    shop.world.clock.move(minutes=16)
    assert lapse_holds(shop.ports) == 24


def test_the_longest_due_lapse_first_whichever_part_of_the_list_they_are_on(shop):
    tea = shop.reward(1, 40)
    redeemed = []
    for number in range(6):
        redeemed.append(shop.redeem(shop.member(f"m{number}@demo.example"), tea).value.id)
        shop.world.clock.move(seconds=5)
    shop.world.clock.move(minutes=16)
    assert list(shop.ports.shelf.due_redemptions(shop.ports.now(), limit=4)) == redeemed[:4]

"""A world and a shop of its own for each story."""

import pytest

from tests.shop import Shop
from tests.world import World, make_world


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def shop(world: World) -> Shop:
    return Shop(world)

"""A walk from one seed is the same each time, and the same short walks are made on both engines."""

import pytest

from tests.simulation.soak import walk
from tests.simulation.walk import SEAMS, STORIES

SHORT = {"sqlite": 200, "dynamodb": 60}


@pytest.mark.parametrize("engine", SEAMS)
def test_the_books_hold_in_any_storm(engine):
    told = walk(1, engine=engine, operations=SHORT[engine])
    assert not told.finding
    assert sum(told.faults.values()) >= told.calls / 10
    assert told.stories.total() == SHORT[engine]


@pytest.mark.parametrize("engine", SEAMS)
def test_one_seed_leads_to_the_same_books_every_time(engine):
    first, again, other = (walk(seed, engine=engine, operations=25) for seed in (7, 7, 8))
    assert first == again
    assert first.digest != other.digest


def test_every_story_is_met():
    met = [walk(seed, engine="sqlite", operations=120).stories for seed in range(8)]
    assert {story for each in met for story in each} == set(STORIES)

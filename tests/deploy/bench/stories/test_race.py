"""A short race: the floor and the stories are asked in turn, and answer."""

import pytest

from deploy.bench.stories.client import Seen
from deploy.bench.stories.race import Lap, claims, laps

pytestmark = pytest.mark.process


def test_each_story_is_timed_beside_its_floor():
    ran = list(laps(None, crowds=(1, 3), turns=2, rounds=2))
    stories = ("me", "ledger", "earn", "redeem")
    assert [(lap.story, lap.visitors) for lap in ran] == [
        (story, visitors) for story in stories for visitors in (1, 3)
    ]
    assert all(
        len(seen.times) == 2 * 2 * lap.visitors for lap in ran for seen in (lap.floor, lap.ours)
    )
    assert all(lap.ratio > 0 and lap.share > 0 for lap in ran)


def seen(p50, rate):
    """Three requests alike, so many a second."""
    return Seen([p50] * 3, 3 / rate)


def test_alone_a_story_is_held_to_its_time_and_in_a_crowd_to_its_rate():
    floor = seen(1.0, 100)
    ran = [
        Lap("me", 1, floor, seen(1.6, 1)),
        Lap("me", 16, floor, seen(9.0, 70)),
        Lap("ledger", 1, floor, seen(9.0, 1)),
        Lap("ledger", 16, floor, seen(9.0, 1)),
        Lap("earn", 1, floor, seen(1.9, 1)),
        Lap("earn", 16, floor, seen(9.0, 69)),
    ]
    *alone, crowd = claims("SQLite", ran)
    assert [(claim.measured, claim.is_met) for claim in alone] == [(1.6, False), (1.9, True)]
    assert (crowd.measured, crowd.is_met) == (pytest.approx(0.69), False)

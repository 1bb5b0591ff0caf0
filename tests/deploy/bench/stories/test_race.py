"""A short race: the floor and the stories are asked in turn, and answer."""

import pytest

from deploy.bench.stories.client import Seen
from deploy.bench.stories.race import Lap, laps

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


@pytest.mark.parametrize(
    ("visitors", "ours", "holds"),
    [
        (1, Seen([1.5] * 3, 9), True),
        (1, Seen([1.6] * 3, 3), False),
        (16, Seen([9.0] * 3, 4), True),
        (16, Seen([1.0] * 3, 5), False),
    ],
)
def test_alone_a_story_is_held_to_its_time_and_in_a_crowd_to_its_rate(visitors, ours, holds):
    assert Lap("me", visitors, Seen([1.0] * 3, 3), ours).holds == holds

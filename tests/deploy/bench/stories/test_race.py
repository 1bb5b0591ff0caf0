"""A short race: the floor and the stories are asked in turn, and answer."""

import pytest

from deploy.bench.stories.race import laps

pytestmark = pytest.mark.process


def test_each_story_is_timed_beside_its_floor():
    ran = list(laps(None, crowds=(1, 3), turns=4))
    assert [(lap.story, lap.visitors) for lap in ran] == [
        ("earn", 1),
        ("earn", 3),
        ("redeem", 1),
        ("redeem", 3),
    ]
    assert all(len(lap.floor) == len(lap.ours) == 4 * lap.visitors for lap in ran)
    assert all(lap.ratio > 0 for lap in ran)

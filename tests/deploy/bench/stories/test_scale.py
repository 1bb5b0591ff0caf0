"""A short look at growing shops: all are made, kept, served side by side, and asked the same."""

import pytest

from chalicelib.usecases.overview.read_overview import read_overview
from deploy.bench.stories import grown as making
from deploy.bench.stories import scale, shops
from deploy.bench.stories.cast import opened_in
from deploy.bench.stories.grown import grown

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Shops of twenty and forty members."""
    place = tmp_path_factory.mktemp("kept")
    grown((20, 40), place)
    return place


def test_a_shop_has_its_members_and_what_follows_has_followed(kept):
    for size, folder in grown((20, 40), kept).items():
        with opened_in(folder) as cast:
            tally = cast.store.tally()
            assert tally.members == size + 1, "and one of the shop's people"
            assert (tally.waiting, tally.aside) == (0, 0)
            ((_, today),) = read_overview(cast.ports, days=1).days
            assert (today.joins, today.purchases) == (size + 1, size)


def test_a_shop_that_stands_is_not_made_again(kept, monkeypatch):
    monkeypatch.setattr(making, "_make", None)
    assert list(grown((40, 20), kept)) == [40, 20]


def test_each_story_is_timed_in_each_shop(kept, monkeypatch):
    monkeypatch.setattr(shops, "GUESTS", 3)
    times, weights = scale.scaled((20, 40), rounds=1, turns=2, starts=1, kept=kept)
    assert list(times)[:-1] == list(scale.STORIES)
    assert all(len(seen) == 2 for by_size in times.values() for seen in by_size)
    small, large = weights
    assert small.file < large.file
    assert all(each.memory > 0 and each.start > 0 for each in weights)

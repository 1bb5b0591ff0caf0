"""The seam does what it says: a checker that is never checked finds nothing."""

from itertools import pairwise
from random import Random

import pytest

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Done, Key, Put, Unknown, Update
from tests.simulation.seam import Died, Seam, Storm, UnrulyFeed, at, calm
from tests.store.engines import row

A = Key("a", "1")
PUT = [Put(row("a", "1", n=1, g1p="list", g1s="a"))]


@pytest.fixture
def seam():
    return Seam(SQLite())


@pytest.mark.parametrize(
    ("fate", "heard", "written"),
    [
        ("away", Unavailable, False),
        ("died before", Died, False),
        ("died after", Died, True),
        ("lost", Unknown(), True),
        ("lost unwritten", Unknown(), False),
        ("late", Unknown(), False),
        (None, Done(), True),
    ],
)
def test_a_write_meets_its_fate_before_its_effect_or_after(seam, fate, heard, written):
    seam.meet(at(1, fate))
    if isinstance(heard, type):
        with pytest.raises(heard):
            seam.write(PUT)
    else:
        assert seam.write(PUT) == heard
    assert (seam.get(A) is not None) is written


def test_what_is_late_arrives_when_nobody_waits_for_it_any_more(seam):
    seam.meet(at(1, "late"))
    assert seam.write(PUT) == Unknown()
    assert seam.beneath.get(A) is None
    seam.meet(calm)
    assert seam.beneath.get(A) is not None


def test_one_seed_is_one_storm():
    def fates(seed):
        storm = Storm(seed, Seam.fates)
        return [storm(call) for call in range(1_000)]

    assert fates(7) == fates(7) != fates(8)
    assert 100 <= sum(fate is not None for fate in fates(7)) <= 200


def test_a_kept_index_shows_how_things_stood_while_keys_show_how_they_stand(seam):
    seam.keep_index()
    seam.write(PUT)
    assert seam.query_index("g1", "list") == []
    assert seam.get(A) is not None
    seam.renew_index()
    assert seam.query_index("g1", "list") == [("a", A)]


def test_an_unruly_feed_tells_everything_in_each_rows_own_order(seam):
    for _ in range(10):
        seam.write([Update(A, add={"n": 1})])
        seam.write([Update(Key("b", "1"), add={"n": 1})])
    feed, told = UnrulyFeed(seam, Random(7)), []  # noqa: S311 - a schedule, not a secret
    while seam.changes():
        changes = feed.take()
        told += changes
        feed.done(changes)
    first = list(dict.fromkeys(change.id for change in told))
    assert sorted(map(int, first)) == list(range(1, 21))
    assert len(told) > len(first)
    order = {each.id: each.key for each in told}
    for key in (A, Key("b", "1")):
        own = [int(each) for each in first if order[each] == key]
        assert all(a < b for a, b in pairwise(own))

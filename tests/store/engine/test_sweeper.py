"""Garbage goes a day late, some at a time, and then there is an hour's rest."""

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.sweeper import DAY, HOUR, Sweeper
from chalicelib.store.port import Key
from tests.store.engines import made, row


def test_rows_go_a_day_after_their_time_and_not_before():
    store, now = SQLite(), [100 + DAY]
    made(store, row("a", "1", ttl=100), row("b", "1", ttl=99), row("c", "1"))
    sweep = Sweeper(store, lambda: now[0])
    assert sweep() == 1
    assert store.get(Key("a", "1"))
    now[0] += 1
    assert sweep() == 1
    assert not store.get(Key("a", "1"))
    assert store.get(Key("c", "1"))


def test_with_nothing_left_it_rests_an_hour():
    store, now = SQLite(), [DAY]
    sweep = Sweeper(store, lambda: now[0])
    assert sweep() == 0
    made(store, row("a", "1", ttl=-1))
    now[0] += HOUR - 1
    assert sweep() == 0
    now[0] += 1
    assert sweep() == 1

"""Counts over time, on every engine."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.domain.members.rate import Rate
from chalicelib.domain.refusals import TooMany, Unavailable
from chalicelib.store import port
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.nouns.rates import Limiter, Unlimited
from chalicelib.store.port import Unknown
from tests.world import NOON, Clock

THRICE = Rate("thrice", 3, 60)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def limiter(store, clock):
    return Limiter(store, clock, lambda purpose, text: f"{purpose}-{text}")


def taken(limiter, key="anna", rate=THRICE):
    """Take one; return the seconds to wait, 0 if it was granted."""
    try:
        limiter.take(rate, key)
    except TooMany as refusal:
        return refusal.facts["retry_after"]
    return 0


def test_so_many_are_granted_and_then_none_until_the_time_is_over(limiter, clock):
    assert [taken(limiter) for _ in range(4)] == [0, 0, 0, 60]
    clock.move(seconds=59)
    assert taken(limiter) == 1
    clock.move(seconds=1)
    assert [taken(limiter) for _ in range(4)] == [0, 0, 0, 60]


def test_the_time_begins_with_the_first(limiter, clock):
    taken(limiter)
    clock.move(seconds=50)
    assert [taken(limiter) for _ in range(3)] == [0, 0, 10]


def test_what_is_left_of_one_time_does_not_add_to_the_next(limiter, clock):
    taken(limiter)
    clock.move(seconds=60)
    assert [taken(limiter) for _ in range(4)] == [0, 0, 0, 60]


def test_each_key_and_each_rate_has_its_own_count(limiter):
    assert [taken(limiter) for _ in range(3)] == [0, 0, 0]
    assert taken(limiter, "bo") == 0
    assert taken(limiter, rate=Rate("once", 1, 60)) == 0
    assert taken(limiter) == 60


def test_a_refusal_is_not_counted(limiter, clock):
    for _ in range(9):
        taken(limiter)
    limiter.give_back(THRICE, "anna")
    assert [taken(limiter), taken(limiter)] == [0, 60]


def test_what_is_given_back_may_be_taken_again_but_no_more(limiter):
    limiter.give_back(THRICE, "anna")
    taken(limiter)
    for _ in range(5):
        limiter.give_back(THRICE, "anna")
    assert [taken(limiter) for _ in range(4)] == [0, 0, 0, 60]


def test_nothing_is_given_back_once_the_time_is_over(limiter, clock, store):
    taken(limiter)
    clock.move(seconds=60)
    before = store.walk().rows
    limiter.give_back(THRICE, "anna")
    assert store.walk().rows == before


def test_whose_it_is_is_kept_as_a_hash_only(store, clock):
    Limiter(store, clock, lambda _, text: str(len(text))).take(THRICE, "192.0.2.7")
    assert "192.0.2.7" not in str(store.walk().rows)
    assert store.walk().rows[0]["ttl"] == {"N": str(NOON + 60)}


def test_many_at_once_are_granted_no_more_than_the_rate(clock):
    limiter = Limiter(SQLite(), clock, lambda _, text: text)
    for _ in range(5):
        with ThreadPoolExecutor(8) as pool:
            told = list(pool.map(lambda _: taken(limiter), range(24)))
        assert told.count(0) == 3
        clock.move(seconds=60)


class Hurried:
    """A store where a rival is served between another's look and its first count."""

    def __init__(self, store, rival):
        self.store, self.rival = store, rival

    def write(self, actions):
        if isinstance(actions[0], port.Put) and self.rival:
            rival, self.rival = self.rival, None
            rival()
        return self.store.write(actions)


def test_of_two_who_begin_a_count_at_once_neither_loses_the_others(store, clock):
    rival = Limiter(store, clock, lambda _, text: text)
    hurried = Hurried(store, lambda: [taken(rival), taken(rival)])
    assert taken(Limiter(hurried, clock, lambda _, text: text)) == 0
    assert taken(rival) == 60


class Beneath:
    """A store that is away, or loses its answer."""

    def __init__(self, fault):
        self.fault = fault

    def write(self, _):
        if self.fault == "away":
            raise Unavailable
        return Unknown()


def test_while_the_store_is_away_nothing_is_granted(clock):
    with pytest.raises(Unavailable):
        Limiter(Beneath("away"), clock, lambda _, text: text).take(THRICE, "anna")


def test_a_lost_answer_counts_as_granted(clock):
    Limiter(Beneath("lost"), clock, lambda _, text: text).take(THRICE, "anna")


def test_without_limits_everything_is_granted():
    limiter = Unlimited()
    assert [taken(limiter) for _ in range(9)] == [0] * 9
    limiter.give_back(THRICE, "anna")

"""The feed of one machine: what fails is handed on again, and at last set aside."""

import pytest

from chalicelib.store.engine.feed import TRIES
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.engine.table_feed import TableFeed
from tests.store.engines import made, row


@pytest.fixture
def store():
    store = SQLite()
    for name in "abcd":
        made(store, row(name, "x"))
    return store


@pytest.fixture
def feed(store):
    return TableFeed(store)


def places(changes):
    return [change.key.pk for change in changes]


def test_what_came_before_a_failure_is_done_and_the_rest_comes_again(feed):
    taken = feed.take()
    feed.failed(taken, taken[1:2])
    assert places(feed.take()) == ["b", "c", "d"]


@pytest.mark.fault(83)
def test_what_fails_for_good_is_set_aside_and_kept(feed, store):
    for _ in range(TRIES):
        taken = feed.take()
        feed.failed(taken, [change for change in taken if change.key.pk == "b"])
    assert places(feed.take()) == ["c", "d"]
    assert places(store.aside()) == ["b"]


@pytest.mark.fault(83)
def test_what_was_set_aside_can_be_brought_back_once_its_fault_is_mended(feed, store):
    taken = feed.take()
    store.set_aside(int(taken[0].id))
    assert store.bring_back() == 1
    assert places(feed.take()) == ["b", "c", "d", "a"]
    assert store.aside() == []

"""The feed of a DynamoDB-compatible engine, read from its stream."""

from typing import Any, ClassVar

import pytest
from botocore.exceptions import ReadTimeoutError

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.feed import TRIES
from chalicelib.store.engine.streams import StreamFeed, changes_of
from chalicelib.store.port import Key

NEW = {"pk": {"S": "M#ANNA"}, "sk": {"S": "BAL"}, "seq": {"N": "1"}}


def record(number: int, image: Any = None) -> dict[str, Any]:
    keys = {"pk": {"S": "M#ANNA"}, "sk": {"S": "BAL"}}
    images = {"NewImage": image} if image else {}
    told = {"SequenceNumber": f"event {number}", "Keys": keys, **images}
    return {"eventID": f"id {number}", "dynamodb": told}


class Stream:
    """Two shards as botocore's client shows them; the first of them has been closed."""

    shards: ClassVar = {"old": [record(1)], "new": [record(2, NEW), record(3)]}

    def list_streams(self, **_: Any) -> Any:
        return {"Streams": [{"StreamArn": "arn"}]}

    def describe_stream(self, ExclusiveStartShardId: str = "", **_: Any) -> Any:  # noqa: N803
        shard = "new" if ExclusiveStartShardId else "old"
        told = {"StreamArn": "arn", "Shards": [{"ShardId": shard}]}
        last = {} if ExclusiveStartShardId else {"LastEvaluatedShardId": "old"}
        return {"StreamDescription": told | last}

    def get_shard_iterator(self, *, ShardId: str, **_: Any) -> Any:  # noqa: N803
        return {"ShardIterator": f"{ShardId} 0"}

    def get_records(self, *, ShardIterator: str, Limit: int) -> Any:  # noqa: N803
        shard, _, place = ShardIterator.partition(" ")
        end = int(place) + Limit
        records = self.shards[shard][int(place) : end]
        if shard == "old" and end >= len(self.shards[shard]):
            return {"Records": records}
        return {"Records": records, "NextShardIterator": f"{shard} {int(place) + len(records)}"}


@pytest.fixture
def feed() -> StreamFeed:
    return StreamFeed(Stream(), "perennial")


def test_every_shard_is_read_from_its_oldest_change(feed):
    changes = feed.take()
    assert [change.id for change in changes] == ["event 1", "event 2", "event 3"]
    assert changes[1].key == Key("M#ANNA", "BAL")
    assert changes[1].new == NEW


def test_what_is_not_done_is_handed_on_again(feed):
    assert feed.take() == feed.take()
    feed.done(feed.take())
    assert feed.take() == []


def test_pages_follow_each_other(feed):
    read = []
    for _ in range(3):
        changes = feed.take(limit=1)
        read += [change.id for change in changes]
        feed.done(changes)
    assert read == ["event 1", "event 2", "event 3"]


def test_what_aws_pushes_reads_the_same():
    (change,) = changes_of({"Records": [record(2, NEW)]})
    assert (change.id, change.new) == ("event 2", NEW)


def test_a_change_that_fails_is_read_again_with_its_batch_until_patience_ends(feed):
    changes = feed.take()
    for _ in range(TRIES - 1):
        feed.failed(changes, changes[1:2])
        assert feed.take() == changes
    feed.failed(changes, changes[1:2])
    assert feed.take() == []


def test_changes_that_began_to_fail_at_different_times_hold_nobody_up_for_good(feed):
    changes = feed.take()
    for _ in range(TRIES // 2):
        feed.failed(changes, changes[:1])
    turns = 0
    while feed.take():
        feed.failed(changes, changes[:2])
        turns += 1
        assert turns <= TRIES


def test_an_engine_that_gives_no_answer_is_away_and_the_same_comes_again(feed, monkeypatch):
    taken = feed.take()
    feed.failed(taken, taken)

    def silent(*_: Any, **__: Any) -> Any:
        raise ReadTimeoutError(endpoint_url="http://engine.example")

    with monkeypatch.context() as away:
        away.setattr(Stream, "get_records", silent)
        with pytest.raises(Unavailable):
            feed.take()
    assert feed.take() == taken

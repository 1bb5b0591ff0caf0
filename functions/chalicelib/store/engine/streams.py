"""The feed of a DynamoDB-compatible engine, read by polling its stream; AWS pushes it instead."""

from collections.abc import Iterator, Sequence
from typing import Any

from botocore.exceptions import ConnectionError, HTTPClientError  # noqa: A004 - botocore's own

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.feed import Patience
from chalicelib.store.port import Change, Key

START = "TRIM_HORIZON"


class StreamFeed:
    """Hands on every change that the engine still keeps, from the oldest, again after a restart.

    The stories that follow act once however often they are told, so no place need be kept.
    """

    def __init__(self, client: Any, table: str) -> None:
        """`client` is botocore's for `dynamodbstreams`."""
        self._client = client
        self._table = table
        self._places: dict[str, str | None] = {}
        self._next: dict[str, str | None] = {}
        self._patience = Patience()

    def take(self, *, limit: int = 100) -> Sequence[Change]:
        """Raises Unavailable when the engine gives no answer."""
        try:
            return [
                change
                for shard, place in self._shards()
                for change in self._at(shard, place, limit)
            ]
        except (HTTPClientError, ConnectionError) as error:
            raise Unavailable from error

    def _at(self, shard: str, place: str, limit: int) -> list[Change]:
        answer = self._client.get_records(ShardIterator=place, Limit=limit)
        self._next[shard] = answer.get("NextShardIterator")
        return [_change(record) for record in answer["Records"]]

    def done(self, changes: Sequence[Change]) -> None:
        """Go on after what the last `take` read."""
        del changes
        self._places |= self._next
        self._next = {}

    def failed(self, taken: Sequence[Change], failed: Sequence[Change]) -> None:
        """Read all of it again; what has failed too often is left to the journal."""
        if len(self._patience.over(failed)) == len(failed):
            self.done(taken)

    def _shards(self) -> Iterator[tuple[str, str]]:
        """Every shard that has not come to its end, and the place to read it from."""
        for arn, shard in self._listed():
            if shard not in self._places:
                asked = {"StreamArn": arn, "ShardId": shard, "ShardIteratorType": START}
                self._places[shard] = self._client.get_shard_iterator(**asked)["ShardIterator"]
            if place := self._places[shard]:
                yield shard, place

    def _listed(self) -> Iterator[tuple[str, str]]:
        for stream in self._client.list_streams(TableName=self._table)["Streams"]:
            yield from self._shards_of(stream["StreamArn"])

    def _shards_of(self, arn: str) -> Iterator[tuple[str, str]]:
        asked = {"StreamArn": arn}
        while True:
            told = self._client.describe_stream(**asked)["StreamDescription"]
            yield from ((arn, shard["ShardId"]) for shard in told["Shards"])
            if not told.get("LastEvaluatedShardId"):
                return
            asked["ExclusiveStartShardId"] = told["LastEvaluatedShardId"]


def _change(record: Any) -> Change:
    told = record["dynamodb"]
    keys = told["Keys"]
    return Change(
        id=told["SequenceNumber"],
        key=Key(keys["pk"]["S"], keys["sk"]["S"]),
        old=told.get("OldImage"),
        new=told.get("NewImage"),
    )


def changes_of(event: Any) -> Sequence[Change]:
    """Read what AWS pushes to a function: the same records, under `Records`."""
    return [_change(record) for record in event["Records"]]

"""A seam under botocore: what befalls a request on its way to DynamoDB, and its answer back."""

from collections.abc import Callable, Sequence
from copy import copy
from functools import cache, partial
from itertools import count
from random import Random
from typing import Any

import botocore.session
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.exceptions import ConnectTimeoutError, ReadTimeoutError
from msgspec.structs import replace

from chalicelib.store.engine.attempts import Attempts
from chalicelib.store.engine.dynamodb import DynamoDB
from chalicelib.store.engine.streams import StreamFeed
from chalicelib.store.port import Action, Change, Outcome, keys_of
from tests.simulation.seam import Died, Planned
from tests.store import ministack_wire, mishaps
from tests.store.ministack_wire import Send, Wire

FATES: dict[str, mishaps.Mishap] = {
    "throttled": mishaps.throttled,
    "throughput exceeded": mishaps.throughput_exceeded,
    "no connection": mishaps.no_connection,
    "failed before": mishaps.failed_before_the_effect,
    "lost on the way there": mishaps.lost_on_the_way_there,
    "conflict": mishaps.conflict_with_one,
    "conflict refused": mishaps.conflict_refused,
    "in progress": mishaps.in_progress,
    "lost on the way back": mishaps.lost_on_the_way_back,
    "failed after": mishaps.failed_after_the_effect,
}
"""Before the effect, but for the last two; beside them a request may be late, or its sender die."""

OF_WRITES = {"conflict", "conflict refused", "in progress", "late"}
"""What befalls a read instead: a throttle."""


class WireSeam(Planned):
    """The store on DynamoDB, each request under a plan; its waits take no time."""

    fates = (*FATES, "late", "died before", "died after")
    bursts = (1, 1, 1, 2, 3, 12)
    rate = 0.35

    def __init__(self, seed: int = 0) -> None:
        self._wire = Wire()
        self._wire.fault = self._request
        self._index: Wire | None = None
        self._clock = mishaps.Clock()
        self._store = _Behind(self._wire, _engine(self._clock, Random(seed)))  # noqa: S311 - a schedule
        self.beneath = _Behind(self._wire.beneath(), self._store.engine)
        self.beneath.create_table()
        self._stream = StreamFeed(_Behind(self._wire.beneath(), _streams()), "perennial")
        self._news: list[Change] = []
        self._ids = count(1)
        super().__init__()

    def __getattr__(self, verb: str) -> Any:
        """Every verb of the store but `write`, whose keys are noted."""
        return getattr(self._store, verb)

    def write(self, actions: Sequence[Action]) -> Outcome:
        try:
            outcome: Outcome = self._store.write(actions)
        finally:
            self.touched.update(keys_of(actions))
        return outcome

    def keep_index(self) -> None:
        self._index = self._wire.copied()

    def renew_index(self) -> None:
        self._index = None

    def close(self) -> None:
        self.renew_index()
        self._wire.forget()

    def changes(self, *, limit: int = 100) -> list[Change]:
        """What the stream tells, numbered: AWS keeps the place, and this stands for it."""
        fresh = self._stream.take(limit=1000)
        self._stream.done(fresh)
        self._news += [replace(each, id=str(next(self._ids))) for each in fresh]
        return self._news[:limit]

    def trim(self, *, upto: int) -> None:
        self._news = [change for change in self._news if int(change.id) > upto]

    def _request(self, request: AWSPreparedRequest, send: Send) -> AWSResponse:
        fate = self._next()
        if self._index and b"IndexName" in request.body:
            self.faults["stale index"] += 1
            send = self._index.answer
        if fate in OF_WRITES and b"TransactItems" not in request.body:
            fate = "throttled"
        if fate == "died before":
            raise Died
        if fate == "late":
            self._late.append(partial(send, request))
            fate = "lost on the way there"
        answer = self._met(FATES.get(fate or "", mishaps.nothing), request, send)
        if fate == "died after":
            raise Died
        return answer

    def _met(self, mishap: mishaps.Mishap, request: AWSPreparedRequest, send: Send) -> AWSResponse:
        try:
            return mishap(request, send)
        except (ReadTimeoutError, ConnectTimeoutError) as waited:
            self._clock.now += 2.0 if isinstance(waited, ReadTimeoutError) else 1.0
            raise


class _Behind:
    """The one client of this process, looking at one wire for the length of each call."""

    def __init__(self, wire: Wire, engine: Any) -> None:
        self._wire = wire
        self.engine = engine

    def __getattr__(self, verb: str) -> Callable[..., Any]:
        return partial(self._call, getattr(self.engine, verb))

    def _call(self, call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        client = self.engine._connection.client if self._is_store() else self.engine
        before, client._endpoint.http_session = client._endpoint.http_session, self._wire
        try:
            return call(*args, **kwargs)
        finally:
            client._endpoint.http_session = before

    def _is_store(self) -> bool:
        return isinstance(self.engine, DynamoDB)


def _engine(clock: mishaps.Clock, chance: Random) -> DynamoDB:
    """A store of its own on the shared client: to make one takes 70 ms."""
    engine, tokens = copy(_first()), count(1)
    engine._attempts = Attempts(sleep=clock.sleep, clock=lambda: clock.now, chance=chance.random)
    engine._token = lambda: f"{next(tokens):036}"
    return engine


@cache
def _first() -> DynamoDB:
    return ministack_wire.on(Wire())


@cache
def _streams() -> Any:
    return botocore.session.get_session().create_client(
        "dynamodbstreams",
        region_name=ministack_wire.REGION,
        endpoint_url="http://dynamodb.invalid",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
    )

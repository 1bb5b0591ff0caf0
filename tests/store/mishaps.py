"""What can go wrong on the way to DynamoDB and back, before the effect or after it."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.exceptions import ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from chalicelib.store.engine.attempts import Attempts
from tests.store.ministack_wire import Send, Wire, reply

Mishap = Callable[[AWSPreparedRequest, Send], AWSResponse]


def nothing(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return send(request)


def lost_on_the_way_back(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    send(request)
    raise ReadTimeoutError(endpoint_url=request.url)


def lost_on_the_way_there(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    raise ReadTimeoutError(endpoint_url=request.url)


def no_connection(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    raise ConnectTimeoutError(endpoint_url=request.url)


def no_host(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    raise EndpointConnectionError(endpoint_url=request.url)


def failed_after_the_effect(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    send(request)
    return _error(request, "InternalServerError", status=500)


def failed_before_the_effect(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "InternalServerError", status=500)


def throttled(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "ThrottlingException")


def throughput_exceeded(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "ProvisionedThroughputExceededException")


def conflict_refused(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "TransactionConflictException")


def in_progress(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "TransactionInProgressException")


def invalid(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    return _error(request, "ValidationException")


def cancelled(*codes: str) -> Mishap:
    """The transaction is cancelled for these reasons, one for each action as it was sent."""
    reasons = [{"Code": code, "Message": None if code == "None" else code} for code in codes]
    return lambda request, _send: _error(
        request, "TransactionCanceledException", CancellationReasons=reasons
    )


conflict = cancelled("TransactionConflict")


def conflict_with_one(request: AWSPreparedRequest, send: Send) -> AWSResponse:
    """Another transaction is at one of its rows."""
    number = len(json.loads(request.body)["TransactItems"])
    return cancelled("TransactionConflict", *["None"] * (number - 1))(request, send)


def _error(
    request: AWSPreparedRequest, code: str, *, status: int = 400, **more: Any
) -> AWSResponse:
    body = {"__type": f"com.amazonaws.dynamodb.v20120810#{code}", "message": code, **more}
    return reply(request, status, json.dumps(body), {"content-type": "application/x-amz-json-1.0"})


@dataclass
class Clock:
    """Time that passes only when somebody sleeps or waits for a reply."""

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def attempts(self) -> Attempts:
        return Attempts(sleep=self.sleep, clock=lambda: self.now, chance=lambda: 1.0)


@dataclass
class Journey:
    """Meets these mishaps, one a request, and then no more; keeps every request it saw."""

    wire: Wire
    clock: Clock
    mishaps: Iterable[Mishap]
    seen: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._ahead = iter(self.mishaps)
        self.wire.fault = self._meet

    def _meet(self, request: AWSPreparedRequest, send: Send) -> AWSResponse:
        self.seen.append(json.loads(request.body))
        try:
            return next(self._ahead, nothing)(request, send)
        except ReadTimeoutError:
            self.clock.now += 2.0
            raise
        except ConnectTimeoutError:
            self.clock.now += 1.0
            raise

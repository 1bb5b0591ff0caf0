"""ministack's DynamoDB in this process: what botocore would send over the wire, answered here."""

import itertools
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from ministack.core.responses import request_scope
from ministack.services import dynamodb

from chalicelib.store.engine.attempts import Attempts
from chalicelib.store.engine.dynamodb import DynamoDB

REGION = "eu-central-1"
_accounts = itertools.count(100_000_000_000)

Send = Callable[[AWSPreparedRequest], AWSResponse]


class Wire:
    """Stands where botocore keeps its HTTP session; each has tables of its own.

    `fault`, when set, is called in the engine's place with the request and with what would send it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.renew()
        self.fault: Callable[[AWSPreparedRequest, Send], AWSResponse] | None = None

    def renew(self) -> None:
        """Forget every table: from now on an account of its own."""
        self._account = str(next(_accounts))

    def send(self, request: AWSPreparedRequest) -> AWSResponse:
        return self.fault(request, self.answer) if self.fault else self.answer(request)

    def answer(self, request: AWSPreparedRequest) -> AWSResponse:
        target = request.headers["X-Amz-Target"]
        target = target.decode() if isinstance(target, bytes) else target
        headers = {"x-amz-target": target}
        with self._lock, request_scope(self._account, REGION):
            status, answered, body = _run(
                dynamodb.handle_request("POST", "/", headers, request.body, {})
            )
        return reply(request, status, body, answered)

    def close(self) -> None:
        pass


def reply(
    request: AWSPreparedRequest, status: int, body: str | bytes, headers: dict[str, str]
) -> AWSResponse:
    content = body if isinstance(body, bytes) else body.encode()
    raw = SimpleNamespace(stream=lambda: iter([content]))
    return AWSResponse(request.url, status, headers, raw)


def store(wire: Wire, *, attempts: Attempts | None = None) -> DynamoDB:
    """Return a store on an empty table behind this wire."""
    made = on(wire, attempts=attempts)
    made.create_table()
    return made


def on(wire: Wire, *, attempts: Attempts | None = None) -> DynamoDB:
    """Return a store on the table that stands behind this wire already: a process started anew."""
    host = "http://dynamodb.invalid"
    made = DynamoDB("perennial", REGION, host, credentials=("key", "secret"), attempts=attempts)
    made._connection.client._endpoint.http_session = wire
    return made


def _run(coroutine: Any) -> Any:
    """The module's one coroutine awaits nothing, so it needs no event loop."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("ministack waits for something")

"""ministack's DynamoDB in this process: what botocore would send over the wire, answered here."""

import copy
import itertools
import threading
from collections import defaultdict
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from ministack.core.responses import request_scope
from ministack.services import dynamodb, dynamodb_streams

from chalicelib.store.engine.attempts import Attempts
from chalicelib.store.engine.dynamodb import DynamoDB

REGION = "eu-central-1"
_accounts = itertools.count(100_000_000_000)

_NOT_COPIED = {"items", dynamodb._INDEX_MEMBERS}

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
        module = dynamodb_streams if target.startswith("DynamoDBStreams") else dynamodb
        headers = {"x-amz-target": target}
        with self._lock, request_scope(self._account, REGION):
            status, answered, body = _run(
                module.handle_request("POST", "/", headers, request.body, {})
            )
        return reply(request, status, body, answered)

    def beneath(self) -> "Wire":
        """Another way to the same tables, on which nothing goes wrong."""
        other = copy.copy(self)
        other.fault = None
        return other

    def copied(self) -> "Wire":
        """Tables of its own, with what the indexes show at this moment."""
        other = Wire()
        for name, table in self._tables().items():
            kept = copy.deepcopy({k: v for k, v in table.items() if k not in _NOT_COPIED})
            items = defaultdict(dict)
            for pk, rows in table["items"].items():
                items[pk] |= {
                    sk: dict(row) for sk, row in rows.items() if "g1p" in row or "g2p" in row
                }
            with request_scope(other._account, REGION):
                dynamodb._tables[name] = kept | {"items": items}
        return other

    def forget(self) -> None:
        """Let go of everything that this account has."""
        with request_scope(self._account, REGION):
            for kept in (dynamodb._tables, dynamodb._stream_records, dynamodb._txn_idempotency):
                for name in kept.keys():  # noqa: SIM118 - a copy, for it shrinks
                    kept.pop(name)

    def _tables(self) -> dict[str, Any]:
        with request_scope(self._account, REGION):
            return dict(dynamodb._tables.items())

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

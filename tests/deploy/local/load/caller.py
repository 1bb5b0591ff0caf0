"""Somebody signed in who asks a real server again and again, over one connection."""

import http.client
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Self

from tests.deploy.local.visitor import Told

PATIENCE = 120
TRIES = 200
AGAIN = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
LOST = (OSError, http.client.HTTPException)
"""No answer came: nobody knows what has happened."""


@dataclass
class Caller:
    """`cookie` is the session's; `put_off` counts honest refusals that a later try met no more."""

    port: int
    cookie: str
    put_off: int = 0
    _line: http.client.HTTPConnection | None = field(default=None, repr=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()

    def get(self, path: str) -> Any:
        told = self.ask("GET", path)
        assert told.status == HTTPStatus.OK, told
        return told.body

    def insist(self, path: str, body: object, key: str) -> Told:
        """Ask under the same key until it is granted or refused for good."""
        for _ in range(TRIES):
            told = self.ask("POST", path, body, key)
            if told.status not in AGAIN:
                return told
            self.put_off += 1
        raise AssertionError(told)

    def ask(self, method: str, path: str, body: object = None, key: str | None = None) -> Told:
        """Raises one of LOST."""
        self._line = line = self._line or http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=PATIENCE
        )
        try:
            data = None if body is None else json.dumps(body)
            line.request(method, path, data, self._headers(key))
            reply = line.getresponse()
            said = reply.read()
        except LOST:
            self.hang_up()
            raise
        replayed = reply.headers.get("Idempotent-Replayed") == "true"
        return Told(reply.status, json.loads(said) if said else None, replayed)

    def dial(self) -> None:
        """Be connected before the moment comes."""
        self._line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self._line.connect()

    def hang_up(self) -> None:
        if self._line:
            with suppress(OSError):
                self._line.close()
        self._line = None

    def _headers(self, key: str | None) -> Mapping[str, str]:
        headers = {
            "X-Perennial": "1",
            "Content-Type": "application/json",
            "Cookie": f"s={self.cookie}",
        }
        return headers | ({"Idempotency-Key": key} if key else {})

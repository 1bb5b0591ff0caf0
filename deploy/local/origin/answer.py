"""What every part of the local server hands back, and the few answers that they share."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

Environ = Mapping[str, Any]
"""A request as WSGI describes it (PEP 3333)."""

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the first header of that name, whatever its case."""
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)


Part = Callable[[Environ], Answer]
"""One part of the server: a request in, an answer out; HEAD is the front's affair."""


def path_of(environ: Environ) -> str:
    """Return the path as people write it; WSGI hands its bytes over as Latin-1 (PEP 3333)."""
    return str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "replace") or "/"


def json_answer(value: object, status: int = HTTPStatus.OK) -> Answer:
    body = json.dumps(value, ensure_ascii=False).encode()
    headers = (("Content-Type", "application/json"), ("Cache-Control", "no-store"))
    return Answer(status, headers, body)


def problem(status: HTTPStatus, code: str, *more: tuple[str, str]) -> Answer:
    """Answer a refusal of the server itself in the shape the functions use (RFC 9457)."""
    value = {"type": "about:blank", "title": status.phrase, "status": int(status), "code": code}
    headers = (("Content-Type", "application/problem+json"), ("Cache-Control", "no-store"), *more)
    return Answer(status, headers, json.dumps(value).encode())

"""One origin: who answers which path, exactly as CloudFront's behaviours route them."""

import logging
import re
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from deploy.local.origin.answer import Answer, Environ, Headers, Part, path_of
from deploy.local.origin.headers import with_policy

FUNCTIONS = re.compile(r"/(api|[rRcCmMvV]|qr|hooks|stop)/")
DEV = re.compile(r"/dev(/|$)")
BODILESS = {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}

requests = logging.getLogger("perennial.requests")


class Front:
    """The WSGI application: functions, files and the local stage's own pages behind one address.

    No `dev` where customers come: behind a proxy, everybody would seem to be this machine.
    """

    def __init__(self, *, functions: Part, files: Part, dev: Part | None, policy: Headers) -> None:
        self._functions = functions
        self._files = files
        self._dev = dev
        self._policy = policy

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        began = time.perf_counter()
        answer = with_policy(self._part(path_of(environ))(environ), self._policy)
        self._note(environ, answer.status, time.perf_counter() - began)
        start_response(_status_line(answer.status), _headers(answer))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]

    def _part(self, path: str) -> Part:
        if FUNCTIONS.match(path):
            return self._functions
        return self._dev if self._dev and DEV.match(path) else self._files

    def _note(self, environ: Environ, status: int, seconds: float) -> None:
        """Write one line without what may be secret: no query, nothing that is no page of ours.

        The functions have a line of their own.
        """
        path = path_of(environ)
        if FUNCTIONS.match(path):
            return
        shown = "/…" if status == HTTPStatus.NOT_FOUND else quote(path)
        facts = {
            "stage": "local",
            "operation": f"{environ['REQUEST_METHOD']} {shown}",
            "status": int(status),
            "ms": round(seconds * 1000, 1),
        }
        requests.info("page", extra={"facts": facts})


def _status_line(status: int) -> str:
    return f"{status} {HTTPStatus(status).phrase}"


def _headers(answer: Answer) -> list[tuple[str, str]]:
    if answer.status in BODILESS:
        return list(answer.headers)
    others = [pair for pair in answer.headers if pair[0].lower() != "content-length"]
    return [*others, ("Content-Length", str(len(answer.body)))]

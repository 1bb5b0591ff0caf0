"""What exists on the local stage only: the outbox, the demo logins, the clock that can be moved."""

import ipaddress
import json
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from typing import Any

from deploy.local.clock import Clock
from deploy.local.dev import pieces
from deploy.local.dev.account import Account
from deploy.local.dev.page import STYLE, page
from deploy.local.origin.answer import Answer, Environ, json_answer, path_of, problem
from deploy.local.outbox import Message, Outbox

FARTHEST = 10 * 366 * 86_400
"""Seconds that one move of the clock may span."""


class Dev:
    """Answers `/dev/*` to this machine alone: the outbox holds everybody's one-time codes."""

    def __init__(
        self,
        *,
        outbox: Outbox,
        clock: Clock,
        accounts: Sequence[Account],
        catch_up: Callable[[], None],
        design: Path,
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._accounts = accounts
        self._catch_up = catch_up
        self._design = pieces.part(design, lambda html: _text("html", html))

    def __call__(self, environ: Environ) -> Answer:
        if not is_this_machine(environ.get("REMOTE_ADDR", "")):
            return problem(HTTPStatus.NOT_FOUND, "not_found")
        method, path = environ["REQUEST_METHOD"], path_of(environ)
        if path == "/dev/clock" and method == "POST":
            return self._move_clock(environ)
        if path.startswith(pieces.PLACE):
            return self._design(environ)
        reader = self._readers().get(path)
        if reader is None:
            return problem(HTTPStatus.NOT_FOUND, "not_found")
        if method not in {"GET", "HEAD"}:
            allowed = ("Allow", "GET, HEAD")
            return problem(HTTPStatus.METHOD_NOT_ALLOWED, "method_not_allowed", allowed)
        return reader()

    def _readers(self) -> Mapping[str, Callable[[], Answer]]:
        return {
            "/dev": lambda: Answer(HTTPStatus.MOVED_PERMANENTLY, (("Location", "/dev/"),), b""),
            "/dev/": lambda: _text(
                "html", page(self._outbox.messages(), self._accounts, self._clock)
            ),
            "/dev/dev.css": lambda: _text("css", STYLE),
            "/dev/outbox": lambda: json_answer(
                {"messages": [_told(message) for message in self._outbox.messages()]}
            ),
            "/dev/demo": lambda: json_answer(
                {"accounts": [_told(account) for account in self._accounts]}
            ),
            "/dev/clock": lambda: json_answer({"now": self._clock.now()}),
        }

    def _move_clock(self, environ: Environ) -> Answer:
        """Move the clock, and answer only when everything that fell due by it is done."""
        try:
            seconds = json.loads(environ["wsgi.input"].read())["seconds"]
        except (ValueError, TypeError, KeyError):
            return problem(HTTPStatus.BAD_REQUEST, "malformed")
        if type(seconds) is not int or not 0 <= seconds <= FARTHEST:
            return problem(HTTPStatus.BAD_REQUEST, "malformed")
        now = self._clock.forward(seconds)
        self._catch_up()
        return json_answer({"now": now})


def is_this_machine(address: str) -> bool:
    """Say whether a peer's address is one of this machine's own: only those can be bound."""
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(address).version == 6 else socket.AF_INET  # noqa: PLR2004
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((address, 0))
    except (OSError, ValueError):
        return False
    return True


def _told(one: Message | Account) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if value is not None}


def _text(kind: str, text: str) -> Answer:
    headers = (("Content-Type", f"text/{kind}; charset=utf-8"), ("Cache-Control", "no-store"))
    return Answer(HTTPStatus.OK, headers, text.encode())

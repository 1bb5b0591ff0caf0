"""A turn: one request, one batch of the feed or one run of the clock, and the line it leaves."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from http import HTTPStatus
from time import perf_counter
from typing import Any

from msgspec import Struct

from chalicelib.ports import Secrets
from chalicelib.ports.effort import Effort, measured
from chalicelib.web.journal import metrics
from chalicelib.web.journal.metrics import OTHERS, STORIES, Metric

LOG = logging.getLogger("perennial.turns")

LETTERS = 16
"""Of a member's keyed hash: enough to tell two apart, in a line that is read by people."""


class Note(Struct):
    """What is found out of a request on its way: `operation` is its route's name.

    `member` is the keyed hash of who asks, `code` that of a refusal.
    """

    operation: str = "none"
    status: int = HTTPStatus.INTERNAL_SERVER_ERROR
    code: str | None = None
    member: str | None = None
    replayed: bool = False

    @property
    def outcome(self) -> str:
        if self.code == "outcome_unknown":
            return "unknown"
        if self.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return "failed"
        if self.status >= HTTPStatus.BAD_REQUEST:
            return "refused"
        return "replayed" if self.replayed else "done"


def name_of(member: str, secrets: Secrets) -> str:
    """Name a member for the log: the same each time, and nobody without the shop's secret."""
    return secrets.digest("log", member)[:LETTERS]


_UNDER_WAY: ContextVar[Note | None] = ContextVar("note", default=None)


def note() -> Note:
    """That of the request under way."""
    return _UNDER_WAY.get() or Note()


@contextmanager
def request(number: str, stage: str) -> Iterator[Note]:
    """Answer one request, and leave its line, whatever becomes of it."""
    began, noted = perf_counter(), Note()
    before = _UNDER_WAY.set(noted)
    with measured() as effort:
        try:
            yield noted
        finally:
            _UNDER_WAY.reset(before)
            _write_request(noted, number, stage, began, effort)


def _write_request(noted: Note, number: str, stage: str, began: float, effort: Effort) -> None:
    facts: dict[str, Any] = {
        "stage": stage,
        "request": number,
        "operation": noted.operation,
        "story": STORIES.get(noted.operation, OTHERS),
        "status": int(noted.status),
        "outcome": noted.outcome,
        "failed": int(noted.status >= HTTPStatus.INTERNAL_SERVER_ERROR),
    }
    if noted.code:
        facts["code"] = noted.code
    if noted.member:
        facts["member"] = noted.member
    _write("request", facts, began, effort, [metrics.MS, metrics.FAILED])


@contextmanager
def run(
    operation: str, stage: str, lag: Metric, *, quiet: bool = False
) -> Iterator[dict[str, Any]]:
    """Let a batch or a run add to the facts of its line; `quiet` without `done` leaves none."""
    began = perf_counter()
    facts: dict[str, Any] = {"stage": stage, "operation": operation, "outcome": "failed"}
    with measured() as effort:
        try:
            yield facts
            facts["outcome"] = "failed" if facts.get("undone") else "done"
        finally:
            if not quiet or facts.get("done") or facts["outcome"] == "failed":
                _write(operation, facts, began, effort, [lag] if lag.name in facts else [])


def _write(
    said: str, facts: dict[str, Any], began: float, effort: Effort, counted: list[Metric]
) -> None:
    """Retries and unknown outcomes are counted where there are any, and so cost only then."""
    facts["ms"] = round((perf_counter() - began) * 1000, 1)
    facts |= {"calls": effort.calls, "retries": effort.retries, "unknown": effort.unknown}
    more = ((metrics.RETRIES, effort.retries), (metrics.UNKNOWN, effort.unknown))
    counted += [metric for metric, number in more if number]
    _leave(said, {"facts": facts, "measured": counted})


def _leave(said: str, more: dict[str, Any]) -> None:
    """What `LOG.info` does, without a search for the caller: it stands in no line of ours."""
    if LOG.isEnabledFor(logging.INFO):
        LOG.handle(LOG.makeRecord(LOG.name, logging.INFO, "", 0, said, (), None, extra=more))

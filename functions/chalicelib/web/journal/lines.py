"""Lines of the log: one JSON object each, with nothing in it that tells who somebody is."""

import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePath
from traceback import walk_tb
from typing import Any

import msgspec

from chalicelib.web.journal.metrics import embedded

OURS = "perennial"

# No line names who runs it: then nobody need look.
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

LOG = logging.getLogger(OURS)

WRITTEN = msgspec.json.Encoder(enc_hook=str)


class Lines(logging.Formatter):
    """One JSON object a line: when, what happened, its facts, and where a mistake came from.

    What others say is kept without the values in it, and of a mistake its kind and its places
    without its words: both may hold a name, a contact or a code.
    """

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        line: dict[str, Any] = {
            "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname,
            "said": said(record),
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[1]:
            line["trace"] = trace(record.exc_info[1])
        if measured := getattr(record, "measured", ()):
            line["_aws"] = embedded(measured, at)
        return WRITTEN.encode(line).decode()


class Plain(logging.Formatter):
    """The same for a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        lines = [f"{record.levelname} {said(record)}"]
        if record.exc_info and record.exc_info[1]:
            lines += trace(record.exc_info[1])
        return "\n  ".join(lines)


def said(record: logging.LogRecord) -> str:
    ours = record.name.partition(".")[0] == OURS
    return record.getMessage() if ours else f"{record.name}: {record.msg}"


def trace(error: BaseException) -> list[str]:
    """The kinds of what went wrong, the first cause first, each with the places it came by."""
    return [line for one in reversed(list(_causes(error))) for line in (_kind(one), *_places(one))]


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        hidden = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or hidden


def _kind(error: BaseException) -> str:
    """With what AWS calls it, which is a word of a closed list."""
    answer = getattr(error, "response", None)
    code = answer.get("Error", {}).get("Code", "") if isinstance(answer, dict) else ""
    return f"{type(error).__name__} {code}".rstrip()


def _places(error: BaseException) -> Iterator[str]:
    for frame, number in walk_tb(error.__traceback__):
        file = "/".join(PurePath(frame.f_code.co_filename).parts[-3:])
        yield f"{file}:{number} {frame.f_code.co_name}"


def to_stderr() -> None:
    """Write to where CloudWatch listens."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    LOG.handlers = [handler]
    LOG.setLevel(logging.INFO)
    LOG.propagate = False

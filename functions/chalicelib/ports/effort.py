"""What one request or run costs the store: counted where it happens, read where it is noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from msgspec import Struct


class Effort(Struct):
    """`calls` of the store; `retries` after a denial, or because somebody was quicker.

    `unknown` are writes of which nobody can say whether they were done.
    """

    calls: int = 0
    retries: int = 0
    unknown: int = 0


_UNDER_WAY: ContextVar[Effort | None] = ContextVar("effort", default=None)


@contextmanager
def measured() -> Iterator[Effort]:
    """Count what happens until the end, in this thread."""
    effort = Effort()
    before = _UNDER_WAY.set(effort)
    try:
        yield effort
    finally:
        _UNDER_WAY.reset(before)


def under_way() -> Effort:
    """What is being counted now; where nobody measures, something to count for nobody."""
    return _UNDER_WAY.get() or Effort()

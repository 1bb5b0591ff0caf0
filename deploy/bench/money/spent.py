"""What is counted while a shop is played: calls, seconds, units, bytes; and whose clock it has."""

import logging
from dataclasses import dataclass, field

from chalicelib.web.journal.lines import Lines
from deploy.bench.stories.meter import Bill

LINE_OVERHEAD = 26
"""Bytes that CloudWatch Logs counts for each line beside its text."""


@dataclass(slots=True)
class Spent:
    """What was asked of AWS: calls of functions, time of the processor, units, bytes."""

    requests: int = 0
    wakes: int = 0
    seconds: float = 0
    sent: int = 0
    logged: int = 0
    mails: int = 0
    bill: Bill = field(default_factory=Bill)


@dataclass(slots=True)
class Hand:
    """A clock that somebody moves."""

    at: int

    def now(self) -> int:
        return self.at


class Tally(logging.Handler):
    """Counts the bytes of the journal's lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(Lines())
        self.bytes = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.bytes += len(self.format(record).encode()) + LINE_OVERHEAD

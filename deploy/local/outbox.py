"""Where the local stage's messages lie instead of being sent: one file, one line a message."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

SHOWN = 1_000_000
"""Bytes at the file's end that are read back: some two thousand messages."""


class Letter(Protocol):
    """What a sender is handed."""

    @property
    def to(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def code(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Message:
    """What a person would have been sent: `to` as typed, `at` in UTC epoch seconds."""

    to: str
    channel: str
    subject: str
    text: str
    at: int
    code: str | None = None


class Outbox:
    """Keeps messages so that any reader sees them at once and a killed server loses none."""

    def __init__(self, path: Path, now: Callable[[], int]) -> None:
        self._path = path
        self._now = now

    def keep(self, letter: Letter) -> None:
        """Append in one write: the kernel keeps lines of several writers whole."""
        message = Message(
            to=letter.to,
            channel=letter.channel,
            subject=letter.subject,
            text=letter.text,
            at=self._now(),
            code=letter.code,
        )
        line = json.dumps(asdict(message), ensure_ascii=False) + "\n"
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(file, line.encode())
        finally:
            os.close(file)

    def messages(self) -> list[Message]:
        """Return the latest, newest first."""
        return [Message(**json.loads(line)) for line in reversed(list(self._lines()))]

    def _lines(self) -> Iterator[bytes]:
        """Read whole lines only: the first may be cut by the window, the last by a power cut."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            start = max(0, os.fstat(file.fileno()).st_size - SHOWN)
            file.seek(start)
            lines = file.read().splitlines(keepends=True)[1 if start else 0 :]
        yield from (line for line in lines if line.endswith(b"\n"))

"""What the server writes down: the lines that CloudWatch would be given, in one file."""

import logging
import os
import sys
from logging.handlers import WatchedFileHandler
from pathlib import Path

from chalicelib.web.journal.lines import Lines, Plain
from deploy.local.claim import alone

LARGEST = 5_000_000
"""Bytes after which a journal is laid aside."""

KEPT = 3
"""Journals laid aside."""


class Journal(WatchedFileHandler):
    """One file for all processes: each appends whole lines, whoever finds it full begins anew."""

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        super().__init__(path, encoding="utf-8")
        self._path = path
        self._largest = largest

    def emit(self, record: logging.LogRecord) -> None:
        if self._is_full():
            with alone(self._path.parent):
                self._lay_aside()
        super().emit(record)

    def _is_full(self) -> bool:
        return self.stream is not None and os.fstat(self.stream.fileno()).st_size >= self._largest

    def _lay_aside(self) -> None:
        """Unless another process just has."""
        self.reopenIfNeeded()
        if not self._is_full():
            return
        aside = [Path(f"{self._path}.{number}") for number in range(1, KEPT + 1)]
        for older, newer in zip(reversed(aside), [*reversed(aside[:-1]), self._path], strict=True):
            if newer.exists():
                newer.replace(older)


def open_journal(data: Path) -> Path:
    """Write everything to a file in the data folder, and what went wrong to the terminal too."""
    path = data / "server.log"
    file = Journal(path)
    file.setFormatter(Lines())
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setFormatter(Plain())
    terminal.setLevel(logging.WARNING)
    logging.basicConfig(level=logging.INFO, handlers=[file, terminal], force=True)
    # A busy moment is no news.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return path

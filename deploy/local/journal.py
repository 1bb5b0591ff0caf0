"""What the server writes down: the lines that CloudWatch would be given, in one file."""

import logging
import os
import sys
from pathlib import Path

from chalicelib.web.journal.lines import Lines, Plain
from deploy.local.claim import alone

LARGEST = 5_000_000
"""Bytes after which a journal is laid aside."""

KEPT = 3
"""Journals laid aside."""

LOOKS = 100
"""So many times each process looks whether a journal is full: to look at each line takes time."""


class Journal(logging.Handler):
    """One file for all processes: each appends whole lines, whoever finds it full begins anew.

    Threads are kept apart no more than processes are: a line is one write, which nothing parts.
    """

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        super().__init__()
        self._path = path
        self._largest = largest
        self._file, self._number = self._opened()
        self._blind = largest

    def handle(self, record: logging.LogRecord) -> bool:
        """Emit it without the lock of `logging`, where requests would wait for each other."""
        self.emit(record)
        return True

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._blind >= self._largest // LOOKS:
                self._go_on()
                self._blind = 0
            self._blind += os.write(self._file, f"{self.format(record)}\n".encode())
        except Exception:  # noqa: BLE001 - what cannot be written down stops nobody
            self.handleError(record)

    def close(self) -> None:
        os.close(self._file)
        super().close()

    def _opened(self) -> tuple[int, int]:
        """The file of that name, and its number on the disk."""
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        return file, os.fstat(file).st_ino

    def _go_on(self) -> None:
        """In the file of that name: another process may have laid ours aside."""
        size, number = self._seen()
        if size >= self._largest:
            with alone(self._path.parent):
                self._lay_aside()
            _, number = self._seen()
        if number != self._number:
            file, self._number = self._opened()
            # In its place, for another thread may be about to write there.
            os.dup2(file, self._file, inheritable=False)
            os.close(file)

    def _seen(self) -> tuple[int, int]:
        """Size and number of the file that has the name now; zeros for none."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return 0, 0
        return found.st_size, found.st_ino

    def _lay_aside(self) -> None:
        """Unless another process just has."""
        if self._seen()[0] < self._largest:
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

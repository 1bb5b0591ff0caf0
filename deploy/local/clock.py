"""The machine's clock and how far the shop's runs ahead of it, kept across restarts."""

import os
import time
from pathlib import Path

from deploy.local.claim import alone


class Clock:
    """Time of the local stage in UTC epoch seconds. It can be moved forward, never back.

    The file alone knows how far: all processes see a move at once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> int:
        return int(time.time()) + self._ahead()

    def forward(self, seconds: int) -> int:
        """Move on by that many seconds and return the new time."""
        assert seconds >= 0
        with alone(self._path.parent):
            self._keep(self._ahead() + seconds)
        return self.now()

    def _ahead(self) -> int:
        try:
            file = os.open(self._path, os.O_RDONLY)
        except FileNotFoundError:
            return 0
        try:
            return int(os.read(file, 20))
        finally:
            os.close(file)

    def _keep(self, ahead: int) -> None:
        """Replace the file in one step: a kill leaves the old or the new, never a half."""
        draft = self._path.with_suffix(".new")
        with draft.open("w") as file:
            file.write(str(ahead))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

"""The machine's clock and how far the shop's runs ahead of it, kept across restarts."""

import os
import threading
import time
from pathlib import Path


class Clock:
    """Time of the local stage in UTC epoch seconds. It can be moved forward, never back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._ahead = int(path.read_text()) if path.is_file() else 0

    def now(self) -> int:
        return int(time.time()) + self._ahead

    def forward(self, seconds: int) -> int:
        """Move on by that many seconds and return the new time."""
        assert seconds >= 0
        with self._lock:
            self._keep(self._ahead + seconds)
            self._ahead += seconds
        return self.now()

    def _keep(self, ahead: int) -> None:
        """Replace the file in one step: a kill leaves the old or the new, never a half."""
        draft = self._path.with_suffix(".new")
        with draft.open("w") as file:
            file.write(str(ahead))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

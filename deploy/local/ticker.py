"""Does what AWS would start by itself: feeds changes to their consumer, sees to what falls due."""

import logging
import threading
from collections.abc import Callable

log = logging.getLogger("perennial.ticker")

PAUSE = 0.5
"""Seconds between two turns that found nothing to do."""

TURNS = 200
"""Turns that one request may wait for; the thread does the rest."""


class Ticker:
    """Calls `turn`, which says how much it did, again and again and never twice at once."""

    def __init__(self, turn: Callable[[], int]) -> None:
        self._turn = turn
        self._one_at_a_time = threading.Lock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="ticker")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let the turn that runs come to its end."""
        self._stopped.set()
        self._thread.join()

    def catch_up(self) -> None:
        """Do now what is due now."""
        for _ in range(TURNS):
            if not self._safely():
                return

    def _run(self) -> None:
        while not self._stopped.is_set():
            if not self._safely():
                self._stopped.wait(PAUSE)

    def _safely(self) -> int:
        with self._one_at_a_time:
            try:
                return self._turn()
            except Exception:
                # A bug in one job must not end all the others; the feed keeps its place.
                log.exception("A scheduled turn failed; it is tried again.")
                return 0

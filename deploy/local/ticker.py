"""Does what AWS would start by itself: feeds changes to their consumer, sees to what falls due."""

import logging
from collections.abc import Callable

from chalicelib.domain.refusals import OutcomeUnknown, Unavailable
from deploy.local import bell
from deploy.local.bell import Bell

log = logging.getLogger("perennial.ticker")

PAUSE = 0.5
"""Seconds between two turns that found nothing to do, unless somebody rings."""


class Ticker:
    """Calls `turn`, which says how much it did, again and again; one process does it alone."""

    def __init__(self, turn: Callable[[], int]) -> None:
        self._turn = turn

    def run(self, door: Bell) -> None:
        while True:
            self.catch_up()
            while waiting := door.heard(PAUSE):
                self.catch_up()
                bell.answer(waiting)

    def catch_up(self) -> None:
        """Do now what is due now."""
        while self._safely():
            pass

    def _safely(self) -> int:
        try:
            return self._turn()
        except (Unavailable, OutcomeUnknown):
            log.warning("The store was out of reach; the turn is tried again.")
            return 0
        except Exception:
            # A bug in one job must not end all the others; the feed keeps its place.
            log.exception("A scheduled turn failed; it is tried again.")
            return 0

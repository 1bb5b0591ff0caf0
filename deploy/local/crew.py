"""The processes that serve: begun together, begun again when they die, ended together."""

import logging
import multiprocessing.process
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from multiprocessing import connection
from types import FrameType

from deploy.local.settings import Unusable

log = logging.getLogger("perennial.crew")

FORK = multiprocessing.get_context("fork")
HEARD = (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)

PAUSE = 0.5
"""Seconds before what died young begins again, so that a fault at its start is no storm."""

YOUNG = 1.0
"""Seconds of life."""

PATIENCE = 10.0
"""Seconds that all have for what they are in the middle of, when they are told to end."""

Duty = Callable[[], None]


class Crew:
    """One process a duty. This process does nothing else, so that a fork of it is safe at any time.

    Who does a duty ends with this process too, however it dies, and lets go of port and folder.
    """

    def __init__(self, duties: Mapping[str, Duty]) -> None:
        self._duties = duties
        self._at_work: dict[str, tuple[multiprocessing.process.BaseProcess, float]] = {}

    def run(self, begun: Callable[[], None]) -> None:
        """Serve until SIGINT or SIGTERM; `begun` is called when all have been started."""
        signal.signal(signal.SIGCHLD, _noted)
        # Blocked and asked for one by one: a signal never comes between a fork and its being noted.
        signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
        for name in self._duties:
            self._start(name)
        begun()
        while signal.sigwait(HEARD) == signal.SIGCHLD:
            self._renew()
        self._end()

    def _start(self, name: str) -> None:
        process = FORK.Process(target=_work, args=(self._duties[name],), name=name)
        process.start()
        self._at_work[name] = (process, time.monotonic())

    def _renew(self) -> None:
        for name, (process, since) in list(self._at_work.items()):
            if process.is_alive():
                continue
            log.error("The %s died (%s) and begins again.", name, process.exitcode)
            if time.monotonic() - since < YOUNG:
                time.sleep(PAUSE)
            self._start(name)

    def _end(self) -> None:
        until = time.monotonic() + PATIENCE
        for process, _ in self._at_work.values():
            process.terminate()
        for process, _ in self._at_work.values():
            process.join(max(0.0, until - time.monotonic()))
            process.kill()
            process.join()


def _work(duty: Duty) -> None:
    """Do a duty in a process of its own until SIGTERM; Ctrl-C is the parent's to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)
        duty()
    except KeyboardInterrupt:
        pass
    except Unusable as sentence:
        sys.exit(str(sentence))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent
    connection.wait([parent.sentinel])
    os._exit(1)


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Only a signal that is handled can be waited for everywhere."""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt

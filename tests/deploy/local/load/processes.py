"""The processes of a server, as the kernel lists them."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

PATIENCE = 30
"""Seconds that something may take on a busy machine."""


def children(parent: int) -> set[int]:
    """Every process that lives and that this one began."""
    return {pid for pid, of, state in listed() if of == parent and state != "Z"}


def listed() -> Iterator[tuple[int, int, str]]:
    """Each process, its parent and its state, as `ps` tells: Linux and macOS."""
    told = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True
    )
    for line in told.stdout.splitlines():
        pid, of, state = line.split()[:3]
        yield int(pid), int(of), state[0]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int) -> None:
    """Kill it, unless it has gone by itself."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def waited(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)

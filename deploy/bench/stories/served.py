"""A server of this machine, run for a while: waited for, and ended whatever becomes of its use."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager

PATIENCE = 60
"""Seconds a start may take on a busy machine."""


@contextmanager
def served(module: str, words: Mapping[str, str], answers: Callable[[], bool]) -> Iterator[int]:
    """Run `python -m module` with `words` in its environment, from when it `answers`.

    Yield the process's number.
    """
    silent = subprocess.DEVNULL
    command = [sys.executable, "-m", module]
    with ExitStack() as ending:
        server = subprocess.Popen(command, env=os.environ | words, stdout=silent, stderr=silent)
        ending.callback(server.wait)
        ending.callback(server.terminate)
        until = time.monotonic() + PATIENCE
        while not answers():
            assert server.poll() is None, "it ended"
            assert time.monotonic() < until, "it does not answer"
        yield server.pid


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

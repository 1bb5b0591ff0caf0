"""The bell between processes: who rings is answered when the ticker has done all that is due."""

import socket
from contextlib import suppress
from select import select
from typing import Self

PATIENCE = 120.0
"""Seconds that one who rings waits at most; the ticker goes on."""

DONE = b"."


class Bell:
    """Made before the processes part. A ring outlives a ticker that dies: the next one hears it."""

    def __init__(self) -> None:
        self._door = socket.create_server(("127.0.0.1", 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._door.close()

    def ring(self) -> None:
        """Return when nothing is left to do that was due at the time of asking."""
        answered = False
        while not answered:
            with suppress(ConnectionError):
                answered = self._ring_once()

    def _ring_once(self) -> bool:
        try:
            with socket.create_connection(self._door.getsockname(), PATIENCE) as line:
                return line.recv(1) == DONE
        except TimeoutError:
            return True

    def heard(self, seconds: float) -> list[socket.socket]:
        """Wait for those who ring, that long at most."""
        ready, _, _ = select([self._door], [], [], seconds)
        return [self._door.accept()[0] for _ in ready]


def answer(lines: list[socket.socket]) -> None:
    for line in lines:
        with line, suppress(OSError):  # who rang may have been killed
            line.sendall(DONE)

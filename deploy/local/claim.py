"""What one alone may have at a time, kept by the kernel: a port, a data folder, a moment in it."""

import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from deploy.local.settings import Unusable


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything is made. Raises Unusable when another program has it."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        return _listen(socket.socket(family, kind, protocol), address)
    except OSError as error:
        raise Unusable(_sentence(error, host, port)) from None


def _listen(taken: socket.socket, address: Any) -> socket.socket:
    try:
        # So that a server that was killed starts again at once; two can never listen together.
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
        taken.listen(1024)
    except OSError:
        taken.close()
        raise
    return taken


def hold(data: Path) -> TextIO:
    """Lock the data folder as long as this process lives, however it dies. Raises Unusable."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        return _lock((data / "lock").open("a"))
    except BlockingIOError:
        raise Unusable(
            f"Another server holds the data folder {data}: stop it, or choose another by DATA=."
        ) from None
    except OSError as error:
        raise Unusable(f"The data folder {data} cannot be used: {error.strerror}.") from None


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """For a moment, be the only thread of all processes in here with this folder."""
    folder = os.open(data, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _lock(file: TextIO) -> TextIO:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise
    return file


def _sentence(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: stop what uses it, or choose another by PORT=."
    return f"The server cannot listen on {host} port {port}: {error.strerror}."

"""Shops served side by side, each by a worker of the local server, and open here too."""

import json
import shutil
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.domain.members.member import Role
from chalicelib.ports import MemberOf
from deploy.bench.stories.cast import Cast, Guest, opened_in
from deploy.bench.stories.client import Request
from deploy.bench.stories.grown import FAR, contact_of
from deploy.bench.stories.served import free_port, served

GUESTS = 100
"""Members who ask, chosen evenly from all."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a shop takes: bytes on disk, bytes of the serving process, seconds to start."""

    file: int
    memory: int
    start: float


@dataclass(frozen=True, slots=True)
class Shop:
    """One of them, served at `port` by the process `pid`; it took `started` seconds to answer.

    `file` are its bytes before anybody asks: nothing tells and trims what is done here.
    """

    file: int
    cast: Cast
    started: Sequence[float]
    pid: int
    port: int
    guests: Sequence[Guest]

    def asked(self, by: Guest, path: str) -> Request:
        return Request(self.port, path, "", f"s={by.cookie}", "GET")

    def told(self, by: Guest, path: str, **said: object) -> Request:
        return Request(self.port, path, json.dumps(said), f"s={by.cookie}")

    def somebody(self, role: Role) -> Guest:
        """Of the shop's people, signed in."""
        return self.cast.signed_in(self.cast.appoint(role))

    def weighed(self) -> Weight:
        command = ["ps", "-o", "rss=", "-p", str(self.pid)]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        return Weight(self.file, int(told.stdout) * 1024, statistics.median(self.started))


@contextmanager
def opened_and_served(size: int, made: Path, starts: int) -> Iterator[Shop]:
    """A copy of a shop of so many members: what is done in it is not kept."""
    with TemporaryDirectory(prefix="bench-", dir=made.parent) as place, ExitStack() as ending:
        folder = Path(place) / "shop"
        shutil.copytree(made, folder)
        cast = ending.enter_context(opened_in(folder, first=2 * FAR))
        port, started = free_port(), []
        for _ in range(starts - 1):
            with _answering(folder, port) as (took, _pid):
                started.append(took)
        took, pid = ending.enter_context(_answering(folder, port))
        file = (made / "shop.db").stat().st_size
        yield Shop(file, cast, [*started, took], pid, port, _guests(cast, size))


@contextmanager
def _answering(folder: Path, port: int) -> Iterator[tuple[float, int]]:
    began = time.perf_counter()
    words = {"DATA": str(folder), "PORT": str(port), "LIMITS": "off"}
    with served("deploy.bench.stories.serving", words, lambda: _answers(port)) as pid:
        yield time.perf_counter() - began, pid


def _answers(port: int) -> bool:
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=60).close()
    except OSError:
        return False
    return True


def _guests(cast: Cast, size: int) -> list[Guest]:
    cookies = [cast.cookie_of(contact_of(i * size // GUESTS)) for i in range(GUESTS)]
    wants = [MemberOf(cookie.partition(".")[0]) for cookie in cookies]
    view = cast.ports.book.read(wants)
    found = [(view(want), cookie) for want, cookie in zip(wants, cookies, strict=True)]
    return [Guest(member, cookie) for member, cookie in found if member]

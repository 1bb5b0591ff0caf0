"""Visitors in a process of their own: they ask one place, then the next, and take the times.

What they ask with must cost less than the least that is measured: bytes on an open line.
"""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import TypeAlias

PATIENCE = 60
"""Seconds to wait for an answer."""


@dataclass(frozen=True, slots=True)
class Request:
    """`{n}` in the body and in the key becomes a number of its own each time it is sent."""

    port: int
    path: str
    body: str
    cookie: str
    method: str = "POST"

    def sent(self, number: str) -> bytes:
        body = self.body.replace("{n}", number).encode()
        lines = (
            f"{self.method} {self.path} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            "Content-Type: application/json",
            "X-Perennial: 1",
            f"Cookie: {self.cookie}",
            f"Idempotency-Key: bench-key-{number:0>24}",
            f"Content-Length: {len(body)}",
        )
        return "\r\n".join((*lines, "", "")).encode() + body


Place: TypeAlias = Sequence[Request]
"""Requests that are sent one after the other, and from the first again."""


@dataclass(frozen=True, slots=True)
class Job:
    """Visitors at once. In each round all ask the first place `turns` times, then the second."""

    name: str
    rounds: int
    turns: int
    visitors: Sequence[Sequence[Place]]


@dataclass(slots=True)
class Seen:
    """Of one place: the seconds that each request took, and those that all took together."""

    times: list[float] = field(default_factory=list)
    whole: float = 0

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.times) / self.whole


def ask(job: Job) -> list[Seen]:
    """Run it in a process of its own: server and visitors must not share one interpreter."""
    command = [sys.executable, "-m", __name__]
    done = subprocess.run(command, input=written(job), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [Seen(**each) for each in json.loads(done.stdout)]


def run(job: Job) -> list[Seen]:
    """Ask, and return what was seen of each place, in their order."""
    seen = [Seen() for _ in job.visitors[0]]
    with ExitStack() as open_lines, ThreadPoolExecutor(len(job.visitors)) as pool:
        visitors = [Visitor(job, i, open_lines) for i in range(len(job.visitors))]
        for number in range(job.rounds):
            for place, one in enumerate(seen):
                began = time.perf_counter()
                parts = list(pool.map(lambda each, p=place, n=number: each.visit(p, n), visitors))
                one.whole += time.perf_counter() - began
                one.times += [seconds for part in parts for seconds in part]
    return seen


class Visitor:
    """One of them, with a line to each server that stays open."""

    def __init__(self, job: Job, number: int, open_lines: ExitStack) -> None:
        self._job = job
        self._number = number
        self._places = job.visitors[number]
        ports = {request.port for place in self._places for request in place}
        self._lines = {port: open_lines.enter_context(_line(port)) for port in ports}

    def visit(self, place: int, round_: int) -> list[float]:
        requests, turns = self._places[place], self._job.turns
        first = round_ * turns
        return [
            self._timed(requests[turn % len(requests)], f"{place}-{turn}")
            for turn in range(first, first + turns)
        ]

    def _timed(self, request: Request, turn: str) -> float:
        sent = request.sent(f"{self._job.name}-{self._number}-{turn}")
        began = time.perf_counter()
        line = self._lines[request.port]
        line.sendall(sent)
        answer = _answer(line)
        took = time.perf_counter() - began
        assert answer.startswith(b"HTTP/1.1 2"), (request, answer)
        return took


def _line(port: int) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", port), PATIENCE)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line


def _answer(line: socket.socket) -> bytes:
    """Read one answer, to the end that its head tells."""
    answer = b""
    while (head := answer.find(b"\r\n\r\n")) < 0:
        answer += _more(line)
    length = answer[:head].lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    end = head + 4 + int(length)
    while len(answer) < end:
        answer += _more(line)
    return answer


def _more(line: socket.socket) -> bytes:
    part = line.recv(65_536)
    assert part, "the server has closed the line"
    return part


def written(job: Job) -> str:
    return json.dumps(asdict(job))


def read(text: str) -> Job:
    told = json.loads(text)
    visitors = [
        [[Request(**each) for each in place] for place in places] for places in told.pop("visitors")
    ]
    return Job(**told, visitors=visitors)


if __name__ == "__main__":
    found = run(read(sys.stdin.read()))
    sys.stdout.write(json.dumps([asdict(each) for each in found]))

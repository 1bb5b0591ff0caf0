"""Visitors in a process of their own: each asks the floor, then the story, and takes the times."""

import http.client
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

HTTP_OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class Request:
    """`{n}` in a value of the body or in the key becomes the number of the turn."""

    path: str
    body: str
    cookie: str
    method: str = "POST"


@dataclass(frozen=True, slots=True)
class Job:
    """Visitors at once: each sends its requests, one after the other, that many times."""

    port: int
    name: str
    turns: int
    visitors: list[list[Request]]


def ask(job: Job) -> list[list[float]]:
    """Run it in a process of its own: server and visitors must not share one interpreter."""
    command = [sys.executable, "-m", __name__]
    done = subprocess.run(command, input=written(job), capture_output=True, text=True, check=True)
    times: list[list[float]] = json.loads(done.stdout)
    return times


def run(job: Job) -> list[list[float]]:
    """Return the seconds that each request took, by its place: the floor's, the story's."""
    with ThreadPoolExecutor(len(job.visitors)) as pool:
        parts = list(pool.map(lambda i: _visit(job, i), range(len(job.visitors))))
    return [[s for part in parts for s in part[place]] for place in range(len(parts[0]))]


def _visit(job: Job, visitor: int) -> list[list[float]]:
    line = http.client.HTTPConnection("127.0.0.1", job.port, timeout=60)
    requests = job.visitors[visitor]
    times: list[list[float]] = [[] for _ in requests]
    for turn in range(job.turns):
        for place, request in enumerate(requests):
            times[place].append(_timed(line, request, f"{job.name}-{visitor}-{turn}"))
    line.close()
    return times


def _timed(line: http.client.HTTPConnection, request: Request, number: str) -> float:
    headers = {
        "Content-Type": "application/json",
        "X-Perennial": "1",
        "Cookie": request.cookie,
        "Idempotency-Key": f"bench-key-{number:0>24}",
    }
    body = request.body.replace("{n}", number)
    began = time.perf_counter()
    line.request(request.method, request.path, body, headers)
    reply = line.getresponse()
    said = reply.read()
    took = time.perf_counter() - began
    assert reply.status in HTTP_OK, (reply.status, said)
    return took


def written(job: Job) -> str:
    return json.dumps(asdict(job))


def read(text: str) -> Job:
    told = json.loads(text)
    visitors = [[Request(**each) for each in requests] for requests in told["visitors"]]
    return Job(told["port"], told["name"], told["turns"], visitors)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(read(sys.stdin.read()))))

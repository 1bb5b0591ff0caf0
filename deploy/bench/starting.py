"""What a cold start costs: the functions from their archive, beside the least of the same parts.

`python -m deploy.bench.starting` writes it into BENCHMARKS.md.
"""

import compileall
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.packing import POWERTOOLS, PYDANTIC, installed
from deploy.bench.tables import Report, keep, table
from deploy.package.__main__ import pack
from deploy.package.opened import opened
from deploy.template.chalice import PLACEHOLDERS

ROUNDS = 12
"""How often all are started in turn."""


@dataclass(frozen=True, slots=True)
class Start:
    """What makes a function ready, and what has it answer GET /api/health, if it can."""

    ready: str
    answer: str = ""

    @property
    def is_ours(self) -> bool:
        return self in (API, PICTURES)


class Taken(NamedTuple):
    """Seconds of the processor: for Python itself, then until ready, then until the answer."""

    python: float
    ready: float
    answered: float


ASKED = {
    "httpMethod": "GET",
    "path": "/api/health",
    "resource": "/api/health",
    "headers": {},
    "requestContext": {
        "httpMethod": "GET",
        "resourcePath": "/api/health",
        "requestId": "1",
        "stage": "api",
        "identity": {"sourceIp": "203.0.113.7"},
    },
    "multiValueHeaders": None,
    "queryStringParameters": None,
    "multiValueQueryStringParameters": None,
    "pathParameters": {"file": "ABCD23458.svg"},
    "stageVariables": None,
    "body": None,
    "isBase64Encoded": False,
}
"""As API Gateway asks, of a picture too."""

CHALICE = """
from chalice import Chalice
app = Chalice("least")
app.route("/api/health")(lambda: {"status": "ok"})
"""
MODEL = """
from pynamodb.attributes import UnicodeAttribute
from pynamodb.connection.base import Connection
from pynamodb.models import Model
class Item(Model):
    pk = UnicodeAttribute(hash_key=True)
assert Connection(region="us-east-1").client
"""
RESOLVER = """
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
app = APIGatewayRestResolver({options})
@app.get("/api/health")
def health() -> {type}:
    return {{"status": "ok"}}
"""
VALIDATED = RESOLVER.format(options="enable_validation=True", type="dict[str, str]")
CLIENT = """
import boto3
assert boto3.client("dynamodb", region_name="us-east-1")
"""
CALLED = 'answer = app({asked}, None)\nassert answer["statusCode"] == 200, answer'
RESOLVED = CALLED.replace("app(", "app.resolve(")

API = Start("from app import app, aws\nassert aws.real().ports", CALLED)
PICTURES = Start("import pictures", CALLED.replace("app(", "pictures.draw("))
LEAST = Start(CHALICE + MODEL, CALLED)

OURS, DRAWN = "the api function, everything made", "the pictures function, which draws one"
YARDSTICK = "a Chalice app, a PynamoDB model, a client"
STARTS: Mapping[str, Start] = {
    OURS: API,
    DRAWN: PICTURES,
    YARDSTICK: LEAST,
    "a Chalice app alone": Start(CHALICE, CALLED),
    "a PynamoDB model and its client alone": Start(MODEL),
    "a Powertools resolver alone": Start(RESOLVER.format(options="", type="object"), RESOLVED),
    "a Powertools resolver that validates by pydantic, boto3's client": Start(
        VALIDATED + CLIENT, RESOLVED
    ),
}

TIMED = """
import sys, time
sys.path[:0] = sys.argv[1:]
python = time.process_time()
{ready}
ready = time.process_time()
{answer}
answered = time.process_time()
print(python, ready - python, answered - python, file=sys.__stdout__)
"""

Times = dict[str, list[Taken]]


def report(rounds: int = ROUNDS) -> Report:
    with TemporaryDirectory() as place:
        archive = Path(place, "deployment.zip")
        pack(archive)
        plain = laid(archive, Path(place, "plain"))
        compiled = laid(archive, Path(place, "compiled"))
        for folder in compiled:
            compileall.compile_dir(folder, quiet=2)
        quick, slow = _in_turn((compiled, plain), rounds)
    heads = ("start", "ready", "its first answer", "nothing compiled: ready", "its first answer")
    rows = [_row(name, quick, slow) for name in STARTS]
    python = 1000 * median(taken.python for times in quick.values() for taken in times)
    rows.append(["Python itself, before each", f"{python:.0f}", "", "", ""])
    return Report(table(heads, rows), {"starting": _chart(slow)}, _claims(quick))


def laid(archive: Path, place: Path) -> tuple[Path, ...]:
    """The functions and the runtime, opened there, and beside them what others start with."""
    others = place / "others"
    for name, data in installed((*POWERTOOLS, *PYDANTIC)).items():
        file = others / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return (*opened(archive, place), others)


def _in_turn(places: tuple[tuple[Path, ...], ...], rounds: int) -> list[Times]:
    """In each place; every round starts each of them once."""
    found: list[Times] = [{name: [] for name in STARTS} for _ in places]
    starts = list(zip(found, places, strict=True))
    for _, name, (times, place) in product(range(rounds), STARTS, starts):
        times[name].append(start(STARTS[name], place))
    return found


def start(one: Start, place: Sequence[Path]) -> Taken:
    """In a fresh process, with nothing else to import."""
    answer = one.answer.format(asked=ASKED)
    code = TIMED.format(ready=one.ready, answer=answer)
    command = [sys.executable, "-I", "-S", "-B", "-c", code, *map(str, place)]
    credentials = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none"}
    environment = {**PLACEHOLDERS, **credentials}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Taken(*map(float, run.stdout.split()))


def _row(name: str, *columns: Times) -> list[str]:
    """Milliseconds, and how many times the yardstick's until it is ready."""
    cells = [name]
    for times in columns:
        least = median(taken.ready for taken in times[YARDSTICK])
        ready = median(taken.ready for taken in times[name])
        answered = median(taken.answered for taken in times[name])
        cells.append(f"{1000 * ready:.0f} ({ready / least:.2f})")
        can = STARTS[name].answer
        cells.append(f"{1000 * answered:.0f} ({answered / least:.2f})" if can else "")
    return cells


def _claims(times: Times) -> tuple[Claim, ...]:
    least = median(taken.ready for taken in times[YARDSTICK])
    ready = median(taken.ready for taken in times[OURS])
    drawn = median(taken.answered for taken in times[DRAWN])
    return (
        Claim(f"the api function is ready, in times of {YARDSTICK}", ready / least, 1.5, "×"),
        Claim("a first picture of a code is drawn, in times of the same", drawn / least, 0.4, "×"),
    )


def _chart(times: Times) -> Chart:
    rows = []
    for name, start in STARTS.items():
        took = 1000 * median(taken.answered for taken in times[name])
        rows.append((name, {"ours" if start.is_ours else "others": round(took)}))
    unit = "milliseconds of the processor to the first answer, nothing compiled; less is better"
    return bars("How long a function takes to start", unit, rows)


if __name__ == "__main__":
    keep("starting", report())

"""What a cold start costs: the functions from their archive, beside the least of the same parts.

`python -m deploy.bench.starting` writes it into BENCHMARKS.md.
"""

import compileall
import subprocess
import sys
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from deploy.bench.tables import measured, table, write
from deploy.package.__main__ import pack
from deploy.package.opened import opened
from deploy.template.chalice import PLACEHOLDERS

ROUNDS = 12
"""How often all are started in turn."""

LEAST = """
from chalice import Chalice
from pynamodb.attributes import UnicodeAttribute
from pynamodb.connection.base import Connection
from pynamodb.models import Model
class Item(Model):
    pk = UnicodeAttribute(hash_key=True)
app = Chalice("least")
app.route("/")(lambda: {})
assert Connection(region="us-east-1").client
"""

API = """
import app
assert app.aws.real().ports
"""

PICTURE = """
import pictures
file = {"file": "ABCD23458.svg"}
assert pictures.draw({"pathParameters": file, "headers": {}}, None)["statusCode"] == 200
"""

YARDSTICK = "a Chalice app, a PynamoDB model, a client"
STARTS: Mapping[str, str] = {
    YARDSTICK: LEAST,
    "the api function, everything made": API,
    "the pictures function, one picture drawn": PICTURE,
}

TIMED = """
import sys, time
sys.path[:0] = sys.argv[1:]
began = time.process_time()
{code}
print(time.process_time() - began)
"""

Times = dict[str, list[float]]


def report(rounds: int = ROUNDS) -> str:
    with TemporaryDirectory() as place:
        archive = Path(place, "deployment.zip")
        pack(archive)
        plain = opened(archive, Path(place, "plain"))
        compiled = opened(archive, Path(place, "compiled"))
        compileall.compile_dir(compiled[0], quiet=2)
        quick, slow = _in_turn((compiled, plain), rounds)
    heads = ("start", "ms", "ratio", "ms, nothing compiled", "ratio")
    return table(heads, [_row(name, quick, slow) for name in STARTS])


def _in_turn(places: tuple[tuple[Path, ...], ...], rounds: int) -> list[Times]:
    """Seconds of the processor, in each place; every round starts each of them once."""
    found: list[Times] = [{name: [] for name in STARTS} for _ in places]
    starts = list(zip(found, places, strict=True))
    for _, name, (times, place) in product(range(rounds), STARTS, starts):
        times[name].append(start(STARTS[name], place))
    return found


def start(code: str, place: tuple[Path, ...]) -> float:
    """Seconds of the processor that a fresh process takes for it, with nothing else to import."""
    command = [sys.executable, "-I", "-S", "-B", "-c", TIMED.format(code=code), *map(str, place)]
    credentials = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none"}
    environment = {**PLACEHOLDERS, **credentials}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(run.stdout)


def _row(name: str, *columns: Times) -> list[str]:
    cells = [name]
    for times in columns:
        ratio = median(times[name]) / median(times[YARDSTICK])
        cells += [f"{median(times[name]) * 1000:.0f}", f"{ratio:.2f}"]
    return cells


if __name__ == "__main__":
    text = report()
    print(text)
    write("starting", f"{measured()}\n\n{text}")

"""The long run: many small worlds, each walked from its seed; `python -m tests.simulation.soak`."""

import argparse
import hashlib
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from random import Random

import msgspec

from deploy.bench.tables import write
from tests.simulation import soak_table
from tests.simulation.seam import rows_of
from tests.simulation.walk import SEAMS, Walk

MEMBERS = 12
PROVE_EVERY = 1_000
"""Steps after which all the laws are tested; those of touched members are after each."""

WORLDS_A_PROCESS = 8
"""ministack keeps what is forgotten; a process that ends does not."""


@dataclass(frozen=True, slots=True)
class World:
    """What became of one seed; `digest` is that of every row in the end."""

    seed: int
    digest: str
    stories: Counter[str]
    calls: int
    faults: Counter[str]
    beside: Counter[str]
    finding: str = ""


def walk(seed: int, *, engine: str, operations: int) -> World:
    """Walk one world to its end, or to what breaks in it."""
    one = Walk(engine, Random(seed), members=MEMBERS)  # noqa: S311 - a schedule, not a secret
    finding = ""
    try:
        for step in range(1, operations + 1):
            one.step()
            if step % PROVE_EVERY == 0:
                one.agree_on_everything()
        one.end()
    except Exception:  # noqa: BLE001 - whatever breaks is what is looked for
        finding = traceback.format_exc()
    seam = one.shop.seam
    told = World(
        seed, _digest(one), one.steps, seam.total, seam.faults, one.mishaps, finding=finding
    )
    one.close()
    return told


def main() -> None:
    """Walk them all; the table grows with each world, so that a run which is ended left it."""
    asked = _asked()
    began = time.monotonic()
    worlds: list[World] = []
    told = ""
    for world in _walked(asked, began + 60 * asked.minutes):
        worlds.append(world)
        _say(f"seed {world.seed:>5}  {world.digest}")
        if world.finding:
            again = f"--first {world.seed} --seeds 1 --operations {asked.operations}"
            again = f"{soak_table.COMMAND} --engine {asked.engine} {again}"
            _say(f"{world.finding}\nAgain: {again}")
        told = soak_table.told(asked.engine, worlds, time.monotonic() - began)
        if asked.write:
            write(f"soak {asked.engine}", told, [soak_table.claim(asked.engine, worlds)])
    _say(told)
    if any(world.finding for world in worlds):
        raise SystemExit(1)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _walked(asked: argparse.Namespace, until: float) -> Iterator[World]:
    """Each world in the order of the seeds; when the time is over, none begins any more."""
    story = partial(_in_time, until, engine=asked.engine, operations=asked.operations)
    seeds = range(asked.first, asked.first + asked.seeds)
    with get_context("fork").Pool(asked.processes, maxtasksperchild=WORLDS_A_PROCESS) as pool:
        yield from filter(None, pool.imap(story, seeds))


def _in_time(until: float, seed: int, *, engine: str, operations: int) -> World | None:
    late = time.monotonic() > until
    return None if late else walk(seed, engine=engine, operations=operations)


def _digest(one: Walk) -> str:
    rows: Sequence[object] = sorted(rows_of(one.shop.seam.beneath).items())
    return hashlib.sha256(msgspec.json.encode(rows, order="deterministic")).hexdigest()[:16]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=soak_table.COMMAND, description=__doc__)
    parser.add_argument("--engine", choices=SEAMS, default="sqlite")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=500, help="how many worlds")
    parser.add_argument("--operations", type=int, default=2_000, help="in each world")
    parser.add_argument("--minutes", type=float, default=60, help="no world begins after them")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="put the table into BENCHMARKS.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()

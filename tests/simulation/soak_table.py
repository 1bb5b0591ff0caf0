"""What a long run comes to, as tables."""

import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from deploy.bench.claims import Claim
from deploy.bench.tables import table

COMMAND = "python -m tests.simulation.soak"
ENGINES = {"sqlite": "SQLite", "dynamodb": "DynamoDB (ministack)"}
HARMLESS = {"stale index"}
"""An answer of a moment ago is none that failed."""


class World(Protocol):
    seed: int
    digest: str
    stories: Counter[str]
    calls: int
    faults: Counter[str]
    beside: Counter[str]
    finding: str


def told(engine: str, worlds: Sequence[World], seconds: float) -> str:
    """Three tables: the run, what went wrong in it by kind, and which stories were asked."""
    faults, beside, stories = (
        _sum(getattr(world, name) for world in worlds) for name in ("faults", "beside", "stories")
    )
    calls, faulty = sum(world.calls for world in worlds), _failed(faults)
    operations = stories.total()
    first, last = worlds[0].seed, worlds[-1].seed
    run = {
        "engine": ENGINES[engine],
        "seeds": f"{first}–{last}",
        "operations": f"{operations:,}",
        "storage calls": f"{calls:,}",
        "faulty": f"{faulty:,} ({100 * faulty / calls:.1f} %)",
        "findings": str(_findings(worlds)),
        "time": f"{seconds / 60:.0f} min",
        "operations/s": f"{operations / seconds:,.0f}",
        "commit": _commit(),
    }
    each = operations // len(worlds)
    command = f"`{COMMAND} --engine {engine} --first {first} --seeds {len(worlds)} "
    return "\n\n".join(
        [
            f"{command}--operations {each}`",
            table(list(run), [list(run.values())]),
            _counts("what went wrong", faults + beside),
            _counts("story", stories),
        ]
    )


def claim(engine: str, worlds: Sequence[World]) -> Claim:
    return Claim(f"findings of the soak on {ENGINES[engine]}", _findings(worlds), 0)


def _findings(worlds: Sequence[World]) -> int:
    return sum(bool(world.finding) for world in worlds)


def _failed(faults: Counter[str]) -> int:
    return sum(n for fate, n in faults.items() if fate not in HARMLESS)


def _sum(counters: Iterable[Counter[str]]) -> Counter[str]:
    total = Counter[str]()
    for counter in counters:
        total.update(counter)
    return total


def _counts(name: str, counted: Counter[str]) -> str:
    rows = [[kind.replace("_", " "), f"{n:,}"] for kind, n in counted.most_common()]
    half = -(-len(rows) // 2)
    pairs = [rows[i] + (rows[i + half] if i + half < len(rows) else ["", ""]) for i in range(half)]
    return table([name, "times"] * 2, pairs)


def _commit() -> str:
    said = ["git", "-C", str(Path(__file__).parent), "rev-parse", "--short", "HEAD"]
    return subprocess.run(said, capture_output=True, text=True, check=True).stdout.strip()

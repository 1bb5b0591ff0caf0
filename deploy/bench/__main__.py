"""Measure all of it, print it, and write it into BENCHMARKS.md: `make bench`."""

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial

from deploy.bench import costs, drawing, packing, starting
from deploy.bench.money.report import report as money
from deploy.bench.site import loading, pressing
from deploy.bench.stories import race, scale
from deploy.bench.stories.emulator import emulator
from deploy.bench.tables import Report, keep

CROWDS = (1, 16)
TURNS = 30

Measure = Callable[[], Report]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m deploy.bench", description=__doc__)
    parser.add_argument("--turns", type=int, default=TURNS, help="of each visitor, in a round")
    turns = parser.parse_args().turns
    measures: Mapping[str, Measure] = {
        "costs": costs.report,
        "money": money,
        "race on SQLite": partial(race.report, "SQLite", None, CROWDS, turns),
        "race on DynamoDB": partial(_race_on_dynamodb, turns),
        "drawing": drawing.report,
        "packing": packing.report,
        "starting": starting.report,
        "scale": scale.report,
        "pressing": pressing.report,
        "loading": loading.report,
    }
    missed = [section for section, measure in measures.items() if not kept(section, measure)]
    if missed:
        sys.exit(f"Not as it must be, and not written: {', '.join(missed)}.")


def kept(section: str, measure: Measure) -> bool:
    """Whether it is as it must be; the others are measured all the same."""
    try:
        keep(section, measure())
    except AssertionError as said:
        print(f"{section}: {said}\n", flush=True)
        return False
    return True


def _race_on_dynamodb(turns: int) -> Report:
    with emulator() as address:
        return race.report("DynamoDB", address, CROWDS, turns)


if __name__ == "__main__":
    main()

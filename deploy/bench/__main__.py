"""Measure all of it, print it, and write it into BENCHMARKS.md: `make bench`."""

import argparse

from deploy.bench import costs, drawing, packing, starting
from deploy.bench.money.report import report as money
from deploy.bench.site import loading, pressing
from deploy.bench.stories import race, scale
from deploy.bench.stories.emulator import emulator
from deploy.bench.tables import Report, keep

CROWDS = (1, 16)
TURNS = 30


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m deploy.bench", description=__doc__)
    parser.add_argument("--turns", type=int, default=TURNS, help="of each visitor, in a round")
    turns = parser.parse_args().turns
    keep("costs", costs.report())
    keep("money", money())
    keep("race on SQLite", race.report("SQLite", None, CROWDS, turns))
    keep("race on DynamoDB", _race_on_dynamodb(turns))
    keep("drawing", drawing.report())
    keep("packing", packing.report())
    keep("starting", starting.report())
    keep("scale", scale.report())
    keep("pressing", pressing.report())
    keep("loading", loading.report())


def _race_on_dynamodb(turns: int) -> Report:
    with emulator() as address:
        return race.report("DynamoDB", address, CROWDS, turns)


if __name__ == "__main__":
    main()

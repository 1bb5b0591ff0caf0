"""Measure all of it, print it, and write it into BENCHMARKS.md: `make bench`."""

import argparse

from deploy.bench import costs, drawing, loading, pressing, starting
from deploy.bench.stories import listing, race
from deploy.bench.stories.emulator import emulator
from deploy.bench.tables import measured, write

CROWDS = (1, 16)
TURNS = 300


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m deploy.bench", description=__doc__)
    parser.add_argument("--turns", type=int, default=TURNS, help="requests of each visitor")
    turns = parser.parse_args().turns
    _keep("costs", costs.report())
    _keep("race on SQLite", race.report(None, CROWDS, turns))
    _keep("race on DynamoDB", _race_on_dynamodb(turns))
    _keep("drawing", drawing.report())
    _keep("starting", starting.report())
    _keep("listing", listing.report())
    _keep("pressing", pressing.report())
    _keep("loading", loading.report())


def _keep(section: str, text: str) -> None:
    print(f"{section}\n{text}\n", flush=True)
    write(section, f"{measured()}\n\n{text}")


def _race_on_dynamodb(turns: int) -> str:
    with emulator() as address:
        return race.report(address, CROWDS, turns)


if __name__ == "__main__":
    main()

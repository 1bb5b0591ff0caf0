"""Measure all, and write it into BENCHMARKS.md; fail at the end where a claim is missed."""

import argparse
import sys

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
    sections = {
        "costs": costs.report,
        "money": money,
        "race on SQLite": lambda: race.report("SQLite", None, CROWDS, turns),
        "race on DynamoDB": lambda: _race_on_dynamodb(turns),
        "drawing": drawing.report,
        "packing": packing.report,
        "starting": starting.report,
        "scale": scale.report,
        "pressing": pressing.report,
        "loading": loading.report,
    }
    missed: list[str] = []
    for section, measure in sections.items():
        report = measure()
        keep(section, report)
        missed += [claim.words for claim in report.claims if not claim.is_met]
    if missed:
        sys.exit("\n".join(("What is claimed was missed:", *missed)))


def _race_on_dynamodb(turns: int) -> Report:
    with emulator() as address:
        return race.report("DynamoDB", address, CROWDS, turns)


if __name__ == "__main__":
    main()

"""Measure all of it, print it, and write it into BENCHMARKS.md: `make bench`."""

import sys
from collections.abc import Callable, Mapping

from deploy.bench import costs, drawing, packing, starting
from deploy.bench.money.report import report as money
from deploy.bench.site import loading, pressing
from deploy.bench.stories import race, scale
from deploy.bench.tables import Report, keep

Measure = Callable[[], Report]


def main() -> None:
    measures: Mapping[str, Measure] = {
        "costs": costs.report,
        "money": money,
        "race on SQLite": race.on_sqlite,
        "race on DynamoDB": race.on_dynamodb,
        "drawing": drawing.report,
        "packing": packing.report,
        "starting": starting.report,
        "scale": scale.report,
        "pressing": pressing.report,
        "loading": loading.report,
    }
    missed = [section for section, measure in measures.items() if not kept(section, measure)]
    if missed:
        sys.exit(f"Not as it must be: {', '.join(missed)}.")


def kept(section: str, measure: Measure) -> bool:
    """Whether it is as it must be, and as is claimed; the others are measured all the same."""
    try:
        report = measure()
    except AssertionError as said:
        print(f"{section}: {said}\n", flush=True)
        return False
    keep(section, report)
    return all(claim.is_met for claim in report.claims)


if __name__ == "__main__":
    main()

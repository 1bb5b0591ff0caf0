"""Measure what a month costs, and write it into BENCHMARKS.md: `python -m deploy.bench.money`."""

from deploy.bench.money.report import report
from deploy.bench.tables import keep

if __name__ == "__main__":
    keep("money", report())

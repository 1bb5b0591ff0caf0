"""Metrics inside a line of the log, as CloudWatch's Embedded Metric Format reads them.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any

from msgspec import Struct

NAMESPACE = "Perennial"

STORIES: Mapping[str, str] = {
    "POST /api/join": "join",
    "POST /api/staff/purchases": "purchase",
    "POST /api/redemptions": "redeem",
    "POST /api/staff/redemptions/commit": "commit",
}
"""Those that a shop lives by are counted each by itself, all others as one: every metric with its
dimensions costs by the month. Of the others each line names its `operation`, to be asked for."""

OTHERS = "other"


class Metric(Struct, frozen=True):
    """A number of the line and the unit it has; `by` names the line's members that divide it."""

    name: str
    unit: str
    by: tuple[str, ...] = ("stage",)


MS = Metric("ms", "Milliseconds", ("stage", "story"))
FAILED = Metric("failed", "Count", ("stage", "story"))
RETRIES = Metric("retries", "Count")
UNKNOWN = Metric("unknown", "Count")
FEED_LAG = Metric("feed_lag", "Seconds")
DUE_LAG = Metric("due_lag", "Seconds")

ALL = (MS, FAILED, RETRIES, UNKNOWN, FEED_LAG, DUE_LAG)


def embedded(measured: Sequence[Metric], at: datetime) -> dict[str, Any]:
    """Say which numbers of a line are metrics; they stand in the line beside this."""
    return {"Timestamp": int(at.timestamp() * 1000), "CloudWatchMetrics": _named(tuple(measured))}


@cache
def _named(measured: tuple[Metric, ...]) -> list[dict[str, Any]]:
    return [
        {
            "Namespace": NAMESPACE,
            "Dimensions": [list(by)],
            "Metrics": [{"Name": one.name, "Unit": one.unit} for one in those],
        }
        for by, those in groupby(measured, lambda one: one.by)
    ]

"""Metrics are few, stand in the line they come from, and read as CloudWatch's format has it."""

from datetime import UTC, datetime

from chalicelib.web.journal import metrics
from chalicelib.web.rooms import ROUTES

AT = datetime(2026, 11, 28, 8, tzinfo=UTC)


def test_metrics_are_said_in_the_embedded_format():
    counted = [metrics.MS, metrics.FAILED, metrics.RETRIES]
    assert metrics.embedded(counted, AT) == {
        "Timestamp": 1_795_852_800_000,
        "CloudWatchMetrics": [
            {
                "Namespace": "Perennial",
                "Dimensions": [["stage", "story"]],
                "Metrics": [
                    {"Name": "ms", "Unit": "Milliseconds"},
                    {"Name": "failed", "Unit": "Count"},
                ],
            },
            {
                "Namespace": "Perennial",
                "Dimensions": [["stage"]],
                "Metrics": [{"Name": "retries", "Unit": "Count"}],
            },
        ],
    }


def test_the_stories_that_are_counted_are_routes():
    assert set(metrics.STORIES) <= {f"{route.method} {route.path}" for route in ROUTES}


def test_a_shop_pays_for_fourteen_metrics_at_most():
    stories = len(metrics.STORIES) + len([metrics.OTHERS])
    assert sum(stories if "story" in one.by else 1 for one in metrics.ALL) == 14

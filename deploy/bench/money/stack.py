"""What the stack has, whatever its members do: counted in the template and the built site."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from chalicelib.web.journal import metrics
from deploy.bench.money.load import PAGES, PORTAL, SITE, Load, loaded
from deploy.bench.starting import API, start
from deploy.template import gateway, secrets, stages, watch

CHALICE = Path("functions/.chalice/config.json")

NUMBER = "8f5d1f9e-0000-4000-8000-000000000000"
SIZES = "Memory Size: 512 MB Max Memory Used: 100 MB"
LAMBDA_LINES = (
    f"START RequestId: {NUMBER} Version: $LATEST",
    f"END RequestId: {NUMBER}",
    f"REPORT RequestId: {NUMBER} Duration: 123.45 ms Billed Duration: 124 ms {SIZES}",
)
"""What Lambda itself writes of each call."""

STARTS = 3


@dataclass(frozen=True, slots=True)
class Stack:
    """`memory` in GB, `start` in seconds of the processor, `days` that log lines are kept."""

    alarms: int
    metrics: int
    secrets: int
    memory: float
    days: int
    call_line: int
    gateway_line: int
    start: float
    files: int
    site: float
    page: Load
    portal: Load


def counted() -> Stack:
    subprocess.run([sys.executable, "-m", "press", "build"], check=True)
    files = [file for file in SITE.rglob("*") if file.is_file()]
    kinds = [one["Type"] for one in secrets.RESOURCES.values()]
    return Stack(
        alarms=len(watch.alarms()),
        metrics=metrics_of_our_own(),
        secrets=kinds.count("AWS::SecretsManager::Secret"),
        memory=json.loads(CHALICE.read_text())["lambda_memory_size"] / 1024,
        days=stages.STAGES["prod"]["Days"],
        call_line=sum(len(line) + 27 for line in LAMBDA_LINES),
        gateway_line=len(json.dumps(gateway.NOTED)) + 26,
        start=_start(),
        files=len(files),
        site=sum(file.stat().st_size for file in files),
        page=loaded(PAGES),
        portal=loaded(PORTAL),
    )


def metrics_of_our_own() -> int:
    """Each name with each of its dimensions' values, and what a filter makes of the log."""
    stories = len({*metrics.STORIES.values(), metrics.OTHERS})
    own = sum(stories if "story" in one.by else 1 for one in metrics.ALL)
    kinds = [one["Type"] for one in watch.resources().values()]
    return own + kinds.count("AWS::Logs::MetricFilter")


def _start() -> float:
    """From an empty Python to a function that is ready."""
    places = (Path("functions"), Path(), *map(Path, sys.path[1:]))
    return median(
        taken.python + taken.ready for taken in (start(API, places) for _ in range(STARTS))
    )

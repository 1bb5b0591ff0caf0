"""Lighthouse, by the version that npm locks, over pages in one Chrome."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.node import find

PROGRAM = Path(__file__).with_suffix(".js")
QUALITIES = ("accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Score:
    """Of a hundred; `failed` has the audits that cost something."""

    points: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """Scores by category; where performance is one, seconds until the largest paint, and files."""

    scores: Mapping[str, Score]
    paint: float
    files: Sequence[int]

    @property
    def weight(self) -> int:
        """Bytes on the wire, packed as the server does it."""
        return sum(self.files)


def audited(
    chrome: str, pages: Sequence[str], categories: Sequence[str] = QUALITIES
) -> dict[str, Visit]:
    """Each page as a first visit finds it."""
    wish = {"chrome": chrome, "categories": list(categories), "pages": list(pages)}
    command = [str(find().folder / "node"), str(PROGRAM)]
    run = subprocess.run(
        command, input=json.dumps(wish), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    told: dict[str, dict[str, Any]] = json.loads(run.stdout)
    return {page: _visit(one) for page, one in told.items()}


def _visit(told: dict[str, Any]) -> Visit:
    scores = {
        name: Score(round(100 * one["score"]), tuple(one["failed"]))
        for name, one in told["scores"].items()
    }
    return Visit(scores, told["paint"] / 1000, told["files"])

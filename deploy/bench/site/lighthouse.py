"""Lighthouse, by the version that npm locks, over pages in one Chrome."""

import json
import subprocess
from collections.abc import Sequence
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


def audited(
    chrome: str, pages: Sequence[str], categories: Sequence[str] = QUALITIES
) -> dict[str, dict[str, Score]]:
    """Page → category → score."""
    wish = {"chrome": chrome, "categories": list(categories), "pages": list(pages)}
    command = [str(find().folder / "node"), str(PROGRAM)]
    run = subprocess.run(
        command, input=json.dumps(wish), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    told: dict[str, dict[str, dict[str, Any]]] = json.loads(run.stdout)
    return {
        page: {name: _score(one) for name, one in scores.items()} for page, scores in told.items()
    }


def _score(told: dict[str, Any]) -> Score:
    return Score(round(100 * told["score"]), tuple(told["failed"]))

"""`perennial doctor`: what a release or a running shop lacks, a line each."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from deploy.doctor import rounds
from deploy.doctor.finding import Finding
from deploy.local.settings import read
from deploy.template.stages import STAGES

ROOT = Path(__file__).resolve().parents[2]


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "doctor", help="what a release or a running shop lacks; exit 1 if something is wrong"
    )
    parser.add_argument("--stage", choices=STAGES, default="prod", help="which one on AWS")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    settings = read([], os.environ)
    parts = {"This machine and folder": rounds.here(ROOT, settings.port)}
    if settings.opened:
        parts["The shop on this machine"] = rounds.of_server(settings.public, settings.opened)
    parts |= {
        f"AWS, stage {asked.stage}": rounds.of_stage(ROOT, asked.stage),
    }
    found = [one for part in parts.values() for one in part] if asked.json else list(_told(parts))
    if asked.json:
        print(json.dumps([asdict(one) for one in found], indent=1, ensure_ascii=False))
    wrong, looks = (sum(one.level == level for one in found) for level in ("wrong", "look"))
    if wrong:
        sys.exit(f"Wrong: {wrong}. To look at: {looks}.")
    return "" if asked.json else f"Nothing is wrong. To look at: {looks}."


def _told(parts: Mapping[str, Iterable[Finding]]) -> Iterator[Finding]:
    """Each as soon as it is known."""
    for heading, part in parts.items():
        print(heading)
        for one in part:
            print(f"  {one}", flush=True)
            yield one

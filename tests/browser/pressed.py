"""The site that the real server serves, made by the press."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def press(what: str) -> None:
    """Run one command of the press, which does only what is due; whoever else wants to waits."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "press.claim").open("w") as claim:
        fcntl.flock(claim, fcntl.LOCK_EX)
        environment = os.environ | {"PYTHONPATH": "functions:site:."}
        command = [sys.executable, "-m", "press", what]
        run = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
    assert run.returncode == 0, run.stdout + run.stderr

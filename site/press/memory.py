"""What was pressed from which inputs, so that nothing is done twice."""

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

FOLDERS = ("docs", "site", "functions/chalicelib/domain")
FILES = ("mkdocs*.yml", "programme.toml", "package*.json", "requirements/*.lock")


def inputs(root: Path) -> str:
    """A hash of every file that the site is made from, its name and content."""
    digest = sha256(sys.version.encode())
    for path in _files(root):
        digest.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def remembered(root: Path) -> dict[str, str]:
    """Step → the hash it was done for; empty where nothing is known."""
    file = _file(root)
    return dict(json.loads(file.read_text())) if file.is_file() else {}


def remember(root: Path, steps: dict[str, str]) -> None:
    _file(root).parent.mkdir(exist_ok=True)
    _file(root).write_text(json.dumps(steps, indent=1) + "\n")


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        found = sorted((root / folder).rglob("*"))
        yield from (path for path in found if path.is_file() and path.suffix != ".pyc")
    for pattern in FILES:
        yield from sorted(root.glob(pattern))


def _file(root: Path) -> Path:
    return root / "build" / "press.json"

"""What the functions ship with of other people's: the locked wheels, for the Python of Lambda."""

import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

PYTHON = "3.13"
"""The Python that the functions run on, whichever packs them. That is safe: there is no layer,
whose folder would name the packing Python, and pip fetches the wheels for this one by name."""

PLATFORM = "manylinux2014_aarch64"
"""Lambda's arm64 is newer than that, so what is built for it runs there."""

PROVIDED = frozenset({"boto3", "botocore"})
"""Lambda's Python brings these, and what they need in turn."""

LOCK = Path("requirements/run.lock")

SHED = re.compile(
    r"chalice/(?!(__init__|app)\.py$)"  # its tools; `app` is all of it that runs there
    r"|qrcode/image/(pil|styledpil|svg|styles/colormasks)\.py$"  # for Pillow; svg is our own
    r"|(msgspec|qrcode)/tests/|.*\.pyi$|.*\.(tab|zi)$"  # tests, types, tables no program reads
    r"|[^/]+\.dist-info/(?!LICENSE|licenses/)"  # what installers note; licences stay
)


class Unreachable(Exception):
    """The wheels are not here and cannot be fetched; its message is one sentence."""


def files(kept: Path) -> Mapping[str, bytes]:
    """Return what the wheels unpack to; those in `kept` need no network. Raises Unreachable."""
    folder = kept / hashlib.sha256(locked().encode()).hexdigest()[:16]
    if not folder.is_dir():
        _fetch(folder)
    return {name: data for wheel in sorted(folder.glob("*.whl")) for name, data in _unpacked(wheel)}


def locked(lock: Path = LOCK) -> str:
    """Return the lock's own lines, with their hashes, of what pyproject.toml lists to ship."""
    entries = re.findall(r"^([\w.-]+)(==.*(?:\n    .*)*)", lock.read_text(), re.MULTILINE)
    wanted = shipped()
    return "\n".join(name + rest for name, rest in entries if name in wanted) + "\n"


def shipped() -> frozenset[str]:
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    return frozenset(re.split(r"[=<>!]", one)[0] for one in project["dependencies"]) - PROVIDED


def _fetch(folder: Path) -> None:
    """Let pip fetch them by name, check their hashes, and keep them."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as made:
        wanted = Path(made, "requirements.txt")
        wanted.write_text(locked())
        draft = Path(made, "wheels")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-input"]
        command += ["--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
        command += [f"--platform={PLATFORM}", f"--python-version={PYTHON}"]
        command += [f"--requirement={wanted}", f"--dest={draft}"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            said = run.stderr.strip().rpartition("\n")[2]
            raise Unreachable(f"The functions' wheels could not be fetched by pip: {said}")
        _keep(draft, folder)


def _keep(draft: Path, folder: Path) -> None:
    try:
        draft.rename(folder)
    except OSError:  # somebody beside us was quicker, and has the same wheels
        if not folder.is_dir():
            raise


def _unpacked(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a wheel as they come, so that no installer's notes are among them."""
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and not SHED.match(name):
                yield name, archive.read(name)

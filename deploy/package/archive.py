"""The archive: our own files and the wheels', in one order, at one time, with one mode."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Of what a ZIP can say: nobody reads these times, and the same tree gives the same bytes."""

READABLE = 0o644 << 16
UNIX = 3

CODE = {
    "functions/app.py": "app.py",
    "functions/pictures.py": "pictures.py",
    "functions/chalicelib": "chalicelib",
    "qr": "qr",
}
"""Where each stands here, and where in the archive."""

BESIDE = ("programme.toml", "build/content-manifest.json", "build/answers.json")
"""What the functions read at their start, from beside their code."""


def own(root: Path) -> Mapping[str, bytes]:
    """Return our own files. Raises FileNotFoundError for what the press has not built yet."""
    found = {name: file.read_bytes() for name, file in _code(root)}
    return found | {Path(name).name: (root / name).read_bytes() for name in BESIDE}


def _code(root: Path) -> Iterator[tuple[str, Path]]:
    for here, there in CODE.items():
        place = root / here
        for file in place.rglob("*.py") if place.is_dir() else (place,):
            yield (Path(there) / file.relative_to(place)).as_posix(), file


def write(
    place: Path | BinaryIO, files: Mapping[str, bytes], compression: int = ZIP_DEFLATED
) -> None:
    with ZipFile(place, "w", compresslevel=9) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, EARLIEST)
            entry.create_system = UNIX
            entry.external_attr = READABLE
            entry.compress_type = compression
            archive.writestr(entry, files[name])

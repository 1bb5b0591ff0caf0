"""Packs the functions into build/package: `make package`."""

import sys
from pathlib import Path

from deploy.package import archive, wheels, zones

ARCHIVE = Path("build/package/deployment.zip")
WHEELS = Path("build/wheels")


def main() -> None:
    """Pack; ends with one sentence if something is missing."""
    try:
        pack(ARCHIVE)
    except wheels.Unreachable as said:
        sys.exit(str(said))
    except FileNotFoundError as missing:
        sys.exit(f"{missing.filename} is missing: build the site first (python -m press build).")
    print(f"{ARCHIVE}: {ARCHIVE.stat().st_size:,} bytes, Python {wheels.PYTHON} on arm64.")


def pack(path: Path) -> None:
    """Write the archive. Raises Unreachable, FileNotFoundError."""
    others = zones.folded(wheels.files(WHEELS), zones.of_the_programme())
    files = {**others, **archive.own(Path())}
    path.parent.mkdir(parents=True, exist_ok=True)
    archive.write(path, files)


if __name__ == "__main__":
    main()

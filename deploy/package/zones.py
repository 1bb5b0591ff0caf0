"""Time zones: the programme's own as a file, which Python finds first; all others in an archive.

A programme may be tried with any zone, but only its own is asked for at each start. Six hundred
small files take three times the room of one; Python opens a package in an archive like a folder's.
"""

import tomllib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED

from deploy.package import archive

PACKAGE = "tzdata/"
FOLDED = "zones.zip"
OWN = "zones"
"""The folder of the programme's own, which the template names in PYTHONTZPATH."""

LEADS = f"""
# Changed by Perennial: the zones stand in an archive beside this file.
__path__.append(__path__[0] + "/{FOLDED}")
""".encode()


def folded(files: Mapping[str, bytes], zone: str) -> Mapping[str, bytes]:
    """Return files of which those of all zones are one, which the archive around it compresses."""
    inner = PACKAGE + "zoneinfo/"
    zones = {n.removeprefix(PACKAGE): data for n, data in files.items() if n.startswith(inner)}
    others = {name: data for name, data in files.items() if not name.startswith(inner)}
    made = BytesIO()
    archive.write(made, zones, ZIP_STORED)
    return {
        **others,
        f"{PACKAGE}__init__.py": files[f"{PACKAGE}__init__.py"] + LEADS,
        f"{PACKAGE}{FOLDED}": made.getvalue(),
        f"{OWN}/{zone}": zones[f"zoneinfo/{zone}"],
    }


def of_the_programme(path: Path = Path("programme.toml")) -> str:
    return str(tomllib.loads(path.read_text("utf-8"))["brand"]["zone"])

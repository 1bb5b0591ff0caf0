"""A release to an emulated AWS: with a part for this machine, without what it has no word for."""

import io
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from deploy.package.archive import EARLIEST
from deploy.package.opened import NATIVE
from deploy.release.made import Build, Made

UNKNOWN = frozenset({"AWS::Budgets::Budget"})


def rehearsed(build: Build, say: Callable[[str], None]) -> Build:
    """Build the same for an emulator, which runs the functions on this machine's own Python."""
    told: set[str] = set()

    def built(address: str) -> Made:
        made = build(address)
        known = {n: r for n, r in made.template["Resources"].items() if r["Type"] not in UNKNOWN}
        left = made.template["Resources"].keys() - known.keys()
        if left > told:
            say(f"An emulator has no word for {', '.join(sorted(left))}: left out.")
        told.update(left)
        template = {**made.template, "Resources": known}
        return replace(made, archive=_for_here(made.archive), template=template)

    return built


def _for_here(archive: bytes) -> bytes:
    """Add one file: the part that is not Python, which the archive has for Lambda's processor."""
    spec = find_spec(NATIVE)
    assert spec
    assert spec.origin
    native = Path(spec.origin)
    copy = io.BytesIO(archive)
    with ZipFile(copy, "a") as opened:
        entry = ZipInfo(str(Path(NATIVE.replace(".", "/")).with_name(native.name)), EARLIEST)
        opened.writestr(entry, native.read_bytes())
    return copy.getvalue()

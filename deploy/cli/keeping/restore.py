"""`perennial restore FILE`: open a backup as the shop of a folder that has none."""

import argparse
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chalicelib.ports import ContactOf
from chalicelib.wiring import World
from chalicelib.wiring.machine import SECRET
from deploy.local.claim import hold
from deploy.local.dev import demo
from deploy.local.settings import Settings, Unusable, read
from deploy.local.shop import open_at
from deploy.moving.fingerprint import fingerprint
from deploy.moving.proof import proved

DRAFT = "restore-"


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "restore", help="put the FILE of `backup` into a folder without a shop; `import` for others"
    )
    parser.add_argument("file", type=Path)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    settings = replace(read([], os.environ), engine=None)
    _must_be_whole(asked.file)
    fingerprint(settings.data)
    with hold(settings.data):
        place = settings.data / "shop.db"
        if place.exists():
            raise Unusable(f"{place} is there already: nothing is laid over it.")
        for left in settings.data.glob(f"{DRAFT}*"):  # by who was killed here
            shutil.rmtree(left)
        with TemporaryDirectory(dir=settings.data, prefix=DRAFT) as name:
            tried = _try(asked.file, Path(name), settings)
            (settings.data / demo.MARK).touch()
            tried.replace(place)
        with open_at(settings) as shop:
            return proved(shop.world, f"{place} is the shop of the backup.")


def _try(file: Path, folder: Path, settings: Settings) -> Path:
    """Open a copy under the secret that is there, before it stands where the shop will."""
    shutil.copy(settings.data / SECRET, folder / SECRET)
    copy = Path(shutil.copy(file, folder / "shop.db"))
    with open_at(replace(settings, data=folder)) as shop:
        if not _fits(shop.world):
            raise Unusable(f"The secret in {settings.data} is not that of the shop in {file}.")
    with copy.open("rb") as opened:
        os.fsync(opened.fileno())
    return copy


def _fits(world: World) -> bool:
    """Whether a member is found by the keyed hash of their contact; true of a shop without any."""
    ports = world.ports
    for member in ports.directory.newest(after=None, limit=1).items:
        digest = ports.secrets.digest("contact", member.contact.value)
        want = ContactOf(member.contact.kind, digest)
        return ports.book.read((want,))(want) == member.id
    return True


def _must_be_whole(file: Path) -> None:
    if not file.is_file():
        raise Unusable(f"{file} cannot be read.")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as db:
            whole = db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
    except sqlite3.Error:
        whole, tables = False, set[str]()
    if not whole or not {"items", "changes", "aside"} <= tables:
        raise Unusable(f"{file} is no whole backup of a shop. Nothing was changed.")

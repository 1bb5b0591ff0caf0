"""`perennial export FILE`: the whole shop as JSON lines, for any engine, sealed block by block."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Store
from chalicelib.wiring.machine import DEPLOYED, SECRET
from deploy.cli.keeping.backup import MADE
from deploy.cli.shop import the_shop
from deploy.local.claim import hold
from deploy.local.settings import Settings, Unusable
from deploy.local.shop import Shop
from deploy.moving.blocks import in_blocks
from deploy.moving.fingerprint import fingerprint
from deploy.moving.news import tell_all, untold
from deploy.moving.progress import Progress
from deploy.moving.shop_file import Broken, Sealed, Writing, read
from deploy.moving.tally import rows_of, tally_of


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "export", help="write the whole shop into FILE, for any engine; killed, it goes on"
    )
    parser.add_argument("file", type=Path)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    if asked.file.exists():
        raise Unusable(f"{asked.file} is there already: name a new file.")
    with the_shop() as (shop, settings):
        key = fingerprint(settings.data)
        with _at_rest(shop, settings, asked.file) as store:
            sealed = _written(store, asked.file, key, shop.clock.now())
        (settings.data / MADE).touch()
    return (
        f"{asked.file} is whole: {sealed.tally.rows:,} rows, {sealed.changes:,} changes to tell, "
        f"sha256 {sealed.digest.hexdigest()}. It holds what members told of themselves. "
        f"Keep {_key_of(settings)} apart from it: without it nobody can sign in."
    )


def _key_of(settings: Settings) -> str:
    """Return where it lies: the folder of a deployed shop is gone in a moment."""
    if (settings.engine or "").startswith(DEPLOYED):
        return "the secret that its stack calls Key"
    return str(settings.data / SECRET)


@contextmanager
def _at_rest(shop: Shop, settings: Settings, file: Path) -> Iterator[Store]:
    """One moment of the shop: a copy beside FILE, kept until FILE is whole, so that whoever is
    killed goes on with the same moment. Another engine is held instead, and nothing left to tell.
    """
    if not isinstance(shop.world.store, SQLite):
        with hold(settings.data):
            tell_all(shop.world)
            yield shop.world.store
        return
    moment = file.with_name(file.name + ".moment")
    if not moment.exists():
        shop.world.store.backup(moment)
    copy = SQLite(moment)
    try:
        yield copy
    finally:
        copy.close()
    for end in ("", "-wal", "-shm"):
        moment.with_name(moment.name + end).unlink(missing_ok=True)


def _written(store: Store, file: Path, key: str, now: int) -> Sealed:
    part = file.with_name(file.name + ".part")
    stands = tally_of(store, Progress("Counted"))
    sealed = _stands_in(part, key)
    with part.open("ab") as opened:
        opened.truncate(sealed.size)
        writing = Writing(opened, sealed)
        if not sealed.head:
            writing.head(key=key, at=now)
        if not sealed.ended:
            _go_on(store, writing, sealed, stands.rows)
    if differing := stands.differing(sealed.tally):
        part.unlink()
        raise Unusable(f"The shop went on meanwhile ({', '.join(differing)}): stop it, try again.")
    part.replace(file)
    return sealed


def _go_on(store: Store, writing: Writing, sealed: Sealed, total: int) -> None:
    passed = Progress("Written", total)
    if not sealed.changes:
        for block in in_blocks(rows_of(store, sealed.last)):
            writing.rows(block)
            passed(sealed.tally.rows)
    if isinstance(store, SQLite):
        for changes in untold(store, skip=sealed.changes):
            writing.changes(changes)
    writing.tail()


def _stands_in(part: Path, key: str) -> Sealed:
    """What a killed run left, in whole blocks; nothing, if it is of another shop."""
    sealed = Sealed()
    with suppress(Broken), part.open("rb") if part.exists() else part.open("w+b") as file:
        for _ in read(file, sealed):
            pass
    return sealed if sealed.head.get("key") == key else Sealed()

"""`perennial import FILE`: bring an exported shop into an empty one, on either engine."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chalicelib.store.port import Change, Store, key_of
from chalicelib.wiring import World
from deploy.local.claim import hold
from deploy.local.dev import demo
from deploy.local.settings import Unusable, read
from deploy.local.shop import open_at
from deploy.moving import laying
from deploy.moving.fingerprint import fingerprint
from deploy.moving.progress import Progress
from deploy.moving.proof import proved
from deploy.moving.shop_file import Block, Whole, check
from deploy.moving.tally import tally_of


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "import", help="bring an exported FILE into an empty shop; killed, run it again"
    )
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--leave", action="store_true", help="go on though a change cannot be followed"
    )
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    whole = check(asked.file, Progress("Checked"))
    settings = read([], os.environ)
    if fingerprint(settings.data) != whole.key:
        raise Unusable(f"The secret in {settings.data} is not that of the shop in {whole.path}.")
    with hold(settings.data), open_at(settings, unfinished=True) as shop:
        world = shop.world
        mark = laying.begin(world.store, f"file {whole.digest}")
        (settings.data / demo.MARK).touch()
        if mark.state == "laying":
            _lay(world.store, whole, mark)
        left = 0 if mark.state == "done" else _tell(world, whole, leave=asked.leave)
        laying.end(world.store, mark)
        rest = f" {left:,} changes no story could follow: they stand in the file." if left else ""
        return proved(world, f"{whole.tally.rows:,} rows are in, equal in every kind.{rest}")


def _lay(store: Store, whole: Whole, mark: laying.Mark) -> None:
    passed, number = Progress("Laid", whole.tally.rows), 0
    left = mark.after
    for block in whole.blocks():
        number += len(block.rows)
        if left is None and block.rows:
            last = key_of(block.rows[-1])
            laying.lay(store, block.rows, laying.Mark(mark.what, last))
            passed(number)
        left = None if _ends(block, left) else left
    if differing := whole.tally.differing(tally_of(store, Progress("Compared", whole.tally.rows))):
        raise Unusable(f"The rows differ from the file ({', '.join(differing)}): empty the shop.")
    laying.finish_rows(store, mark)


def _ends(block: Block, left: object) -> bool:
    return bool(block.rows) and key_of(block.rows[-1]) == left


def _tell(world: World, whole: Whole, *, leave: bool) -> int:
    """Let the stories follow what they had not followed when the file was written.

    They act once however often they are told, so a run that dies here tells all of it again.
    """
    failed = [change for change in _changes(whole) if world.told((change,))]
    if failed and not leave:
        raise Unusable(
            f"{len(failed):,} changes cannot be followed: run it again, or with --leave."
        )
    return len(failed)


def _changes(whole: Whole) -> Iterator[Change]:
    if whole.changes:
        for block in whole.blocks():
            yield from block.changes

"""`perennial move --to PLACE`: the shop from one engine to another, proved on both ends."""

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from typing import Any

from chalicelib.store.port import Row, Store, key_of
from chalicelib.wiring.machine import DEPLOYED
from deploy.cli.shop import the_shop
from deploy.local.claim import hold
from deploy.local.settings import Unusable
from deploy.moving import laying, places
from deploy.moving.blocks import in_blocks
from deploy.moving.news import tell_all
from deploy.moving.progress import Progress
from deploy.moving.proof import proved
from deploy.moving.tally import Tally, rows_of, tally_of


def add(commands: Any) -> None:
    parser = commands.add_parser(
        "move", help="move the shop, while it is closed, to another engine; killed, run it again"
    )
    parser.add_argument(
        "--to",
        metavar="PLACE",
        required=True,
        help="sqlite:FOLDER, an engine's address, stage:prod or dynamodb:REGION/TABLE; empty",
    )
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    with ExitStack() as opened:
        shop, settings = opened.enter_context(the_shop())
        opened.enter_context(hold(settings.data))
        target = opened.enter_context(places.opened(asked.to, settings))
        source = shop.world
        if DEPLOYED in f"{settings.engine} {asked.to}":
            print(FUNCTIONS, file=sys.stderr)
        tell_all(source)
        stands = tally_of(source.store, Progress("Counted"))
        mark = laying.begin(target.store, f"move {stands.digest}")
        if mark.state == "laying":
            rows = rows_of(source.store, mark.after)
            _lay(rows, target.store, mark, stands)
        laying.end(target.store, mark)
        print(proved(source, "Where it was:"))
        said = f"Where it is: {stands.rows:,} rows, equal in every kind, digest {stands.digest}."
        return f"{proved(target, said)}\n{places.keys_sentence(asked.to, settings)}\n{AFTER}"


FUNCTIONS = "No lock reaches a deployed shop: its functions must be off until this is done."
AFTER = "What was there before is left as it was: keep it as a copy, and never open both."


def _lay(rows: Iterable[Row], store: Store, mark: laying.Mark, stands: Tally) -> None:
    passed, number = Progress("Moved", stands.rows), 0
    for block in in_blocks(rows):
        laying.lay(store, block, laying.Mark(mark.what, key_of(block[-1])))
        number += len(block)
        passed(number)
    if differing := stands.differing(tally_of(store, Progress("Compared", stands.rows))):
        raise Unusable(f"The rows differ ({', '.join(differing)}): empty the target, begin again.")
    laying.finish_rows(store, mark)

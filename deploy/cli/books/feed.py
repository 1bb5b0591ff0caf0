"""`perennial feed`: changes that no story could follow, and another try once that is mended."""

import argparse
from typing import Any

from chalicelib.store.engine.sqlite import SQLite
from deploy.cli.shop import the_shop
from deploy.local.settings import Unusable


def add(commands: Any) -> None:
    parser = commands.add_parser("feed", help="changes that were set aside")
    parser.add_argument("--again", action="store_true", help="hand them on once more")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    with the_shop() as (shop, _):
        store = shop.world.store
        if not isinstance(store, SQLite):
            raise Unusable("Only a SQLite file sets changes aside; AWS has its queue for them.")
        if asked.again:
            return f"{store.bring_back()} changes are handed on once more."
        aside = [f"{change.id} {change.key.pk} {change.key.sk}" for change in store.aside()]
        return "\n".join(aside) or "Nothing is set aside."

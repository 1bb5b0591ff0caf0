"""`perennial overview rebuild`: fold the dashboard's figures anew from every entry."""

import argparse
from typing import Any

from chalicelib.usecases.overview.rebuild_overview import forget_old_overviews, rebuild_overview
from deploy.cli.shop import the_shop


def add(commands: Any) -> None:
    parser = commands.add_parser("overview", help="the dashboard's figures")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    rebuild = acts.add_parser("rebuild", help="fold them anew, while the old ones are shown")
    rebuild.set_defaults(run=run)


def run(_asked: argparse.Namespace) -> str:
    with the_shop() as (shop, _):
        folded = rebuild_overview(shop.world.ports)
        forget_old_overviews(shop.world.ports)
    return f"{folded} entries are folded anew."

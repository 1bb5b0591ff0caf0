"""`perennial seed`: fill a shop with the demo's people, rewards and codes."""

import argparse
from typing import Any

from deploy.cli.shop import the_shop
from deploy.local.dev import demo


def add(commands: Any) -> None:
    parser = commands.add_parser("seed", help="fill the shop with the demo, once")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> str:
    with the_shop() as (shop, settings):
        demo.open_shop(shop.world.ports, shop.outbox.messages, settings.data)
    return "The demo shop is filled."

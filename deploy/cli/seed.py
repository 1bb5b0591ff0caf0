"""`perennial seed`: fill a shop with the demo's people, rewards and codes."""

import argparse
from typing import Any

from chalicelib.wiring.machine import DEPLOYED
from deploy.cli.shop import the_shop
from deploy.local.dev import demo
from deploy.local.settings import Unusable


def add(commands: Any) -> None:
    parser = commands.add_parser("seed", help="fill the shop with the demo, once")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> str:
    with the_shop() as (shop, settings):
        if (settings.engine or "").startswith(DEPLOYED):
            raise Unusable("No demo is played in a deployed shop: its customers would meet it.")
        demo.open_shop(shop.world.ports, shop.outbox.messages, settings.data)
    return "The demo shop is filled."

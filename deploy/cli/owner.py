"""`perennial owner CONTACT`: give the shop an owner."""

import argparse
from typing import Any

from chalicelib.usecases.staff.appoint import Appoint, appoint
from deploy.cli.shop import the_shop


def add(commands: Any) -> None:
    parser = commands.add_parser("owner", help="make CONTACT an owner, a member already or not")
    parser.add_argument("contact", help="an e-mail address or a phone number")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    wanted = Appoint(contact=asked.contact, role="owner", by="command")
    with the_shop() as (shop, _):
        appoint(wanted, shop.world.ports)
    return f"{asked.contact} is an owner and signs in with a one-time code."

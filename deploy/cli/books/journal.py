"""`perennial journal MEMBER`: by which name the log knows somebody, to find their lines."""

import argparse
from typing import Any

from chalicelib.domain.members.member import MemberUnknown
from chalicelib.web.journal.turns import name_of
from deploy.cli.shop import the_shop


def add(commands: Any) -> None:
    parser = commands.add_parser("journal", help="the name by which the log knows a member")
    parser.add_argument("member", help="an id or a code")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> str:
    with the_shop() as (shop, _):
        ports = shop.world.ports
        member = ports.member_id(asked.member)
        if member is None:
            raise MemberUnknown
        return name_of(member, ports.secrets)

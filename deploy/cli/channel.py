"""`perennial channel add|list|poster`: the shop's own codes, for a window, a counter, a flyer."""

import argparse
from typing import Any, get_args

import msgspec

from chalicelib.domain.referrals.channel import Action
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.web.console.channels import NewChannel
from deploy.cli import poster
from deploy.cli.shop import the_shop
from deploy.local.settings import Unusable


def add(commands: Any) -> None:
    parser = commands.add_parser("channel", help="the shop's own codes")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    adding = acts.add_parser("add", help="make a code for a place where it hangs or lies")
    adding.add_argument("zh", metavar="NAME_ZH", help="what the place is called, in Chinese")
    adding.add_argument("en", metavar="NAME_EN", help="and in English")
    adding.add_argument("--landing", default="/welcome/", help="the address of a page")
    adding.add_argument("--action", choices=get_args(Action), help="what it offers there")
    adding.set_defaults(run=_add)
    acts.add_parser("list", help="all of them").set_defaults(run=_list)
    hanging = acts.add_parser("poster", help="a page to print")
    hanging.add_argument("code", metavar="CODE")
    poster.options(hanging)
    hanging.set_defaults(run=_poster)


def _add(asked: argparse.Namespace) -> str:
    said = {"name": {"zh": asked.zh, "en": asked.en}, "landing": asked.landing}
    try:
        new = msgspec.convert({**said, "action": asked.action}, NewChannel)
    except msgspec.ValidationError:
        raise Unusable(
            "A channel has a short name in each language, and lands on a page: /teas/white/."
        ) from None
    wish = AddChannel(new.name.words(), new.landing, "command", new.action)
    with the_shop() as (shop, _):
        channel = add_channel(wish, shop.world.ports)
        return f"{channel.code} leads to {shop.world.stage.public}/c/{channel.code}"


def _list(_: argparse.Namespace) -> str:
    with the_shop() as (shop, _settings):
        channels = shop.world.ports.shelf.channels()
    lines = [
        "  ".join(filter(None, (each.code, each.name.zh, each.name.en, each.landing, each.action)))
        for each in channels
    ]
    return "\n".join(lines) or "There is no channel yet: `perennial channel add` makes one."


def _poster(asked: argparse.Namespace) -> str:
    with the_shop() as (shop, _):
        channel = poster.channel_of(asked.code, shop.world.ports)
    return poster.printed(asked, [channel.code])

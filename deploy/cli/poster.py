"""`perennial poster CODE`: a page to print with a member's or a channel's code, or a sheet of many.

The page is SVG in millimetres; it goes to the output, or into a new FILE.
"""

import argparse
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

from chalicelib.domain.programme import LANGUAGES
from chalicelib.domain.referrals.channel import Channel, ChannelUnknown
from chalicelib.ports import CodeOf, MemberOf, Ports
from chalicelib.usecases.referrals.find_channel import find_channel
from chalicelib.web.console.posters import LINES
from chalicelib.wiring import World
from deploy.cli.shop import the_shop
from deploy.local.settings import Unusable
from press.share import drawings
from qr.ink import Ink
from qr.link import Kind, link
from qr.poster import Card, Size, poster
from qr.printed import Print
from qr.sheet import Cut, sheet

ROOT = Path(__file__).resolve().parents[2]
_DOTS = 1000
"""Of one of the site's drawings, on its longer side."""


def add(commands: Any) -> None:
    parser = commands.add_parser("poster", help="a page to print with a code")
    parser.add_argument("code", metavar="CODE", nargs="?", help="a member's or a channel's")
    parser.add_argument("--sheet", metavar="CODE", nargs="+", help="cards of these on one page")
    parser.add_argument("--cards", choices=get_args(Cut), default="business", help="their size")
    parser.add_argument("--copies", type=int, default=1, help="of each card")
    options(parser)
    parser.set_defaults(run=run)


def options(parser: argparse.ArgumentParser) -> None:
    """What every page may be told."""
    parser.add_argument("--size", choices=get_args(Size), default="A5")
    parser.add_argument("--lang", choices=LANGUAGES, default="zh")
    parser.add_argument("--drawing", help="one of the site's by its name, or an SVG, PNG or JPEG")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="a new file")


def run(asked: argparse.Namespace) -> str:
    if bool(asked.code) == bool(asked.sheet):
        raise Unusable("Name one CODE, or some after --sheet.")
    if asked.copies < 1:
        raise Unusable("At least one copy of each card is made: give --copies a number from 1.")
    return printed(asked, asked.sheet or [asked.code])


def printed(asked: argparse.Namespace, codes: Sequence[str]) -> str:
    """Draw all pages, then write them or none."""
    with the_shop() as (shop, _):
        world = shop.world
        pages = _pages(asked, [_card(code, asked, world) for code in codes], world.ports)
    if asked.out:
        return f"{_written(pages, asked.out)}{_warned(world)}"
    if len(pages) > 1:
        raise Unusable(f"There are {len(pages)} pages: name a file for them by -o.")
    return pages[0].decode().rstrip()


def channel_of(text: str, ports: Ports) -> Channel:
    """Raises Unusable for a code that no channel has."""
    try:
        return find_channel(text, ports)
    except ChannelUnknown:
        raise Unusable(
            f"No channel has the code {text!r}: `perennial channel list` shows all."
        ) from None


def _pages(asked: argparse.Namespace, cards: Sequence[Card], ports: Ports) -> list[bytes]:
    try:
        way = Print(ink=Ink(dark=ports.programme.brand.colour))
        if not getattr(asked, "sheet", None):
            return [poster(cards[0], asked.size, way=way, language=asked.lang)]
        many = [card for card in cards for _ in range(asked.copies)]
        return sheet(many, asked.cards, way=way, language=asked.lang)
    except ValueError as reason:
        raise Unusable(str(reason)) from None


def _card(text: str, asked: argparse.Namespace, world: World) -> Card:
    """
    The shop's words, a channel's as the console prints them. A channel's name tells its posters
    apart; a member's stays private.
    """
    ports, brand = world.ports, world.ports.programme.brand
    kind: Kind = "R"
    code, line, note = _referral(text, ports), brand.line, ""
    if code is None:
        channel = channel_of(text, ports)
        kind, code = "C", channel.code
        line, note = LINES[channel.action], channel.name[asked.lang]
    stage = world.stage
    return Card(
        link=link(stage.public, kind, code, upper_host=stage.upper_host),
        heading=brand.name[asked.lang],
        line=line[asked.lang],
        note=note,
        drawing=_drawing(asked.drawing) if asked.drawing else None,
    )


def _referral(text: str, ports: Ports) -> str | None:
    """A member's code, None for what is none. Raises Unusable for one that nobody has."""
    code = ports.secrets.read_code(text, "referral")
    if code is None:
        return None
    want = CodeOf(code)
    view = ports.book.read((want,))
    known = view(want)
    owner = view(MemberOf(known)) if known else None
    if owner is None or owner.has_left:
        raise Unusable(f"No member has the code {text!r}.")
    return code


def _drawing(name: str) -> bytes:
    own = ROOT / drawings.DRAWINGS / f"{name}.svg"
    if name.isalnum() and own.is_file():
        dots = BytesIO()
        drawings.drawn(own, drawings.styles(ROOT), _DOTS, _DOTS).save(dots, "PNG", optimize=True)
        return dots.getvalue()
    try:
        return Path(name).read_bytes()
    except OSError:
        raise Unusable(f"{name} is neither a drawing of the site nor a file.") from None


def _written(pages: Sequence[bytes], out: Path) -> str:
    """Into one file, or into numbered ones. Raises Unusable if one is there, and writes none."""
    numbered = [out.with_stem(f"{out.stem}-{n}") for n in range(1, len(pages) + 1)]
    files = [out] if len(pages) == 1 else numbered
    if there := next((file for file in files if file.exists()), None):
        raise Unusable(f"{there} is there already: name a new file.")
    if not out.parent.is_dir():
        raise Unusable(f"There is no folder {out.parent}.")
    for file, page in zip(files, pages, strict=True):
        file.write_bytes(page)
    return f"Written: {', '.join(map(str, files))}."


def _warned(world: World) -> str:
    where = world.stage.public
    if where.startswith("https://"):
        return ""
    return (
        f" Its link leads to {where}: name the shop's public address by PUBLIC= before you print."
    )

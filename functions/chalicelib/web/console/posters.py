"""Channels in print: a page to hang up, or a sheet of cards to cut, in millimetres."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta

from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Action, Channel
from chalicelib.domain.refusals import Conflict, Malformed
from chalicelib.usecases.referrals.find_channel import find_channel
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Told

if TYPE_CHECKING:
    from qr.poster import Card
    from qr.printed import Print


class Unprintable(Conflict):
    """Too much for its paper: what a phone would not read is not printed."""

    code = "unprintable"


HEADERS = {
    "Content-Type": "image/svg+xml",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
LINES: Mapping[Action | None, Words] = {
    None: Words(zh="扫一扫，看看这里有什么", en="Scan to see what is here"),
    "join": Words(zh="扫一扫，加入会员", en="Scan to join"),
    "checkin": Words(zh="扫一扫，今天签到", en="Scan to check in today"),
    "redeem": Words(zh="扫一扫，看积分能换什么", en="Scan to see what points buy"),
}
"""What a channel says to whoever stands before it."""


class Page(Told, frozen=True):
    size: Literal["A4", "A5", "A6"] = "A5"


class Cards(Told, frozen=True):
    """`codes` with commas between them, each printed `copies` times; `page` counts from 1."""

    codes: Annotated[str, Meta(min_length=1, max_length=400)]
    cut: Literal["business", "table"] = "business"
    copies: Annotated[int, Meta(ge=1, le=60)] = 1
    page: Annotated[int, Meta(ge=1, le=100)] = 1


def poster(ask: Ask[Page]) -> Reply:
    from qr.poster import poster as draw  # late: other routes draw nothing

    card = _card(find_channel(ask.path["code"], ask.ports), ask)
    with _refused():
        drawn = draw(card, ask.said.size, way=_way(ask), language=ask.language)
    return Reply(drawn, headers=HEADERS)


def sheet(ask: Ask[Cards]) -> Reply:
    from qr.sheet import sheet as draw

    said = ask.said
    cards = [_card(find_channel(code, ask.ports), ask) for code in said.codes.split(",")]
    many = [card for card in cards for _ in range(said.copies)]
    with _refused():
        pages = draw(many, said.cut, way=_way(ask), language=ask.language)
    if said.page > len(pages):
        raise Malformed(field="page")
    return Reply(pages[said.page - 1], headers=HEADERS)


def _card(channel: Channel, ask: Ask[Any]) -> "Card":
    from qr.link import link
    from qr.poster import Card

    stage, language = ask.stage, ask.language
    return Card(
        link=link(stage.public, "C", channel.code, upper_host=stage.upper_host),
        heading=ask.ports.programme.brand.name[language],
        line=LINES[channel.action][language],
        note=channel.name[language],
    )


def _way(ask: Ask[Any]) -> "Print":
    from qr.ink import Ink
    from qr.printed import Print

    return Print(ink=Ink(dark=ask.ports.programme.brand.colour))


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except ValueError as reason:
        raise Unprintable from reason


ROUTES = (
    Route(
        "GET",
        "/api/admin/channels/{code}/poster",
        "auditor",
        poster,
        query=Page,
        errors=(404,),
        media="image/svg+xml",
    ),
    Route(
        "GET",
        "/api/admin/channels/sheet",
        "auditor",
        sheet,
        query=Cards,
        errors=(404,),
        media="image/svg+xml",
    ),
)

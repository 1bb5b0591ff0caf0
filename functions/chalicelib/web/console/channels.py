"""Channels: where scans come from."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import Action
from chalicelib.domain.referrals.channel import Channel as Law
from chalicelib.usecases.overview.read_arrivals import Arrivals, read_arrivals
from chalicelib.usecases.referrals import add_channel as opening
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Bilingual, Second, Told


class NewChannel(Told, frozen=True):
    """`landing` is the address of a page of this site; its page is told the action by `?do=`."""

    name: Bilingual
    landing: Annotated[str, Meta(pattern=r"^/([a-z0-9-]+/)*(?!\n)$", max_length=200)] = "/welcome/"
    action: Action | None = None


class Channel(Struct, frozen=True):
    """`scans` and `joins`, so many came through it; both may lag a moment."""

    code: str
    link: str
    name: Words
    landing: str
    created_at: Second
    action: Action | None
    scans: int
    joins: int


class Channels(Struct, frozen=True):
    channels: list[Channel]


def channels(ask: Ask[None]) -> Reply:
    found = ask.ports.shelf.channels()
    arrivals = read_arrivals([each.code for each in found], ask.ports)
    return Reply(Channels([_channel(each, arrivals[each.code], ask) for each in found]))


def add_channel(ask: Ask[NewChannel]) -> Reply:
    said = ask.said
    wish = opening.AddChannel(said.name.words(), said.landing, ask.member.id, said.action)
    return Reply(_channel(opening.add_channel(wish, ask.ports), Arrivals(), ask))


def _channel(found: Law, came: Arrivals, ask: Ask[None] | Ask[NewChannel]) -> Channel:
    link = f"{ask.stage.public}/c/{found.code}"
    placed = (found.landing, found.created_at, found.action)
    return Channel(found.code, link, found.name, *placed, came.scans, came.joins)


ROUTES = (
    Route("GET", "/api/admin/channels", "auditor", channels, answer=Channels),
    Route(
        "POST",
        "/api/admin/channels",
        "manager",
        add_channel,
        status=201,
        body=NewChannel,
        answer=Channel,
    ),
)

"""The member card: the token of this half minute, and what a phone needs to go on offline."""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from chalicelib.domain.members.card import STEP
from chalicelib.usecases.members.read_card import read_card
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Second


class CardKey(Struct, frozen=True):
    """Makes the tokens of steps that begin from `from` on and before `until`."""

    since: Second = msgspec.field(name="from")
    until: Second
    key: Annotated[str, Meta(description="32 bytes, hexadecimal")]


class MyCard(Struct, frozen=True):
    """`token` is kid (1), code (9), step (7) and mac (16 characters), in Crockford base 32.

    mac = the first 80 bits of HMAC-SHA256 under the key of the step's time, over `M|` and what
    stands before it. `now` is the server's clock; from `expires_at` on the next token is shown.
    """

    token: Annotated[str, Meta(min_length=33, max_length=33)]
    link: str
    expires_at: Second
    step: Annotated[int, Meta(description="seconds")]
    now: Second
    keys: list[CardKey]


def my_card(ask: Ask[None]) -> Reply:
    shown = read_card(ask.member, ask.ports)
    keys = [CardKey(key.since, key.until, key.value) for key in shown.keys]
    link = f"{ask.stage.public}/M/{shown.token}"
    return Reply(MyCard(shown.token, link, shown.card.ends_at, STEP, shown.now, keys))


ROUTES = (Route("GET", "/api/me/card", "member", my_card, answer=MyCard),)

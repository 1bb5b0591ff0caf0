"""Every route of every room, and the document that describes them."""

from functools import cache

import msgspec

from chalicelib.web import console, statement
from chalicelib.web.counter import lookup, serving
from chalicelib.web.door import Ask, Reply, Route, Stage
from chalicelib.web.member import card, contact, identity, points, reading, referrals, rewards
from chalicelib.web.public import answers, arrival, pictures, shop


def contract(ask: Ask[None]) -> Reply:
    return Reply(_written(ask.stage))


@cache
def _written(stage: Stage) -> bytes:
    from chalicelib.web.door.openapi import document  # late: few ever ask

    return msgspec.json.encode(document(ROUTES, stage))


ROUTES: tuple[Route, ...] = (
    *shop.ROUTES,
    *answers.ROUTES,
    Route("GET", "/api/openapi.json", "public", contract),
    *arrival.ROUTES,
    *identity.ROUTES,
    *contact.ROUTES,
    *pictures.ROUTES,
    *card.ROUTES,
    *points.ROUTES,
    *statement.ROUTES,
    *reading.ROUTES,
    *referrals.ROUTES,
    *rewards.ROUTES,
    *lookup.ROUTES,
    *serving.ROUTES,
    *console.ROUTES,
)

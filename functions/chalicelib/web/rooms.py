"""Every route of every room, and the document that describes them."""

from functools import cache

import msgspec

from chalicelib.web import (
    answers,
    arrival,
    card,
    console,
    contact,
    counter,
    identity,
    lookup,
    pictures,
    points,
    public,
    reading,
    referrals,
    rewards,
    statement,
)
from chalicelib.web.door import Ask, Reply, Route, Stage


def contract(ask: Ask[None]) -> Reply:
    return Reply(_written(ask.stage))


@cache
def _written(stage: Stage) -> bytes:
    from chalicelib.web.door.openapi import document  # late: few ever ask

    return msgspec.json.encode(document(ROUTES, stage))


ROUTES: tuple[Route, ...] = (
    *public.ROUTES,
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
    *counter.ROUTES,
    *console.ROUTES,
)

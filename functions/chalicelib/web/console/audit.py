"""The trail of what people of the shop did by hand, for the auditor."""

from typing import Annotated

import msgspec
from msgspec import Meta

from chalicelib.domain.trail import Deed
from chalicelib.domain.trail import Step as Law
from chalicelib.usecases.ledger.read_trail import read_trail
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Second, Told

_PLACE = r"^[0-9]{10}#[0-9]{10}#[0-9A-Za-z]{1,32}(?!\n)$"


class TrailPage(Told, frozen=True):
    """`actor` is an id; `before` the `next` of the page before."""

    actor: Annotated[str, Meta(pattern=r"^[0-9A-Za-z]{1,32}(?!\n)$")] | None = None
    before: Annotated[str, Meta(pattern=_PLACE)] | None = None
    limit: Annotated[int, Meta(ge=1, le=100)] = 50


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """`target` is an id, or `<member>/<seq>` of an entry; `digest` proves what was said."""

    actor: str
    number: int
    deed: Deed
    target: str
    digest: str
    at: Second
    hash: str


class Trail(msgspec.Struct, frozen=True):
    """Newest first; `next` is the `before` of the page after this one."""

    steps: list[Step]
    next: str | None


def audit(ask: Ask[TrailPage]) -> Reply:
    said = ask.said
    found = read_trail(ask.ports, actor=said.actor, before=said.before, limit=said.limit)
    return Reply(Trail([_step(step) for step in found.items], found.after))


def _step(step: Law) -> Step:
    return Step(**{name: getattr(step, name) for name in Step.__struct_fields__})


ROUTES = (Route("GET", "/api/admin/audit", "auditor", audit, query=TrailPage, answer=Trail),)

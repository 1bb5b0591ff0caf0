"""The trail of what people of the shop did by hand, for the auditor."""

from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain.programme import Words
from chalicelib.domain.trail import Deed
from chalicelib.usecases.ledger.explain_steps import Explained, explain_steps
from chalicelib.usecases.ledger.read_trail import ReadTrail, read_trail
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Person, Second, Told, person

_PLACE = r"^[0-9]{10}#[0-9]{10}#[0-9A-Za-z]{1,32}(?!\n)$"


class TrailSearch(Told, frozen=True):
    """`actor` is an id, `deed` what was done."""

    actor: Annotated[str, Meta(pattern=r"^[0-9A-Za-z]{1,32}(?!\n)$")] | None = None
    deed: Deed | None = None


class TrailPage(TrailSearch, frozen=True):
    """`before` is the `next` of the page before. Of one deed a page may hold fewer than `limit`."""

    before: Annotated[str, Meta(pattern=_PLACE)] | None = None
    limit: Annotated[int, Meta(ge=1, le=100)] = 50


class Step(Struct, frozen=True, kw_only=True):
    """`target` is an id, or `<member>/<seq>` of an entry; `digest` proves what was said.

    `by`, `whom`, `thing` and `reason` are how the books name it now: null where the shop acted by
    itself, or where nothing is kept but the digest.
    """

    actor: str
    number: int
    deed: Deed
    target: str
    digest: str
    at: Second
    hash: str
    by: Person | None
    whom: Person | None
    thing: Words | None
    reason: Words | None


class Trail(Struct, frozen=True):
    """Newest first; `next` is the `before` of the page after this one."""

    steps: list[Step]
    next: str | None


def audit(ask: Ask[TrailPage]) -> Reply:
    said = ask.said
    wanted = ReadTrail(actor=said.actor, deed=said.deed, before=said.before, limit=said.limit)
    found = read_trail(wanted, ask.ports)
    return Reply(Trail([_step(one) for one in explain_steps(found.items, ask.ports)], found.after))


def _step(one: Explained) -> Step:
    step = one.step
    return Step(
        actor=step.actor,
        number=step.number,
        deed=step.deed,
        target=step.target,
        digest=step.digest,
        at=step.at,
        hash=step.hash,
        by=person(one.by) if one.by else None,
        whom=person(one.whom) if one.whom else None,
        thing=one.thing,
        reason=one.reason,
    )


ROUTES = (Route("GET", "/api/admin/audit", "auditor", audit, query=TrailPage, answer=Trail),)

"""The auditor reads what was done by hand: everybody's, or one person's; newest first."""

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from chalicelib.domain.trail import Deed, Step
from chalicelib.ports import Ports, Slice

PAGE = 100
MOST = 2_000
"""Steps looked through for those of one kind: the trail has an index by person and by time."""


class ReadTrail(Struct, frozen=True, kw_only=True):
    """`before` is what the page before named."""

    actor: str | None = None
    deed: Deed | None = None
    before: str | None = None
    limit: int = 50


def read_trail(asked: ReadTrail, ports: Ports) -> Slice[Step]:
    """A page of steps; of one kind it may hold fewer, and go on all the same."""
    if asked.deed is None and asked.limit <= PAGE:
        return ports.shelf.steps(asked.actor, before=asked.before, limit=asked.limit)
    found: list[Step] = []
    last: Step | None = None
    for last in islice(_steps(asked, ports), MOST):
        if asked.deed in {None, last.deed}:
            found.append(last)
        if len(found) == asked.limit:
            break
    return Slice(tuple(found), _beyond(last, asked, ports))


def _steps(asked: ReadTrail, ports: Ports) -> Iterator[Step]:
    before = asked.before
    while True:
        page = ports.shelf.steps(asked.actor, before=before, limit=PAGE)
        yield from page.items
        if page.after is None:
            return
        before = page.after


def _beyond(last: Step | None, asked: ReadTrail, ports: Ports) -> str | None:
    """Where to go on, if anything is left to look through."""
    if last is None:
        return None
    rest = ports.shelf.steps(asked.actor, before=last.place, limit=1)
    return last.place if rest.items else None

"""The auditor reads what was done by hand: everybody's, or one person's; newest first."""

from chalicelib.domain.trail import Step
from chalicelib.ports import Ports, Slice


def read_trail(ports: Ports, *, actor: str | None, before: str | None, limit: int) -> Slice[Step]:
    """A page of steps; `before` is what the page before named."""
    return ports.shelf.steps(actor, before=before, limit=limit)

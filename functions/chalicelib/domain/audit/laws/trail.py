"""Steps of the trail, each tested against the one before it."""

from collections.abc import Iterator

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.trail import Step, seal


def step(made: Step, before: Step | None) -> Iterator[Finding]:
    where = f"the trail of {made.actor}, step {made.number}"
    if made.number > 1 and before is None:
        yield Finding("T1", where, "the step before it", "there", "nothing")
        return
    sealed = seal(before.hash if before else "", made)
    yield from differ("T1", where, "its hash", expected=sealed, stands=made.hash)

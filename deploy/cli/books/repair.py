"""A plan to mend the books, as steps a person can follow; it writes nothing in the shop."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import asdict

from chalicelib.domain.audit.finding import Finding
from chalicelib.store import mending
from chalicelib.store.mending import Step
from chalicelib.store.port import Value
from chalicelib.usecases.ledger.plan_repair import plan_repair
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.wiring import World

TURNS = 6
"""Plans that may follow each other: entries, what hangs on them, what hangs on that."""

TOGETHER = 25
"""Rows written at once."""


@dataclass(frozen=True, slots=True)
class Repair:
    """`steps` in their order, and what is still found after them: it needs a person.

    Not `proved` where there is no copy to try the steps on: then `rest` is what is found now.
    """

    steps: tuple[Step, ...]
    rest: tuple[Finding, ...]
    proved: bool


def plan(world: World, *, copy: bool, passed: Callable[[int], None] = lambda _: None) -> Repair:
    """Work out the steps; on a `copy` they are carried out there, so that the rest is known."""
    done: list[Step] = []
    for _ in range(TURNS):
        new = [
            step
            for mend in plan_repair(world.ports, passed=passed)
            for step in mending.steps(world.store, mend)
        ]
        done += new
        if not new or not copy:
            break
        carry_out(world, new)
    rest: list[Finding] = []
    verify_ledger(world.ports, live=not copy, found=rest.append, passed=passed)
    return Repair(tuple(done), tuple(rest), proved=copy)


def carry_out(world: World, steps: list[Step]) -> None:
    actions = list(mending.actions(steps))
    for first in range(0, len(actions), TOGETHER):
        world.store.write(actions[first : first + TOGETHER])


def told(repair: Repair) -> str:
    """One line a step, one a finding that needs a person."""
    lines = [_line(step) for step in repair.steps]
    lines += [f"Needs a person: {finding}" for finding in repair.rest]
    return "\n".join(lines)


def as_json(repair: Repair) -> str:
    steps = [
        {
            "law": step.law,
            "pk": step.key.pk,
            "sk": step.key.sk,
            "attribute": step.attribute,
            "from": step.before,
            "to": step.after,
            "why": step.why,
        }
        for step in repair.steps
    ]
    rest = [asdict(finding) for finding in repair.rest]
    whole = {"steps": steps, "needs_a_person": rest, "proved": repair.proved}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _line(step: Step) -> str:
    where = f"{step.key.pk} {step.key.sk}"
    if step.attribute is None:
        return f"{step.law} · {where}: delete the row, by {step.why}."
    before, after = _said(step.before), _said(step.after)
    return f"{step.law} · {where}: {step.attribute} from {before} to {after}, by {step.why}."


def _said(value: Value | None) -> str:
    if value is None:
        return "nothing"
    ((_, content),) = value.items()
    return json.dumps(content, ensure_ascii=False)

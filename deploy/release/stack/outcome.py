"""A proposal carried out: waited for, and heard if it fails."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from deploy.release.owner.talk import Refused
from deploy.release.stack.failures import Failure, failures, invalid
from deploy.release.stack.formation import Stack
from deploy.release.stack.proposal import Proposed

AGAIN = "Mended, run it again: it goes on."

STRIDE = 10
DONE = "_COMPLETE"

UNBEGUN = "DescribeEvents"
"""How AWS points to the events of an operation that it refused before it began."""


@dataclass(slots=True)
class Progress:
    """Says at each tenth of the `awaited` how far it is; `heard` are events of before."""

    say: Callable[[str], None]
    heard: Collection[str]
    awaited: Collection[str]
    done: set[str] = field(default_factory=set)
    told: int = 0

    def hear(self, events: Iterable[Mapping[str, Any]]) -> bool:
        """Always true, so that it stands before what is waited for."""
        new = [one for one in events if one["EventId"] not in self.heard]
        done = {one["LogicalResourceId"] for one in new if one["ResourceStatus"].endswith(DONE)}
        self.done |= done & {*self.awaited}
        if len(self.done) - self.told >= STRIDE:
            self.told = len(self.done)
            self.say(f"  {self.told} of {len(self.awaited)} resources")
        return True


def carry_out(stack: Stack, proposed: Proposed) -> None:
    """Do it and wait. Raises Refused with what failed, why, and what to do."""
    heard = {one["EventId"] for one in _events(stack)}
    stack.formation.execute_change_set(ChangeSetName=proposed.id)
    # Until AWS has begun, the stack stands as it stood: only its events tell old from new.
    stack.wait(lambda: _newest(stack)[0]["EventId"] not in heard)
    progress = Progress(stack.say, heard, {change.name for change in proposed.changes})
    stack.wait(lambda: progress.hear(_newest(stack)) and stack.is_quiet())
    status = stack.status()
    if status in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}:
        return
    told = failures(one for one in _events(stack) if one["EventId"] not in heard)
    if any(UNBEGUN in one.why for one in told):
        told = invalid(_operation_events(stack)) or told
    stands = "" if proposed.creates else "What stood before stands again. "
    causes = map(str, told or (Failure(stack.name, "", status),))
    raise Refused("\n".join((f"AWS could not do it ({status}):", *causes, stands + AGAIN)))


def _events(stack: Stack) -> list[dict[str, Any]]:
    pages = stack.formation.get_paginator("describe_stack_events").paginate(StackName=stack.name)
    return [one for page in pages for one in page["StackEvents"]]


def _newest(stack: Stack) -> list[dict[str, Any]]:
    told = stack.formation.describe_stack_events(StackName=stack.name)
    return list(told["StackEvents"])


def _operation_events(stack: Stack) -> list[dict[str, Any]]:
    failed = {"Filters": {"FailedEvents": True}}
    told = stack.formation.describe_events(StackName=stack.name, **failed)
    return list(told.get("OperationEvents", ()))

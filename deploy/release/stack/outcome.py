"""A proposal carried out: waited for, and heard if it fails."""

from typing import Any

from deploy.release.owner.talk import Refused
from deploy.release.stack.failures import Failure, failures, invalid
from deploy.release.stack.formation import Stack
from deploy.release.stack.proposal import Proposed

AGAIN = "Mended, run it again: it goes on."

UNBEGUN = "DescribeEvents"
"""How AWS points to the events of an operation that it refused before it began."""


def carry_out(stack: Stack, proposed: Proposed) -> None:
    """Do it and wait. Raises Refused with what failed, why, and what to do."""
    heard = {one["EventId"] for one in _events(stack)}
    stack.formation.execute_change_set(ChangeSetName=proposed.id)
    # Until AWS has begun, the stack stands as it stood: only its events tell old from new.
    stack.wait(lambda: _newest(stack) not in heard)
    stack.wait(stack.is_quiet)
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


def _newest(stack: Stack) -> str:
    told = stack.formation.describe_stack_events(StackName=stack.name)["StackEvents"]
    return str(told[0]["EventId"])


def _operation_events(stack: Stack) -> list[dict[str, Any]]:
    failed = {"Filters": {"FailedEvents": True}}
    told = stack.formation.describe_events(StackName=stack.name, **failed)
    return list(told.get("OperationEvents", ()))

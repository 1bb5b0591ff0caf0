"""A change set: proposed, read, and carried out or forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deploy.release.owner.talk import Refused
from deploy.release.stack.changes import Change, read
from deploy.release.stack.formation import NEW, Stack

CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]

CHANGE_SET = "release"
NOTHING = ("didn't contain changes", "No updates are to be performed")
"""How AWS says that all is as it should be."""

WORKS = ("PENDING", "PROGRESS")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change set that waits to be carried out; without changes where all is as it should be."""

    id: str
    creates: bool
    changes: tuple[Change, ...]


def propose(stack: Stack, template: str, parameters: Mapping[str, str]) -> Proposed:
    """Let AWS work out what would change. `template` is its address. Raises Refused."""
    creates = stack.status() in {"", NEW}
    _discard(stack)
    said = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
    told = stack.formation.create_change_set(
        StackName=stack.name,
        ChangeSetName=CHANGE_SET,
        ChangeSetType="CREATE" if creates else "UPDATE",
        TemplateURL=template,
        Parameters=said,
        Capabilities=CAPABILITIES,
    )
    stack.wait(lambda: not _described(stack, told["Id"])["Status"].endswith(WORKS))
    described = _described(stack, told["Id"])
    why = described.get("StatusReason", "")
    if described["Status"] == "CREATE_COMPLETE":
        return Proposed(told["Id"], creates, read(_all_changes(stack, told["Id"])))
    _discard(stack)
    if any(word in why for word in NOTHING):
        return Proposed("", creates, ())
    raise Refused(f"AWS does not take this template or what was said: {why}")


def forget(stack: Stack, proposed: Proposed) -> None:
    """Leave nothing of a proposal that was not agreed to."""
    if proposed.id:
        _discard(stack)
    if stack.status() == NEW:
        stack.formation.delete_stack(StackName=stack.name)


def _described(stack: Stack, change_set: str, **more: str) -> dict[str, Any]:
    named = {"ChangeSetName": change_set}
    told: dict[str, Any] = stack.formation.describe_change_set(**named, **more)
    return told


def _all_changes(stack: Stack, change_set: str) -> list[Mapping[str, Any]]:
    told = _described(stack, change_set)
    found = list(told.get("Changes", ()))
    while token := told.get("NextToken"):
        told = _described(stack, change_set, NextToken=token)
        found += told.get("Changes", ())
    return found


def _discard(stack: Stack) -> None:
    if stack.status():
        named = {"StackName": stack.name, "ChangeSetName": CHANGE_SET}
        stack.formation.delete_change_set(**named)
        stack.wait(lambda: not _is_there(stack))


def _is_there(stack: Stack) -> bool:
    told = stack.formation.list_change_sets(StackName=stack.name)["Summaries"]
    return any(one["ChangeSetName"] == CHANGE_SET for one in told)

"""The stage's stack as it stands, waited for and made fit to be changed."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError

from deploy.release.account import Account
from deploy.release.owner.talk import Refused

NEW = "REVIEW_IN_PROGRESS"
NEVER_STOOD = {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED"}

SECONDS = 5.0
EMULATED_SECONDS = 0.05
"""Between two looks."""

HOURS = 3 * 3600.0
"""CloudFront takes minutes; whatever takes hours needs a person."""


@dataclass(slots=True)
class Stack:
    account: Account
    name: str
    say: Callable[[str], None]
    pause: float = field(init=False)

    def __post_init__(self) -> None:
        self.pause = EMULATED_SECONDS if self.account.emulator else SECONDS

    @property
    def formation(self) -> Any:
        return self.account.client("cloudformation")

    def state(self) -> dict[str, Any]:
        """Return what AWS knows of it; nothing where there is none."""
        try:
            told = self.formation.describe_stacks(StackName=self.name)["Stacks"]
        except ClientError as error:
            if "does not exist" in str(error):
                return {}
            raise
        found: dict[str, Any] = told[0]
        return {} if found["StackStatus"] == "DELETE_COMPLETE" else found

    def status(self) -> str:
        return str(self.state().get("StackStatus", ""))

    def outputs(self) -> Mapping[str, str]:
        told = self.state().get("Outputs", ())
        return {one["OutputKey"]: one["OutputValue"] for one in told}

    def parameters(self) -> Mapping[str, str]:
        told = self.state().get("Parameters", ())
        return {one["ParameterKey"]: one["ParameterValue"] for one in told}

    def resource(self, name: str) -> str:
        told = self.formation.describe_stack_resource(StackName=self.name, LogicalResourceId=name)
        return str(told["StackResourceDetail"]["PhysicalResourceId"])

    def make_fit(self) -> None:
        """Wait for whatever is under way, and clear what a failed release left. Raises Refused."""
        self._settle()
        status = self.status()
        if status == "UPDATE_ROLLBACK_FAILED":
            self.say("The last change could not be taken back whole: AWS tries once more.")
            self.formation.continue_update_rollback(StackName=self.name)
            self._settle()
        elif status in NEVER_STOOD:
            self._clear()
        status = self.status()
        if status.endswith("_FAILED"):
            raise Refused(
                f"The stack {self.name} stands at {status}, and only a person can tell what is to "
                f"become of it: see its events in the CloudFormation console."
            )

    def _settle(self) -> None:
        status = self.status()
        if status.endswith("_IN_PROGRESS") and status != NEW:
            self.say(f"The stack {self.name} is at {status}: waiting until that is over.")
            self.wait(self.is_quiet)

    def is_quiet(self) -> bool:
        status = self.status()
        return status == NEW or not status.endswith("_IN_PROGRESS")

    def _clear(self) -> None:
        """Take away a stack that never stood: AWS changes no such stack, and it holds no member."""
        self.say(f"The first try to make {self.name} failed; it is cleared and made anew.")
        left = self._left_over()
        self.formation.delete_stack(StackName=self.name)
        self.wait(lambda: self.status() in {"", "DELETE_FAILED"})
        if left:
            self.say(f"It leaves behind, empty and yours to delete: {', '.join(left)}.")

    def _left_over(self) -> list[str]:
        told = self.formation.describe_stack_resources(StackName=self.name)["StackResources"]
        gone = {"DELETE_COMPLETE", "CREATE_FAILED"}
        return [r["PhysicalResourceId"] for r in told if r["ResourceStatus"] not in gone]

    def wait(self, comes_true: Callable[[], bool]) -> None:
        until = time.monotonic() + HOURS
        while not comes_true():
            if time.monotonic() > until:
                raise Refused(f"{self.name} has been at {self.status()} for hours: see its events.")
            time.sleep(self.pause)

"""The shop on AWS, if it is there: its stack, its settings, its table's backup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from deploy.doctor.cloud import Cloud, Part, Unasked, told, unknown
from deploy.doctor.finding import Finding, look, ok, wrong
from deploy.template.stages import STAGES

DAY, MINUTE = 86_400, 60

STATES: Mapping[str, tuple[str, str]] = {
    "ROLLBACK_COMPLETE": ("its first release failed and was taken back.", "Release again."),
    "REVIEW_IN_PROGRESS": ("planned, never made.", "Release: it goes on from there."),
    "UPDATE_ROLLBACK_COMPLETE": (
        "the last release failed and was taken back; the one before runs.",
        "Its events say why, in the CloudFormation console.",
    ),
    "DELETE_IN_PROGRESS": ("it is being deleted.", "The table and its key stay."),
}


@dataclass(frozen=True, slots=True)
class Stack:
    status: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    drift: str = "NOT_CHECKED"


@dataclass(frozen=True, slots=True)
class Backup:
    """`since` in epoch seconds: the earliest moment that can be restored."""

    table: str
    on: bool
    since: int | None
    protected: bool


def ask(cloud: Cloud, name: str) -> Stack | Unasked | None:
    """Return None where there is no such stack."""
    answer = cloud.ask("cloudformation", "describe_stacks", StackName=name)
    if isinstance(answer, Unasked) and answer.code == "ValidationError":
        return None
    return told(answer, lambda said: _stack(said["Stacks"][0]))


def _stack(said: Part) -> Stack:
    return Stack(
        status=said["StackStatus"],
        parameters={
            one["ParameterKey"]: one["ParameterValue"] for one in said.get("Parameters", ())
        },
        outputs={one["OutputKey"]: one["OutputValue"] for one in said.get("Outputs", ())},
        drift=said.get("DriftInformation", {}).get("StackDriftStatus", "NOT_CHECKED"),
    )


def judge(stack: Stack | Unasked | None, name: str, wanted: Mapping[str, str]) -> Iterator[Finding]:
    if stack is None:
        yield ok("Stack", f"{name} is not there yet.")
        return
    if isinstance(stack, Unasked):
        yield unknown("Stack", stack)
        return
    yield _state(stack.status, name)
    yield from _differing(stack, wanted)
    if stack.drift == "DRIFTED":
        do = f"See what: aws cloudformation describe-stack-resource-drifts --stack-name {name}"
        yield look("Drift", "somebody changed the stack's resources by hand.", do)


def _state(status: str, name: str) -> Finding:
    if status in STATES:
        return look("Stack", f"{name}: {STATES[status][0]}", STATES[status][1])
    if status.endswith("_IN_PROGRESS"):
        return look("Stack", f"{name} is being changed ({status.lower()}).", "Wait, look again.")
    if status.endswith("_FAILED"):
        do = f"See why: aws cloudformation describe-stack-events --stack-name {name}"
        return wrong("Stack", f"{name} is stuck ({status.lower()}).", do)
    return ok("Stack", f"{name} stands ({status.lower()}).")


def _differing(stack: Stack, wanted: Mapping[str, str]) -> Iterator[Finding]:
    """What the owner's answers say otherwise than the stack that stands."""
    known = stack.parameters
    names = [name for name, said in wanted.items() if known.get(name, said) != said]
    if names:
        says = f"{', '.join(sorted(names))}: this folder says otherwise than the stack."
        yield look("Settings", says, "A release brings the folder's.")


def ask_backup(cloud: Cloud, table: str) -> Backup | Unasked:
    answer = cloud.ask("dynamodb", "describe_continuous_backups", TableName=table)
    described = cloud.ask("dynamodb", "describe_table", TableName=table)
    protected = told(described, lambda said: bool(said["Table"].get("DeletionProtectionEnabled")))
    if isinstance(protected, Unasked):
        return protected
    return told(answer, lambda said: _backup(table, said, protected=protected))


def _backup(table: str, said: Part, *, protected: bool) -> Backup:
    points = said["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    since = points.get("EarliestRestorableDateTime")
    return Backup(
        table=table,
        on=points["PointInTimeRecoveryStatus"] == "ENABLED",
        since=int(since.timestamp()) if isinstance(since, datetime) else None,
        protected=protected,
    )


def judge_backup(backup: Backup | Unasked, stage: str, now: int) -> Iterator[Finding]:
    """What was switched off by hand, no release switches on again: the template did not change."""
    if isinstance(backup, Unasked):
        yield unknown("Backup", backup)
        return
    if not backup.on:
        on = "--point-in-time-recovery-specification PointInTimeRecoveryEnabled=true"
        do = f"aws dynamodb update-continuous-backups --table-name {backup.table} {on}"
        yield wrong("Backup", "somebody turned it off.", do)
    elif backup.since is None:
        yield look("Backup", "on, with nothing to restore yet.", "Look again tomorrow.")
    else:
        days = max(0, now - backup.since) // DAY
        yield ok("Backup", f"any second of the last {days} days can be restored.")
    if STAGES[stage]["Protected"] and not backup.protected:
        do = f"aws dynamodb update-table --table-name {backup.table} --deletion-protection-enabled"
        yield wrong("Protection", "the table can be deleted.", do)

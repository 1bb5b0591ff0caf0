"""What the account is allowed, against what the stage wants."""

from dataclasses import dataclass

from deploy.doctor.cloud import Cloud, Part, Unasked, told, unknown
from deploy.doctor.finding import Finding, look, ok, wrong
from deploy.template.functions import FUNCTIONS
from deploy.template.stages import STAGES

SECONDS_A_CALL = 0.1
"""As the README reckons."""

STANDING = (
    "CREATE_COMPLETE",
    "UPDATE_COMPLETE",
    "UPDATE_ROLLBACK_COMPLETE",
    "ROLLBACK_COMPLETE",
    "IMPORT_COMPLETE",
)


@dataclass(frozen=True, slots=True)
class Gate:
    """Requests a second, and at once."""

    rate: int
    burst: int


@dataclass(frozen=True, slots=True)
class Stacks:
    standing: int
    most: int


def at_once(stage: str) -> int:
    """Return how many functions run side by side at the stage's own rate: the others once each."""
    return round(float(STAGES[stage]["Rate"]) * SECONDS_A_CALL) + len(FUNCTIONS) - 1


def ask_concurrency(cloud: Cloud) -> int | Unasked:
    answer = cloud.ask("lambda", "get_account_settings")
    return told(answer, lambda said: int(said["AccountLimit"]["UnreservedConcurrentExecutions"]))


def judge_concurrency(most: int | Unasked, stage: str) -> Finding:
    if isinstance(most, Unasked):
        return unknown("Lambda", most)
    wanted = at_once(stage)
    if most >= wanted:
        return ok("Lambda", f"{most:,} functions at once; {stage} wants {wanted}.")
    do = (
        "Ask for more, it costs nothing: aws service-quotas request-service-quota-increase "
        "--service-code lambda --quota-code L-B99A9384 --desired-value 1000"
    )
    says = (
        f"{most} functions at once (a new account has 10); {stage} at its busiest wants {wanted}."
    )
    return look("Lambda", says, do)


def ask_gate(cloud: Cloud) -> Gate | Unasked:
    return told(cloud.ask("apigateway", "get_account"), _gate)


def _gate(said: Part) -> Gate:
    held = said["throttleSettings"]
    return Gate(rate=int(held["rateLimit"]), burst=int(held["burstLimit"]))


def judge_gate(gate: Gate | Unasked, stage: str) -> Finding:
    if isinstance(gate, Unasked):
        return unknown("API Gateway", gate)
    rate, burst = STAGES[stage]["Rate"], STAGES[stage]["Burst"]
    says = f"{gate.rate:,} requests a second; {stage} lets {rate} through."
    if gate.rate >= rate and gate.burst >= burst:
        return ok("API Gateway", says)
    return look("API Gateway", says, "Ask for more in the Service Quotas console.")


def ask_stacks(cloud: Cloud) -> Stacks | Unasked:
    most = told(cloud.ask("cloudformation", "describe_account_limits"), _most)
    if isinstance(most, Unasked):
        return most
    listed = cloud.ask("cloudformation", "list_stacks", StackStatusFilter=list(STANDING))
    return told(listed, lambda said: Stacks(len(said["StackSummaries"]), most))


def _most(said: Part) -> int:
    return int({one["Name"]: one["Value"] for one in said["AccountLimits"]}["StackLimit"])


def judge_stacks(stacks: Stacks | Unasked) -> Finding:
    """The list is read one page far: who has a hundred stacks knows about limits."""
    if isinstance(stacks, Unasked):
        return unknown("CloudFormation", stacks)
    says = f"{stacks.standing} stacks of {stacks.most:,}."
    if stacks.standing >= stacks.most:
        return wrong("CloudFormation", says, "Delete one that nobody needs, or ask for more.")
    return ok("CloudFormation", says)

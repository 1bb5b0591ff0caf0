"""What went wrong in a stack: which resource, why, and what to do, from the stack's own events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

CONSEQUENCES = ("cancelled", "canceled", "The following resource(s) failed")
"""What fails only because something else did."""

REMEDIES = (
    (
        ("not authorized", "AccessDenied", "Access Denied", "UnauthorizedTaggingOperation"),
        "Whoever releases lacks that right: give it, or use credentials that have it.",
    ),
    (
        ("account must be verified",),
        "A new account may not use CloudFront yet: write to AWS Support, which lifts it in a day.",
    ),
    (
        ("CNAMEAlreadyExists", "CNAMEs you provided are already associated"),
        "Another CloudFront distribution has this domain: take it off there first.",
    ),
    (
        ("certificate", "Certificate"),
        "The certificate must be issued, in us-east-1, and name the domain: `perennial doctor`.",
    ),
    (
        ("LimitExceeded", "Limit Exceeded", "quota", "maximum number", "TooMany"),
        "A quota of the account is reached: ask for more in the Service Quotas console.",
    ),
    (
        ("already exists", "AlreadyExists"),
        "Something of that name is in the account already: delete it if nobody needs it.",
    ),
    (
        ("Rate exceeded", "Throttling", "ServiceUnavailable", "Internal"),
        "AWS was too busy: run it again.",
    ),
    (
        ("secretsmanager", "Secrets Manager"),
        "The secret that holds the mail password must be there, in this region, before a release.",
    ),
)


@dataclass(frozen=True, slots=True)
class Failure:
    name: str
    kind: str
    why: str

    @property
    def do(self) -> str:
        for words, remedy in REMEDIES:
            if any(word in self.why for word in words):
                return remedy
        return "The words are AWS's own; `perennial doctor` may see the cause."

    def __str__(self) -> str:
        kind = f" ({self.kind.removeprefix('AWS::').replace('::', ' ')})" if self.kind else ""
        return f"  {self.name}{kind}: {self.why}\n    {self.do}"


def failures(events: Iterable[Mapping[str, Any]]) -> tuple[Failure, ...]:
    """Return the causes, oldest first, each once; `events` come newest first."""
    found = {
        one["LogicalResourceId"]: Failure(
            one["LogicalResourceId"], one["ResourceType"], one.get("ResourceStatusReason", "")
        )
        for one in reversed([*events])
        if one["ResourceStatus"].endswith("_FAILED") and _is_cause(one)
    }
    return tuple(found.values())


def invalid(events: Iterable[Mapping[str, Any]]) -> tuple[Failure, ...]:
    """Return what the last operation was refused for before it began, by its own events."""
    told = sorted(events, key=lambda one: one["Timestamp"])
    return tuple(
        Failure(
            one["LogicalResourceId"], one["ResourceType"], one.get("ValidationStatusReason", "")
        )
        for one in told
        if one.get("ValidationStatus") == "FAILED" and one["OperationId"] == told[-1]["OperationId"]
    )


def _is_cause(event: Mapping[str, Any]) -> bool:
    why = event.get("ResourceStatusReason", "")
    return bool(why) and not any(word in why for word in CONSEQUENCES)

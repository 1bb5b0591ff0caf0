"""What a change set says, in plain words, and which of it would touch what cannot be made again."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Literal

HOLDS = {
    "Table": "every member, point, voucher and order",
    "Site": "the pages, and what they were a month ago",
    "Key": "what makes contacts, codes and vouchers known: with another, the shop knows nobody",
}
"""What outlives the stack, because nothing can make it again."""

SEALED = {"Key": "GenerateSecretString"}
"""To change a word of how a secret is made is to have another one made."""

BLOCK: Mapping[str, Any] = {"width": 98, "subsequent_indent": " " * 12}
LISTED = 12
"""So many are named one by one; more are counted by their kind."""

Does = Literal["add", "change", "replace", "may replace", "remove", "import"]

RECREATES: Mapping[str, Does] = {"True": "replace", "Conditional": "may replace"}
ACTS: Mapping[str, Does] = {"Add": "add", "Remove": "remove", "Import": "import"}


@dataclass(frozen=True, slots=True)
class Change:
    """`parts` are the properties that differ; `kept` says that what is removed stays, unowned."""

    does: Does
    name: str
    kind: str
    parts: tuple[str, ...] = ()
    kept: bool = False

    @property
    def endangers(self) -> bool:
        if self.name not in HOLDS:
            return False
        sealed = SEALED.get(self.name) in self.parts
        return sealed or self.does in {"replace", "may replace", "remove"}

    def __str__(self) -> str:
        parts = f": {', '.join(self.parts)}" if self.parts else ""
        stays = " (it stays in the account, outside the stack)" if self.kept else ""
        return f"{self.does:<11} {self.name} ({self.kind}){parts}{stays}"


def read(described: Iterable[Mapping[str, Any]]) -> tuple[Change, ...]:
    """Read the changes of a change set as CloudFormation describes them."""
    return tuple(_change(one["ResourceChange"]) for one in described if "ResourceChange" in one)


def _change(told: Mapping[str, Any]) -> Change:
    does = ACTS.get(told["Action"]) or RECREATES.get(told.get("Replacement", ""), "change")
    targets = [detail["Target"] for detail in told.get("Details", ())]
    parts = {str(target.get("Name") or target["Attribute"]) for target in targets}
    return Change(
        does=does,
        name=told["LogicalResourceId"],
        kind=_kind(told["ResourceType"]),
        parts=tuple(sorted(parts)),
        kept=told.get("PolicyAction", "").endswith("Retain"),
    )


def _kind(name: str) -> str:
    """AWS::Lambda::Function is a Lambda Function to people."""
    return " ".join(name.split("::")[1:]) or name


def endangered(changes: Collection[Change]) -> tuple[Change, ...]:
    return tuple(change for change in changes if change.endangers)


def sentence(change: Change) -> str:
    """Say what is about to be lost."""
    done = {
        "remove": "WOULD BE TAKEN OUT OF THE STACK",
        "replace": "WOULD BE REPLACED BY AN EMPTY ONE",
        "may replace": "MAY BE REPLACED BY AN EMPTY ONE",
    }.get(change.does, "WOULD BE MADE ANEW")
    return f"{change.name} ({change.kind}) {done}. It holds {HOLDS[change.name]}."


def told(changes: Collection[Change]) -> Iterator[str]:
    """Name each change; of many additions or removals at once, how many of which kind."""
    for does in ("add", "remove"):
        these = [change for change in changes if change.does == does and not change.endangers]
        if len(these) > LISTED:
            counted = Counter(change.kind for change in these)
            kinds = ", ".join(f"{number} {kind}" for kind, number in counted.most_common())
            yield from wrap(f"{does:<11} {len(these)} resources: {kinds}", **BLOCK)
        else:
            yield from map(str, these)
    others = [c for c in changes if c.does not in {"add", "remove"} or c.endangers]
    yield from map(str, others)

"""The trail: what people of the shop did by hand, each step sealed to their one before."""

import hashlib
import json
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger.account import Act

Deed = Literal[
    "adjust",
    "propose",
    "approve",
    "decline",
    "reverse",
    "freeze",
    "unfreeze",
    "add_reward",
    "change_reward",
    "change_stock",
    "add_channel",
    "appoint",
    "dismiss",
    "export",
]


class Step(Struct, frozen=True):
    """One act of one person, never changed; `number` counts theirs, `at` in epoch seconds.

    `target` is an id, `<member>/<seq>` of the entry made, or `members` for a file of them. Of what
    was said only the digest stands here: nothing personal, but a text that is kept elsewhere can be
    proved.
    """

    actor: str
    number: int
    deed: Deed
    target: str
    digest: str
    at: int
    hash: str

    @property
    def place(self) -> str:
        """Where it stands among everybody's; it also tells the step's own key."""
        return f"{self.at:010}#{self.number:010}#{self.actor}"


class Traced(Change, frozen=True):
    step: Step


HOUSE = "system"
"""Who acts where nobody of the shop does: the first shelf of a new shop, say."""

Facts = Mapping[str, str | int | None]


def follow(last: Step | None, act: Act, deed: Deed, target: str, facts: Facts) -> Traced:
    """Add a step after the actor's last."""
    bare = Step(
        actor=act.actor,
        number=last.number + 1 if last else 1,
        deed=deed,
        target=target,
        digest=_digest(facts),
        at=act.at,
        hash="",
    )
    return Traced(replace(bare, hash=seal(last.hash if last else "", bare)))


def proves(step: Step, facts: Facts) -> bool:
    """Is this what was said? A text kept elsewhere is believed only then."""
    return step.digest == _digest(facts)


def seal(before: str, step: Step) -> str:
    """SHA-256 over the hash before and the step's own facts, as canonical JSON."""
    facts = [getattr(step, name) for name in Step.__struct_fields__ if name != "hash"]
    return _sha256([before, *facts])


def _digest(facts: Facts) -> str:
    return _sha256(dict(sorted(facts.items())))


def _sha256(said: object) -> str:
    canonical = json.dumps(said, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()

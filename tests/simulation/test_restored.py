"""A restore that lost a part of a transaction's rows: it is named, and mended where rows can tell.

Each operation's transaction in turn loses each one of its rows, and all but each one: the row goes
back to what it was before, or is gone (case 85 of a point-in-time restore).
"""

from dataclasses import dataclass

import pytest

from chalicelib.store.port import Delete, Done, Key, Put, Row
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.web.door import Stage
from chalicelib.wiring import World as Wired
from deploy.cli.books import repair
from tests.simulation.branch import Branch
from tests.simulation.seam import calm, rows_of
from tests.simulation.test_crash_points import OPERATIONS, answered

INVISIBLE = {
    "ASK": "who approved what another asked for, the entry does not name",
    "wish": "an entry does not name the key it was asked under",
    "session": "a session is of no consequence to the books",
    "profile": "what a member tells of themselves is written nowhere else",
    "referral": "that a friend was named, or bought, is written nowhere else until it is credited",
    "notice": "what was told to a member is of no consequence to the books",
    "overview": "figures are made anew from the entries",
    "round": "the reconciler begins anew",
    "step": "that the last of somebody's steps is gone, only their next one tells",
    "reward": "what a reward costs, and for whom it is, is written nowhere else",
}
"""Kinds of rows whose loss the books do not tell, by design, and why."""


NOTICES = {"noticed", "g2p", "g2s"}
"""What an account says of notices: lost, a notice comes twice, or its index is made anew."""

BESIDE = {
    "I": "wish",
    "H": "redemption",
    "O": "order",
    "R": "stock",
    "P": "overview",
    "PROOF": "round",
    "T": "step",
    "CODE": "code",
    "U": "contact",
}
"""Rows that stand under no member, by the beginning of their key."""

MENDED = {"account", "redemption", "order", "stock", "code", "contact", "CAP", "LIM", "READ"}
"""Kinds of rows of which each one lost alone comes back as it was."""

RESTOCKED = "a_lowered_stock"
"""How many pieces a manager put on a shelf or took off, no other row tells."""


def kind(key: Key) -> str:
    """What a row is, as this test speaks of it."""
    if key.pk.startswith("R#") and key.sk == "META":
        return "reward"
    if not key.pk.startswith("M#"):
        return BESIDE.get(key.pk.partition("#")[0], key.pk)
    if key.sk in {"BAL", "PROFILE", "REFBY"}:
        return {"BAL": "account", "PROFILE": "profile", "REFBY": "referral"}[key.sk]
    return {"E": "entry", "S": "session"}.get(key.sk.partition("#")[0], key.sk.partition("#")[0])


@dataclass(frozen=True)
class Written:
    """All rows before and after one transaction."""

    branch: Branch
    before: dict[Key, Row]
    after: dict[Key, Row]

    @property
    def keys(self) -> frozenset[Key]:
        keys = self.before.keys() | self.after.keys()
        return frozenset(key for key in keys if self.before.get(key) != self.after.get(key))

    def restore_without(self, lost: frozenset[Key]) -> None:
        """Let the table hold what it held after it, but the lost rows what they held before."""
        want = self.after | {key: self.before.get(key) for key in lost}
        now = rows_of(self.branch.seam)
        for key in now.keys() | want.keys():
            if now.get(key) != want.get(key):
                self._put(key, want.get(key))

    def found(self) -> list[str]:
        found = []
        verify_ledger(self.branch.ports, found=found.append)
        return [str(one) for one in found]

    def mend(self) -> repair.Repair:
        """Carry the plan out, as it is tried on a copy."""
        ports, seam = self.branch.ports, self.branch.seam
        return repair.plan(Wired(ports, Stage("http://shop.example"), seam), copy=True)

    def _put(self, key: Key, row: Row | None) -> None:
        action = Put(row) if row else Delete(key)
        assert self.branch.seam.write([action]) == Done()


def transactions(operation) -> list[Written]:
    """Carry an operation out, and note the rows around each of its writes."""
    branch, written = Branch(), []
    ask = operation(branch)
    branch.seam.meet(calm)
    write = branch.seam.write

    def noted(actions):
        before = rows_of(branch.seam)
        outcome = write(actions)
        written.append(Written(branch, before, rows_of(branch.seam)))
        return outcome

    branch.seam.write = noted
    answered(ask, branch)
    branch.seam.write = write
    return [one for one in written if one.keys]


def losses(written: Written) -> list[frozenset[Key]]:
    """Each row alone, and all the others."""
    alone = [frozenset({key}) for key in written.keys]
    others = [written.keys - one for one in alone if len(written.keys) > 2]
    return [*alone, *others]


def is_invisible(keys: frozenset[Key]) -> bool:
    return {kind(key) for key in keys} <= INVISIBLE.keys()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.__name__)
def test_half_a_transaction_is_named(operation):
    for written in transactions(operation):
        for lost in losses(written):
            written.restore_without(lost)
            kept = written.keys - lost
            silent = is_invisible(lost) or is_invisible(kept)
            assert written.found() or silent, (sorted(map(kind, lost)), sorted(map(kind, kept)))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.__name__)
def test_what_the_plan_mends_is_whole_again(operation):
    for written in transactions(operation):
        for lost in losses(written):
            written.restore_without(lost)
            plan = written.mend()
            what = sorted(map(kind, lost))
            assert written.found() == [str(one) for one in plan.rest]
            if len(lost) == 1 and what[0] in MENDED and operation.__name__ != RESTOCKED:
                assert plan.rest == (), (what, repair.told(plan))
                assert differing(rows_of(written.branch.seam), written.after) == {}, what


def differing(rows: dict[Key, Row], other: dict[Key, Row]) -> dict[str, tuple[object, object]]:
    """Attributes of the books' rows that are not the same in both."""
    return {
        f"{kind(key)} {name}": (rows.get(key, {}).get(name), other.get(key, {}).get(name))
        for key in rows.keys() | other.keys()
        if kind(key) not in INVISIBLE
        for name in rows.get(key, {}).keys() | other.get(key, {}).keys()
        if not (kind(key) == "account" and name in NOTICES)
        if rows.get(key, {}).get(name) != other.get(key, {}).get(name)
    }

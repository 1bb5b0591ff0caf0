"""Hand-made mutants of the ledger, and who kills each; `python -m tests.simulation.proof.mutants`.

A guard may be covered by a second one: then it survives alone, and dies in the pair.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from msgspec.structs import replace

from chalicelib.domain.calendar import expiry_day
from chalicelib.domain.ledger import points, purchase
from chalicelib.domain.members import member
from chalicelib.store import port
from chalicelib.store.book import Book
from chalicelib.store.port import (
    Absent,
    AbsentOrBelow,
    Action,
    AtLeast,
    Check,
    Condition,
    Equals,
    Key,
    Put,
    Update,
    key_of_action,
    number,
    text,
)
from chalicelib.usecases.members import leave
from chalicelib.wiring import programme
from chalicelib.wiring.world import World
from deploy.bench.tables import table, write
from tests.simulation.soak import walk

Guard = Callable[[Key, Condition], bool]

SEEDS = range(1, 25)
OPERATIONS = 400


@dataclass(frozen=True)
class Mutant:
    """`covered` says why it may live; without it somebody must kill it."""

    name: str
    applied: Callable[[], AbstractContextManager[None]]
    covered: str = ""


def killer(mutant: Mutant, seeds: Sequence[int] = SEEDS) -> str:
    """Who has killed it: the law that broke, and in which world; empty if nobody."""
    with mutant.applied():
        for seed in seeds:
            finding = walk(seed, engine="sqlite", operations=OPERATIONS).finding
            if finding:
                last = finding.strip().splitlines()[-1]
                return f"seed {seed}: {last[:60]}"
    return ""


def main() -> None:
    rows = []
    for mutant in MUTANTS:
        by = killer(mutant)
        verdict = by.replace("|", "/") or (
            f"lives: {mutant.covered}" if mutant.covered else "LIVES"
        )
        rows.append([mutant.name, verdict])
        sys.stdout.write(f"{mutant.name}: {verdict}\n")
        sys.stdout.flush()
    if "--write" in sys.argv:
        write("mutants", table(["mutant", "what becomes of it"], rows))
    if any(verdict == "LIVES" for _, verdict in rows):
        raise SystemExit(1)


@contextmanager
def noted(met: set[str]) -> Iterator[None]:
    """Note every guard that a write has met."""

    def note(action: Action) -> Action:
        key = key_of_action(action)
        met.update(
            name for name, guards in GUARDS.items() if any(guards(key, c) for c in action.when)
        )
        return action

    with _writing(note):
        yield


@contextmanager
def _changed(owner: Any, name: str, new: Any) -> Iterator[None]:
    kept = getattr(owner, name)
    setattr(owner, name, partial(new, kept) if not isinstance(owner, type) else _method(new, kept))
    try:
        yield
    finally:
        setattr(owner, name, kept)


def _method(new: Callable[..., Any], kept: Callable[..., Any]) -> Callable[..., Any]:
    return lambda self, *args, **kwargs: new(partial(kept, self), self, *args, **kwargs)


def _writing(change: Callable[[Action], Action | None]) -> AbstractContextManager[None]:
    """Every action is changed on its way to the store, or left out."""

    def write_changed(kept: Callable[..., bool], _: Book, actions: Sequence[Action]) -> bool:
        return kept([new for action in actions if (new := change(action))])

    return _changed(Book, "_write", write_changed)


def _without(*guards: str) -> AbstractContextManager[None]:
    """Conditions are dropped from every write."""
    dropped = [GUARDS[guard] for guard in guards]

    def change(action: Action) -> Action | None:
        key = key_of_action(action)
        left = tuple(c for c in action.when if not any(drop(key, c) for drop in dropped))
        return replace(action, when=left) if left or not isinstance(action, Check) else None

    return _writing(change)


def _absent(prefix: str) -> Guard:
    return lambda key, c: isinstance(c, Absent) and f"{key.pk} {key.sk}".startswith(prefix)


def _at(sk: str, kind: type[Condition], attribute: str) -> Guard:
    return lambda key, c: (
        key.sk.startswith(sk) and isinstance(c, kind) and getattr(c, "attribute", "") == attribute
    )


GUARDS: dict[str, Guard] = {
    "account seq": _at("BAL", Equals, "seq"),
    "entry absent": lambda key, c: key.sk.startswith("E#") and isinstance(c, Absent),
    "wish absent": _absent("I#"),
    "hold state": _at("HOLD", Equals, "state"),
    "referral state": _at("REFBY", Equals, "state"),
    "referral absent": lambda key, c: key.sk == "REFBY" and isinstance(c, Absent),
    "stock left": _at("STOCK#", AtLeast, "left"),
    "stock held": _at("STOCK#", AtLeast, "held"),
    "limit": _at("LIM#", AbsentOrBelow, "n"),
    "cap": _at("CAP#", AbsentOrBelow, "n"),
    "order absent": _absent("O#"),
    "order refunded": _at("ORDER", Equals, "refunded"),
    "account frozen": _at("BAL", Equals, "frozen"),
    "reversal absent": lambda key, c: key.sk.startswith("REV#") and isinstance(c, Absent),
    "contact absent": _absent("U#"),
    "contact owner": _at("U", Equals, "member"),
    "profile revision": _at("PROFILE", Equals, "revision"),
    "move absent": lambda key, c: key.sk.startswith("MOVED#") and isinstance(c, Absent),
    "read absent": lambda key, c: key.sk.startswith("READ#") and isinstance(c, Absent),
    "reward revision": _at("META", AbsentOrBelow, "revision"),
}


def _without_all(*guards: str, covered: str = "") -> Mutant:
    return Mutant("no " + ", no ".join(guards), partial(_without, *guards), covered)


def _fresh_day(kept: Callable[..., Any], posting: Any, act: Any, cause: Any, *, held: Any) -> Any:
    """Points given back live anew from today."""
    fresh = expiry_day(act.today, programme().expiry("purchase"))
    return kept(posting, act, cause, held=((fresh, sum(n for _, n in held)),))


def _rounded_down(
    kept: Callable[..., Any], account: Any, order: Any, amount: int, *how: Any
) -> Any:
    """The share of a part is too small by one point, where there is one."""
    posting, after = kept(account, order, amount, *how)
    return posting, replace(after, clawed=max(order.clawed, after.clawed - 1))


def _unknown_is(answer: bool) -> AbstractContextManager[None]:  # noqa: FBT001 - what is told
    def told(_: Any, self: Book, actions: Sequence[Action]) -> bool:
        if not actions:
            return True
        outcome = self._store.write(actions)
        return answer if isinstance(outcome, port.Unknown) else isinstance(outcome, port.Done)

    return _changed(Book, "_write", told)


def _wish_apart(*, first: bool) -> AbstractContextManager[None]:
    """The wish and its effect are two transactions."""

    def apart(kept: Callable[..., bool], _: Book, actions: Sequence[Action]) -> bool:
        wish = [each for each in actions if key_of_action(each).pk.startswith("I#")]
        rest = [each for each in actions if each not in wish]
        one, two = (wish, rest) if first else (rest, wish)
        return kept(one) and kept(two)

    return _changed(Book, "_write", apart)


def _refusals_forgotten() -> AbstractContextManager[None]:
    def forgets(kept: Callable[..., bool], _: Book, actions: Sequence[Action]) -> bool:
        return kept([a for a in actions if not (isinstance(a, Put) and "refusal" in a.row)])

    return _changed(Book, "_write", forgets)


def _done_before_told() -> AbstractContextManager[None]:
    def follow(_: Any, self: World) -> int:
        changes = self.feed.take() if self.feed else ()
        if self.feed:
            self.feed.done(changes)
        self.told(changes)
        return len(changes)

    return _changed(World, "_follow", follow)


def _not_given_back(sk: str, attribute: str) -> AbstractContextManager[None]:
    def change(action: Action) -> Action | None:
        back = isinstance(action, Update) and action.key.sk.startswith(sk)
        back = back and action.add.get(attribute, 0) == (1 if attribute == "left" else -1)
        return None if back else action

    return _writing(change)


def _named_from_the_start() -> AbstractContextManager[None]:
    def change(action: Action) -> Action:
        if isinstance(action, Put) and action.row["sk"]["S"] == "REFBY":
            return replace(action, row={**action.row, "after_entry": number(0)})
        return action

    return _writing(change)


def _never(kept: Callable[..., Any], posting: Any, _: Any) -> Any:
    del kept
    return posting


def _left_open(kept: Callable[..., Any], account: Any, act: Any) -> Any:
    """What was left has lapsed, and the account goes on."""
    posting = kept(account, act)
    return replace(posting, after=replace(posting.after, closed_from=0))


def _name_kept() -> AbstractContextManager[None]:
    def change(action: Action) -> Action:
        leaving = isinstance(action, Update) and action.put.get("status") == text("deleted")
        return replace(action, remove=()) if leaving else action

    return _writing(change)


def _to_anybody(_: Callable[..., Any], account: Any) -> None:
    """A closed account is as good as an open one."""


def _as_if_new(kept: Callable[..., Any], joining: Any, *how: Any) -> Any:
    """Nobody has ever been here before."""
    begun, posting = kept(replace(joining, returning=False), *how)
    return replace(begun, member=joining), posting


MUTANTS = [
    _without_all("account seq", covered="an entry of that number stands already"),
    _without_all("entry absent", covered="the account has moved on from its seq"),
    _without_all("account seq", "entry absent"),
    _without_all("wish absent", covered="the account has moved on, and the wish is read again"),
    _without_all("wish absent", "account seq", covered="the entry's number is taken"),
    _without_all("wish absent", "account seq", "entry absent"),
    _without_all("hold state", covered="the account has moved on with the redemption"),
    _without_all("hold state", "account seq", "entry absent"),
    _without_all("referral state", covered="both accounts have moved on with it"),
    _without_all("referral state", "account seq", "entry absent"),
    _without_all("referral absent"),
    _without_all("stock left"),
    _without_all("stock held", covered="the hold has left its state"),
    _without_all("limit", covered="the member's account has moved on"),
    _without_all("limit", "account seq", "entry absent"),
    _without_all("cap", covered="the referrer's account has moved on"),
    _without_all("order absent"),
    _without_all("order refunded", covered="the account has moved on with the refund"),
    _without_all("order refunded", "account seq", "entry absent"),
    _without_all("account frozen"),
    _without_all("reversal absent", covered="the account has moved on with the reversal"),
    _without_all("reversal absent", "account seq", "entry absent"),
    _without_all("contact absent"),
    _without_all("contact owner", covered="the profile has moved on from its revision"),
    _without_all("profile revision", covered="the contact before is its owner's no more"),
    _without_all("contact owner", "profile revision", covered="a change of that number stands"),
    _without_all("contact owner", "profile revision", "move absent"),
    _without_all("reward revision"),
    _without_all("read absent", covered="the account has moved on with what was earned"),
    _without_all("read absent", "account seq", "entry absent"),
    Mutant("points given back live anew", lambda: _changed(points, "give_back", _fresh_day)),
    Mutant("a refund's share is rounded down", lambda: _changed(purchase, "refund", _rounded_down)),
    Mutant("points past their day can be spent", lambda: _changed(points, "expire", _never)),
    Mutant("a debt is never repaid", lambda: _changed(points, "repay", _never)),
    Mutant("an unknown outcome is told as done", partial(_unknown_is, answer=True)),
    Mutant(
        "an unknown outcome is tried again at once",
        partial(_unknown_is, answer=False),
        covered="the wish is read first, and answers for what was written",
    ),
    Mutant("the wish is written before its effect", partial(_wish_apart, first=True)),
    Mutant("the wish is written after its effect", partial(_wish_apart, first=False)),
    Mutant("a refusal is not kept", _refusals_forgotten),
    Mutant("news are done with before they are told", _done_before_told),
    Mutant("a voided piece stays off the shelf", partial(_not_given_back, "STOCK#", "left")),
    Mutant("a voided redemption still counts", partial(_not_given_back, "LIM#", "n")),
    Mutant("a friend named late counts from the start", _named_from_the_start),
    Mutant("who leaves leaves an open account", lambda: _changed(leave, "close", _left_open)),
    Mutant(
        "a closed account is given points",
        lambda: _changed(points, "must_be_somebodys", _to_anybody),
    ),
    Mutant("a name stays behind", _name_kept),
    Mutant(
        "who comes back is welcomed again",
        lambda: _changed(member, "begin", _as_if_new),
    ),
]

if __name__ == "__main__":
    main()

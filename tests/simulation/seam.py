"""What can go wrong between a story and its rows: one fate for each call of the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any, Literal, TypeVar

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Action, Change, Key, Outcome, Page, Put, Row, Store, Unknown

T = TypeVar("T")

Fate = Literal["away", "lost", "lost unwritten", "died before", "died after"]
FATES: tuple[Fate, ...] = ("away", "lost", "lost unwritten", "died before", "died after")
Plan = Callable[[int], Fate | None]
"""What befalls the call of this number; the first is 1."""


class Died(BaseException):
    """The process ended here; no story may catch it."""


def calm(_call: int) -> None:
    """Let everything succeed."""


def at(call: int, fate: Fate) -> Plan:
    """Let one call meet its fate, and everything else succeed."""
    return lambda number: fate if number == call else None


@dataclass
class Storm:
    """Every fate follows from the seed, which a failure shows."""

    seed: int
    rate: float = 0.15

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)  # noqa: S311 - a schedule, not a secret

    def __call__(self, _call: int) -> Fate | None:
        return self._chance.choice(FATES) if self._chance.random() < self.rate else None


class Seam:
    """A store that meets what its plan says; it serves the index of a moment ago when told to."""

    def __init__(self, beneath: SQLite) -> None:
        self.beneath = beneath
        self.meet(calm)
        self._index: Store = beneath

    def meet(self, plan: Plan) -> None:
        """Begin to count calls anew, under this plan."""
        self.plan, self.calls = plan, 0

    def interrupt(self, call: int, rival: Callable[[], object]) -> None:
        """Let all of this happen just before the call of that number."""

        def plan(number: int) -> None:
            if number == call:
                self.plan = calm
                rival()

        self.meet(plan)

    def keep_index(self) -> None:
        """From now on the index shows how things stand at this moment."""
        self._index = copied(self.beneath)

    def renew_index(self) -> None:
        self._index = self.beneath

    def get(self, key: Key) -> Row | None:
        return self._read(lambda: self.beneath.get(key))

    def get_many(self, keys: Sequence[Key]) -> list[Row | None]:
        return self._read(lambda: self.beneath.get_many(keys))

    def query(self, pk: str, **how: Any) -> Page:
        return self._read(lambda: self.beneath.query(pk, **how))

    def query_index(self, index: Any, pk: str, **how: Any) -> list[tuple[str, Key]]:
        return self._read(lambda: self._index.query_index(index, pk, **how))

    def walk(self, **how: Any) -> Page:
        return self._read(lambda: self.beneath.walk(**how))

    def changes(self, **how: Any) -> list[Change]:
        return self._read(lambda: self.beneath.changes(**how))

    def trim(self, *, upto: int) -> None:
        return self._read(lambda: self.beneath.trim(upto=upto))

    def write(self, actions: Sequence[Action]) -> Outcome:
        fate = self._next()
        if fate == "lost unwritten":
            return Unknown()
        outcome = self._between(fate, lambda: self.beneath.write(actions))
        return Unknown() if fate == "lost" else outcome

    def _read(self, ask: Callable[[], T]) -> T:
        """A read whose answer is lost is as good as none."""
        fate = self._next()
        return self._between("away" if fate in {"lost", "lost unwritten"} else fate, ask)

    def _next(self) -> Fate | None:
        self.calls += 1
        return self.plan(self.calls)

    def _between(self, fate: Fate | None, ask: Callable[[], T]) -> T:
        if fate == "away":
            raise Unavailable
        if fate == "died before":
            raise Died
        answer = ask()
        if fate == "died after":
            raise Died
        return answer


def rows_of(store: Store) -> dict[Key, Row]:
    """Everything that is written."""
    rows: dict[Key, Row] = {}
    after = None
    for _ in count():
        page = store.walk(after=after)
        rows |= {Key(row["pk"]["S"], row["sk"]["S"]): row for row in page.rows}
        after = page.after
        if after is None:
            break
    return rows


def copied(store: Store) -> SQLite:
    """Return a store with the same rows, and no changes to hand on."""
    other = SQLite()
    rows = list(rows_of(store).values())
    for start in range(0, len(rows), 100):
        other.write([Put(row) for row in rows[start : start + 100]])
    return other


@dataclass
class UnrulyFeed:
    """Hands news on late, again, and with the order of different rows mixed up."""

    store: Seam
    chance: Random
    told: list[Change] = field(default_factory=list)

    def take(self, *, limit: int = 100) -> list[Change]:
        new = self.store.changes(limit=limit)
        new = new[: self.chance.randint(0, len(new))]
        self._upto = int(new[-1].id) if new else 0
        start = self.chance.randint(0, len(self.told))
        again = self.told[start : start + self.chance.randint(0, 5)]
        self.told.extend(new)
        return [*again, *self._mixed(new)]

    def done(self, _changes: Sequence[Change]) -> None:
        if self._upto:
            self.store.trim(upto=self._upto)

    def _mixed(self, changes: Sequence[Change]) -> list[Change]:
        """Any order that keeps each row's own."""
        queues: dict[Key, list[Change]] = {}
        for change in changes:
            queues.setdefault(change.key, []).append(change)
        order = [change.key for change in changes]
        self.chance.shuffle(order)
        return [queues[key].pop(0) for key in order]

"""What can go wrong between a story and its rows: one fate for each call of the store."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any, Protocol, TypeVar

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import (
    Action,
    Change,
    Key,
    Outcome,
    Page,
    Row,
    Store,
    Unknown,
    keys_of,
)

T = TypeVar("T")

Fate = str
Plan = Callable[[int], Fate | None]
"""What befalls the call of this number; the first is 1."""

RETOLD = 500
"""So many of its latest changes an unruly feed may tell again: a stream forgets, too."""


class Died(BaseException):
    """The process ended here; no story may catch it."""


def calm(_call: int) -> None:
    """Let everything succeed."""


def at(call: int, fate: Fate) -> Plan:
    """Let one call meet its fate, and everything else succeed."""
    return lambda number: fate if number == call else None


@dataclass
class Storm:
    """Every fate follows from the seed, which a failure shows; one in `rate` begins a burst."""

    seed: int
    fates: Sequence[Fate]
    rate: float = 0.15
    bursts: Sequence[int] = (1,)

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)  # noqa: S311 - a schedule, not a secret
        self._again, self._fate = 0, ""

    def __call__(self, _call: int) -> Fate | None:
        if self._again:
            self._again -= 1
            return self._fate
        if self._chance.random() >= self.rate:
            return None
        self._fate = self._chance.choice(self.fates)
        self._again = 0 if "died" in self._fate else self._chance.choice(self.bursts) - 1
        return self._fate


class Planned:
    """Counts what passes, and asks its plan what befalls it; shared by the seam of every engine.

    `touched` are the keys that somebody tried to write, `faults` what has befallen calls so far.
    In a storm, `rate` is the share of calls at which something begins to go wrong.
    """

    fates: Sequence[Fate] = ()
    bursts: Sequence[int] = (1,)
    rate = 0.6

    def __init__(self) -> None:
        self.total, self.faults = 0, Counter[Fate]()
        self.touched: set[Key] = set()
        self._late: list[Callable[[], object]] = []
        self.meet(calm)

    def meet(self, plan: Plan) -> None:
        """Begin to count calls anew, under this plan; what was late has arrived by now."""
        self.plan, self.calls = calm, 0
        while self._late:
            self._late.pop(0)()
        self.plan = plan

    def storm(self, seed: int, rate: float | None = None) -> Storm:
        return Storm(seed, self.fates, rate or self.rate, self.bursts)

    def interrupt(self, call: int, rival: Callable[[], object], then: Plan = calm) -> None:
        """Let all of this happen just before the call of that number, and go on under `then`."""

        def plan(number: int) -> None:
            if number == call:
                self.plan = calm
                rival()
                self.plan = then

        self.meet(plan)

    def _next(self) -> Fate | None:
        self.calls += 1
        self.total += 1
        fate = self.plan(self.calls)
        if fate:
            self.faults[fate] += 1
        if self._late and self.calls % 2:
            self._late.pop(0)()
        return fate


class Seam(Planned):
    """A store that meets what its plan says; it serves the index of a moment ago when told to."""

    fates = ("away", "lost", "lost unwritten", "late", "died before", "died after")

    def __init__(self, beneath: SQLite | None = None) -> None:
        self.beneath = beneath or SQLite()
        self._index: SQLite | None = None
        super().__init__()

    def keep_index(self) -> None:
        """From now on the index shows how things stand at this moment."""
        self.renew_index()
        self._index = copied(self.beneath)

    def renew_index(self) -> None:
        if self._index:
            self._index.close()
        self._index = None

    def close(self) -> None:
        self.renew_index()
        self.beneath.close()

    def get(self, key: Key) -> Row | None:
        return self._read(lambda: self.beneath.get(key))

    def get_many(self, keys: Sequence[Key], **how: Any) -> list[Row | None]:
        return self._read(lambda: self.beneath.get_many(keys, **how))

    def query(self, pk: str, **how: Any) -> Page:
        return self._read(lambda: self.beneath.query(pk, **how))

    def query_index(self, index: Any, pk: str, **how: Any) -> list[tuple[str, Key]]:
        if self._index:
            self.faults["stale index"] += 1
        return self._read(lambda: (self._index or self.beneath).query_index(index, pk, **how))

    def walk(self, **how: Any) -> Page:
        return self._read(lambda: self.beneath.walk(**how))

    def changes(self, **how: Any) -> list[Change]:
        return self._read(lambda: self.beneath.changes(**how))

    def trim(self, *, upto: int) -> None:
        return self._read(lambda: self.beneath.trim(upto=upto))

    def write(self, actions: Sequence[Action]) -> Outcome:
        fate = self._next()
        self.touched.update(keys_of(actions))
        if fate == "late":
            self._late.append(lambda: self.beneath.write(actions))
        if fate in {"late", "lost unwritten"}:
            return Unknown()
        outcome = self._between(fate, lambda: self.beneath.write(actions))
        return Unknown() if fate == "lost" else outcome

    def _read(self, ask: Callable[[], T]) -> T:
        """A read whose answer is lost or late is as good as none."""
        fate = self._next()
        return self._between("away" if fate in {"lost", "lost unwritten", "late"} else fate, ask)

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


def copied(store: SQLite) -> SQLite:
    """Return a store with the same rows, as of one moment."""
    other = SQLite()
    with store._connections.lent() as source, other._connections.lent() as target:
        source.backup(target)
    return other


class Told(Protocol):
    """What a feed is read from."""

    def changes(self, *, limit: int = 100) -> list[Change]: ...

    def trim(self, *, upto: int) -> None: ...


@dataclass
class UnrulyFeed:
    """Hands news on late, again, and with the order of different rows mixed up."""

    store: Told
    chance: Random
    told: list[Change] = field(default_factory=list)

    def take(self, *, limit: int = 100) -> list[Change]:
        new = self.store.changes(limit=limit)
        new = new[: self.chance.randint(0, len(new))]
        self._upto = int(new[-1].id) if new else 0
        start = self.chance.randint(0, len(self.told))
        again = self.told[start : start + self.chance.randint(0, 5)]
        self.told.extend(new)
        del self.told[:-RETOLD]
        return [*again, *self._mixed(new)]

    def done(self, _changes: Sequence[Change]) -> None:
        if self._upto:
            self.store.trim(upto=self._upto)

    def failed(self, _taken: Sequence[Change], _failed: Sequence[Change]) -> None:
        """Everything is told again."""

    def _mixed(self, changes: Sequence[Change]) -> list[Change]:
        """Any order that keeps each row's own."""
        queues: dict[Key, list[Change]] = {}
        for change in changes:
            queues.setdefault(change.key, []).append(change)
        order = [change.key for change in changes]
        self.chance.shuffle(order)
        return [queues[key].pop(0) for key in order]

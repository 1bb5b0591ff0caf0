"""The one narrow port beneath the nouns: six verbs that both engines answer alike."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Protocol

from msgspec import Struct, field

Value = Mapping[str, Any]
"""One attribute as DynamoDB writes it, e.g. `{"N": "5"}`: made by the rows' own `serialize()`."""

Row = Mapping[str, Value]
"""One item, serialized; always carries `pk` and `sk`."""


class Key(Struct, frozen=True, order=True):
    """Where one row lives: both parts are plain strings."""

    pk: str
    sk: str


class Absent(Struct, frozen=True):
    """The row (no attribute named) or the attribute does not exist."""

    attribute: str | None = None


class Equals(Struct, frozen=True):
    attribute: str
    value: Value


class AtLeast(Struct, frozen=True):
    """The attribute exists and is a number ≥ `value`."""

    attribute: str
    value: int


class Below(Struct, frozen=True):
    """The attribute exists and is a number < `value`."""

    attribute: str
    value: int


class AbsentOrBelow(Struct, frozen=True):
    """The attribute (or the whole row) does not exist, or is a number < `value`."""

    attribute: str
    value: int


Condition = Absent | Equals | AtLeast | Below | AbsentOrBelow
When = tuple[Condition, ...]
"""A conjunction: all hold, or the write is refused. Empty: always."""


class Put(Struct, frozen=True):
    """Write the whole row."""

    row: Row
    when: When = ()


class Update(Struct, frozen=True):
    """Change named attributes only: `put` sets, `add` adds integers (absent counts as 0).

    A missing row is made, unless a condition forbids it. So `remove` alone needs a condition that
    only a present row can meet.
    """

    key: Key
    put: Row = field(default_factory=dict)
    add: Mapping[str, int] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    when: When = ()


class Delete(Struct, frozen=True):
    key: Key
    when: When = ()


class Check(Struct, frozen=True):
    """Write nothing, but refuse the whole transaction unless the condition holds."""

    key: Key
    when: When


Action = Put | Update | Delete | Check


class Done(Struct, frozen=True):
    """Everything was written."""


class Refused(Struct, frozen=True):
    """Nothing was written: the conditions of these actions (by position) did not hold.

    `rows` are those rows as they stood, in the same order; None where there was none.
    """

    which: tuple[int, ...]
    rows: tuple[Row | None, ...]


class Unknown(Struct, frozen=True):
    """No answer came within the time budget: written wholly, or not at all; nobody can say."""


Outcome = Done | Refused | Unknown


class Page(Struct, frozen=True):
    """A run of rows, perhaps fewer than asked, and the key to go on `after`; None at the end."""

    rows: tuple[Row, ...]
    after: Key | None


Index = Literal["g1", "g2"]


class Store(Protocol):
    """What an engine does. Reads by key are strongly consistent; the indexes are not.

    Every verb may raise `Unavailable`. What DynamoDB would not take is an AssertionError on every
    engine (see limits.py).
    """

    def get(self, key: Key) -> Row | None: ...

    def get_many(self, keys: Sequence[Key], *, lagging: bool = False) -> list[Row | None]:
        """Return up to 100 rows in the order asked, in one call; `lagging` for half the price."""
        ...

    def query(
        self,
        pk: str,
        *,
        prefix: str = "",
        after: str | None = None,
        newest_first: bool = False,
        limit: int = 100,
    ) -> Page:
        """Rows of one partition by sort key (UTF-8 bytes), beginning with `prefix`.

        `after` (the sort key of the last row of the page before) is exclusive.
        """
        ...

    def query_index(
        self,
        index: Index,
        pk: str,
        *,
        prefix: str = "",
        upto: str | None = None,
        after: tuple[str, Key] | None = None,
        newest_first: bool = False,
        limit: int = 100,
    ) -> list[tuple[str, Key]]:
        """(index sort key, row key) of one index partition, by index sort key. May lag.

        Rows with equal index sort keys stand in an order of the engine's own. `upto` is inclusive
        and begins with `prefix`; `after` (the last pair of the page before) is exclusive.
        """
        ...

    def walk(self, *, after: Key | None = None, limit: int = 100) -> Page:
        """All rows, in an order of the engine's own, page by page."""
        ...

    def write(self, actions: Sequence[Action]) -> Outcome:
        """One transaction of 1–100 actions, no two on one row: all of them, or none."""
        ...


class Change(Struct, frozen=True):
    """One row's passage, as the feed hands it on: at least once, in order for each row."""

    id: str
    key: Key
    old: Row | None
    new: Row | None


def number(value: int) -> Value:
    """Return an integer as DynamoDB writes it."""
    assert isinstance(value, int), value
    assert not isinstance(value, bool), value
    return {"N": str(value)}


def text(value: str) -> Value:
    """Return a string as DynamoDB writes it."""
    return {"S": value}


def key_of(row: Row) -> Key:
    return Key(row["pk"]["S"], row["sk"]["S"])


def key_of_action(action: Action) -> Key:
    return key_of(action.row) if isinstance(action, Put) else action.key


def keys_of(actions: Iterable[Action]) -> list[Key]:
    return [key_of_action(action) for action in actions]

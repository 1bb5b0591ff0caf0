"""A store that notes every call it is asked, and what DynamoDB would charge for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, TypeAlias

from chalicelib.store.engine import judge
from chalicelib.store.port import Action, Index, Key, Outcome, Page, Row, Store, keys_of
from deploy.bench.weight import READ_BLOCK, index_units, read_units, weight, write_units

Asked: TypeAlias = Callable[[Store], object] | Sequence[Action]
"""One call: a read, to be asked again of any store, or what a transaction wrote."""


@dataclass(slots=True)
class Bill:
    """Units of reading (RCU) and of writing (WCU); `rows` are those that transactions wrote."""

    reads: int = 0
    transactions: int = 0
    rows_read: int = 0
    rows: int = 0
    rcu: float = 0
    wcu: int = 0
    index_wcu: int = 0


@dataclass
class Meter:
    """A `Store` over another, for one request at a time; `asked` are its calls, in order."""

    beneath: Store
    bill: Bill = field(default_factory=Bill)
    asked: list[Asked] = field(default_factory=list)

    def begin(self) -> None:
        """Count anew; the bill so far stays with whoever took it."""
        self.bill, self.asked = Bill(), []

    def get(self, key: Key) -> Row | None:
        return self.get_many([key])[0]

    def get_many(self, keys: Sequence[Key], *, lagging: bool = False) -> list[Row | None]:
        rows = self.beneath.get_many(keys, lagging=lagging)
        self.asked.append(lambda store: store.get_many(keys))
        self.bill.reads += 1
        self.bill.rows_read += len(rows)
        self.bill.rcu += sum(map(read_units, rows)) * (0.5 if lagging else 1)
        return rows

    def query(self, pk: str, **options: Any) -> Page:
        page = self.beneath.query(pk, **options)
        self.asked.append(lambda store: store.query(pk, **options))
        self._listed(len(page.rows), sum(map(weight, page.rows)), share=1)
        return page

    def query_index(self, index: Index, pk: str, **options: Any) -> list[tuple[str, Key]]:
        found = self.beneath.query_index(index, pk, **options)
        self.asked.append(lambda store: store.query_index(index, pk, **options))
        sizes = (len((sort + key.pk + key.sk).encode()) for sort, key in found)
        self._listed(len(found), sum(sizes), share=0.5)
        return found

    def walk(self, *, after: Key | None = None, limit: int = 100) -> Page:
        page = self.beneath.walk(after=after, limit=limit)
        self._listed(len(page.rows), sum(map(weight, page.rows)), share=1)
        return page

    def write(self, actions: Sequence[Action]) -> Outcome:
        self.asked.append(actions)
        olds = self.beneath.get_many(keys_of(actions))
        news = [judge.result(action, old) for action, old in zip(actions, olds, strict=True)]
        self.bill.transactions += 1
        self.bill.rows += len(actions)
        self.bill.wcu += sum(map(write_units, olds, news))
        self.bill.index_wcu += sum(map(index_units, olds, news))
        return self.beneath.write(actions)

    def _listed(self, rows: int, size: int, *, share: float) -> None:
        self.bill.reads += 1
        self.bill.rows_read += max(1, rows)
        self.bill.rcu += share * max(1, ceil(size / READ_BLOCK))

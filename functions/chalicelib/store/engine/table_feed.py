"""The feed of one machine: changes of the SQLite store, handed on at least once, in order."""

from collections.abc import Sequence

from chalicelib.store.engine.feed import Patience
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Change


class TableFeed:
    """Reads the changes table, and forgets what has been dealt with: no place to keep in sync."""

    def __init__(self, store: SQLite) -> None:
        self._store = store
        self._patience = Patience()

    def take(self, *, limit: int = 100) -> Sequence[Change]:
        return self._store.changes(limit=limit)

    def done(self, changes: Sequence[Change]) -> None:
        if changes:
            self._store.trim(upto=int(changes[-1].id))

    def failed(self, taken: Sequence[Change], failed: Sequence[Change]) -> None:
        assert failed, "nothing failed: then it is done"
        self.done(taken[: taken.index(failed[0])])
        for change in self._patience.over(failed):
            self._store.set_aside(int(change.id))

"""The feed of one machine: changes of the SQLite store, handed on at least once, in order."""

from collections.abc import Sequence
from typing import Protocol

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Change


class Feed(Protocol):
    def take(self, *, limit: int = 100) -> Sequence[Change]:
        """The oldest changes that have not been `done` with."""
        ...

    def done(self, changes: Sequence[Change]) -> None:
        """These need not be handed on again."""
        ...


class TableFeed:
    """Reads the changes table, and forgets what has been dealt with: no place to keep in sync."""

    def __init__(self, store: SQLite) -> None:
        self._store = store

    def take(self, *, limit: int = 100) -> Sequence[Change]:
        return self._store.changes(limit=limit)

    def done(self, changes: Sequence[Change]) -> None:
        if changes:
            self._store.trim(upto=int(changes[-1].id))

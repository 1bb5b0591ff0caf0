"""The feed of one machine: changes of the SQLite store, handed on at least once, in order."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Change

TRIES = 20
"""How often a change is handed on that its consumer fails on, before it is set aside."""


class Feed(Protocol):
    def take(self, *, limit: int = 100) -> Sequence[Change]:
        """The oldest changes that have not been `done` with."""
        ...

    def done(self, changes: Sequence[Change]) -> None:
        """These need not be handed on again."""
        ...

    def failed(self, taken: Sequence[Change], failed: Sequence[Change]) -> None:
        """Some of what was taken could not be followed: go on from the first of them.

        What has failed too often is set aside, so that it holds up nobody for good: as the
        on-failure destination does behind DynamoDB Streams.
        """
        ...


class Patience:
    """Counts, for as long as this process lives, how often a change has failed."""

    def __init__(self) -> None:
        self._failures: Counter[str] = Counter()

    def over(self, failed: Sequence[Change]) -> list[Change]:
        """Count these once more, and return those that have failed too often."""
        self._failures.update(change.id for change in failed)
        given_up = [change for change in failed if self._failures[change.id] >= TRIES]
        for change in given_up:
            del self._failures[change.id]
        return given_up


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

"""The broom of one machine: rows past their `ttl` go, a while after, as DynamoDB has it."""

from collections.abc import Callable

from chalicelib.store.engine.sqlite import SQLite

HOUR, DAY = 3600, 86_400


class Sweeper:
    """Sweeps at most once an hour, until nothing is left; a day late, so that nobody counts on it.

    `now` gives UTC epoch seconds.
    """

    def __init__(self, store: SQLite, now: Callable[[], int]) -> None:
        self._store = store
        self._now = now
        self._rests_until = 0

    def __call__(self) -> int:
        """Sweep some rows if it is time; returns how many."""
        now = self._now()
        if now < self._rests_until:
            return 0
        swept = self._store.sweep(before=now - DAY)
        if not swept:
            self._rests_until = now + HOUR
        return swept

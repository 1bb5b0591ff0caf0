"""What a feed is: changes handed on at least once, in order, and patience with those that fail."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from chalicelib.store.port import Change

TRIES = 240
"""How often a change is handed on that its consumer fails on, before it is set aside: on one
machine for two minutes, so that what was out of reach for a while is not taken for poison."""


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
        """Count these once more, and return those that have failed too often, now or before."""
        self._failures.update(change.id for change in failed)
        return [change for change in failed if self._failures[change.id] >= TRIES]

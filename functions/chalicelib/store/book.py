"""The book: wants read together, changes written in one transaction, a wish granted once."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar, cast

from msgspec import Struct

from chalicelib.domain.decision import Answered, Change, Decision, Stale, Wish
from chalicelib.domain.refusals import Conflict, OutcomeUnknown, Unavailable
from chalicelib.ports import View, Want
from chalicelib.ports.effort import under_way
from chalicelib.store import port, wishes
from chalicelib.store.port import Action, Key, Row, Store

T = TypeVar("T")

ATTEMPTS = 40
"""Fresh reads before giving up: under n rivals for one row, the last needs about n."""

BUDGET = 8.0
"""Seconds after which no fresh read begins: whoever waits should rather ask again."""


class Reading(Struct, frozen=True):
    """How a want is read: where its row lives, and what it means."""

    key: Callable[[Any], Key]
    parse: Callable[[Row], Any]


class Nouns(Struct, frozen=True):
    """What every noun knows of itself: how its wants are read and its changes written."""

    readings: Mapping[type[Want[Any]], Reading]
    writings: Mapping[type[Change], Callable[[Any], list[Action]]]

    def key(self, want: Want[Any]) -> Key:
        return self.readings[type(want)].key(want)

    def parse(self, want: Want[Any], row: Row | None) -> Any:
        return None if row is None else self.readings[type(want)].parse(row)

    def actions(self, changes: Sequence[Change]) -> list[Action]:
        return [action for change in changes for action in self.writings[type(change)](change)]


class Book:
    """Implements the port of the same name over either engine."""

    def __init__(
        self,
        store: Store,
        nouns: Nouns,
        now: Callable[[], int],
        stopwatch: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._nouns = nouns
        self._now = now
        self._stopwatch = stopwatch

    def read(self, wants: Sequence[Want[Any]]) -> View:
        return self._read(wants, lagging=False)

    def glance(self, wants: Sequence[Want[Any]]) -> View:
        return self._read(wants, lagging=True)

    def _read(self, wants: Sequence[Want[Any]], *, lagging: bool) -> View:
        keys = [self._nouns.key(want) for want in wants]
        rows = self._store.get_many(keys, lagging=lagging) if keys else []
        return _View(self._store, self._nouns, dict(zip(wants, rows, strict=True)))

    def once(
        self,
        wish: Wish,
        wants: Sequence[Want[Any]],
        decide: Callable[[View], Decision[T]],
        answer: type[T],
    ) -> Answered[T]:
        for _ in self._attempts():
            with suppress(Stale):
                if answered := self._attempt(wish, wants, decide, answer):
                    return answered
        raise Unavailable

    def settle(self, wants: Sequence[Want[Any]], decide: Callable[[View], Decision[T]]) -> T:
        for _ in self._attempts():
            with suppress(Stale):
                decision = decide(self.read(wants))
                if self._write(self._nouns.actions(decision.changes)):
                    return decision.answer
        raise Unavailable

    def _attempts(self) -> Iterator[int]:
        """Give up where it is certain that nothing was written: between two attempts."""
        end = self._stopwatch() + BUDGET
        for attempt in range(ATTEMPTS):
            if self._stopwatch() > end:
                return
            under_way().retries += attempt > 0
            yield attempt

    def _attempt(
        self,
        wish: Wish,
        wants: Sequence[Want[Any]],
        decide: Callable[[View], Decision[T]],
        answer: type[T],
    ) -> Answered[T] | None:
        """Grant the wish, refuse it, or find that somebody was quicker: None."""
        keys = [self._nouns.key(want) for want in wants]
        seen, *rows = self._store.get_many([wishes.key(wish), *keys])
        if seen is not None:
            return Answered(wishes.replay(wish, seen, answer), replayed=True)
        try:
            decision = decide(_View(self._store, self._nouns, dict(zip(wants, rows, strict=True))))
        except Conflict as refusal:
            if self._write([wishes.refused(wish, refusal, self._now())]):
                raise
            return None
        granted = wishes.granted(wish, decision.answer, self._now())
        written = self._write([granted, *self._nouns.actions(decision.changes)])
        return Answered(decision.answer) if written else None

    def _write(self, actions: Sequence[Action]) -> bool:
        """Was it written? False: somebody was quicker, decide again."""
        if not actions:
            return True
        outcome = self._store.write(actions)
        if isinstance(outcome, port.Unknown):
            raise OutcomeUnknown
        return isinstance(outcome, port.Done)


class _View(Struct, frozen=True):
    _store: Store
    _nouns: Nouns
    _rows: dict[Want[Any], Row | None]

    def __call__(self, want: Want[T]) -> T | None:
        if want not in self._rows:
            self._rows[want] = self._store.get(self._nouns.key(want))
        return cast("T | None", self._nouns.parse(want, self._rows[want]))

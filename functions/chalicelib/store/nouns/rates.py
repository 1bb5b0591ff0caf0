"""Counts over time as rows: `RL#<rate>#<keyed hash of whose>`."""

from collections.abc import Callable

from chalicelib.domain.members.rate import Rate
from chalicelib.domain.refusals import TooMany, Unavailable
from chalicelib.store import port
from chalicelib.store.port import (
    Absent,
    Action,
    AtLeast,
    Below,
    Equals,
    Key,
    Put,
    Refused,
    Row,
    Update,
    number,
)
from chalicelib.store.rows import Integer, Item

ATTEMPTS = 40


class RateRow(Item):
    """pk `RL#<rate>#<keyed hash>`, sk `RL`: `n` since the first time, until `ttl`."""

    n = Integer()
    ttl = Integer()


class Limiter:
    """Implements the port of the same name over either engine."""

    def __init__(
        self, store: port.Store, now: Callable[[], int], digest: Callable[[str, str], str]
    ) -> None:
        self._store = store
        self._now = now
        self._digest = digest

    def take(self, rate: Rate, key: str) -> None:
        where, now = self._where(rate, key), self._now()
        for _ in range(ATTEMPTS):
            refused = self._write(_one_more(where, rate, now))
            if refused is None:
                return
            (over,) = refused.rows
            ends_at = RateRow.of(over).ttl if over else 0
            if ends_at > now:
                raise TooMany(retry_after=ends_at - now)
            if self._write(_first(where, rate, now, over)) is None:
                return
        raise Unavailable

    def give_back(self, rate: Rate, key: str) -> None:
        within = (AtLeast("n", 1), AtLeast("ttl", self._now() + 1))
        self._write(Update(self._where(rate, key), add={"n": -1}, when=within))

    def _where(self, rate: Rate, key: str) -> Key:
        return Key(f"RL#{rate.name}#{self._digest('rate', key)}", "RL")

    def _write(self, action: Action) -> Refused | None:
        """An outcome that nobody knows counts as written: a count may be too high by one."""
        outcome = self._store.write([action])
        return outcome if isinstance(outcome, Refused) else None


class Unlimited:
    """Counts nothing: for the local stage with its limits off."""

    def take(self, rate: Rate, key: str) -> None:
        pass

    def give_back(self, rate: Rate, key: str) -> None:
        pass


def _one_more(where: Key, rate: Rate, now: int) -> Update:
    return Update(where, add={"n": 1}, when=(Below("n", rate.most), AtLeast("ttl", now + 1)))


def _first(where: Key, rate: Rate, now: int, over: Row | None) -> Put:
    """Begin a new count, unless somebody else just has."""
    row = RateRow(pk=where.pk, sk=where.sk, n=1, ttl=now + rate.seconds)
    unmoved = Absent() if over is None else Equals("ttl", number(RateRow.of(over).ttl))
    return Put(row.row(), (unmoved,))

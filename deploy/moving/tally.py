"""Counts and digests of rows, kind by kind: equal for equal rows, whatever order they come in."""

import hashlib
from collections.abc import Callable, Iterator

import msgspec

from chalicelib.store.port import Key, Row, Store, key_of

PAGE = 500

MARK = Key("MOVE", "MOVE")
"""Where a table says that what it holds is not whole yet; it is no row of the shop's."""

Kinds = dict[str, tuple[int, str]]


class Tally:
    """In memory only a number and a sum for each kind of row, however large the shop.

    The sum is that of the rows' SHA-256. It finds what got lost, doubled or altered on the way;
    against who forges rows on purpose stand the chains of the ledger.
    """

    def __init__(self) -> None:
        self._kinds: dict[str, tuple[int, int]] = {}

    def add(self, row: Row) -> None:
        kind = _kind(key_of(row))
        number, total = self._kinds.get(kind, (0, 0))
        added = int.from_bytes(hashlib.sha256(written(row)).digest())
        self._kinds[kind] = (number + 1, (total + added) % 2**256)

    @property
    def rows(self) -> int:
        return sum(number for number, _ in self._kinds.values())

    @property
    def kinds(self) -> Kinds:
        return {kind: (n, f"{total:064x}") for kind, (n, total) in sorted(self._kinds.items())}

    @property
    def digest(self) -> str:
        return hashlib.sha256(msgspec.json.encode(self.kinds)).hexdigest()

    def differing(self, other: "Tally") -> list[str]:
        """The kinds of rows that are not the same in both."""
        ours, theirs = self.kinds, other.kinds
        return sorted(k for k in ours.keys() | theirs.keys() if ours.get(k) != theirs.get(k))


def tally_of(store: Store, passed: Callable[[int], None] = lambda _: None) -> Tally:
    """Read everything; after each row `passed` is told how many there have been."""
    tally = Tally()
    for number, row in enumerate(rows_of(store), start=1):
        tally.add(row)
        passed(number)
    return tally


def rows_of(store: Store, after: Key | None = None) -> Iterator[Row]:
    """All rows of the shop, or those that follow `after`, in the engine's own order."""
    while True:
        page = store.walk(after=after, limit=PAGE)
        yield from (row for row in page.rows if key_of(row) != MARK)
        after = page.after
        if after is None:
            return


def written(row: Row) -> bytes:
    """The row as JSON: the same bytes on every engine."""
    return msgspec.json.encode(row, order="deterministic")


def _kind(key: Key) -> str:
    """Few and known, so that a tally stays small; under a member each kind for itself."""
    place = key.pk.partition("#")[0]
    return f"{place} {key.sk.partition('#')[0]}" if place == "M" else place

"""The store on one machine: SQLite, one table of rows and one of their changes."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from chalicelib.store.engine import judge, limits
from chalicelib.store.engine.connections import IN_MEMORY, TTL, Connections
from chalicelib.store.port import (
    Action,
    Change,
    Done,
    Index,
    Key,
    Outcome,
    Page,
    Refused,
    Row,
    key_of,
    keys_of,
)

_COLUMNS = ("pk", "sk", "g1p", "g1s", "g2p", "g2s")


class Tally(Struct, frozen=True):
    """Members and entries that stand here; changes that wait for the feed, or were set aside."""

    members: int
    entries: int
    waiting: int
    aside: int


class SQLite:
    """A `Store` in one file, for any number of threads and processes; or in memory, for threads.

    A process that forks opens its own after the fork. `patience` is the time in seconds to wait
    for another writer.
    """

    def __init__(self, path: Path | str = IN_MEMORY, *, patience: float = 5.0) -> None:
        self._connections = Connections(str(path), patience)

    def get(self, key: Key) -> Row | None:
        limits.check_key(key)
        with self._connections.lent() as db:
            return _read(db, key)

    def get_many(self, keys: Sequence[Key], *, lagging: bool = False) -> list[Row | None]:
        """Nothing lags here."""
        del lagging
        limits.check_keys(keys)
        if not keys:
            return []
        asked = ",".join("(?,?,?)" for _ in keys)
        sql = (
            f"WITH asked(i, pk, sk) AS (VALUES {asked}) "  # noqa: S608 - question marks only
            "SELECT row FROM asked LEFT JOIN items USING (pk, sk) ORDER BY i"
        )
        values = [part for i, key in enumerate(keys) for part in (i, key.pk, key.sk)]
        return [_parsed(row) for (row,) in self._rows(sql, *values)]

    def query(
        self,
        pk: str,
        *,
        prefix: str = "",
        after: str | None = None,
        newest_first: bool = False,
        limit: int = 100,
    ) -> Page:
        limits.check_range(pk, prefix, after=after, limit=limit)
        sql = "SELECT row FROM items WHERE pk = ? AND sk BETWEEN ? AND ?"
        values: list[str | int] = [pk, prefix, prefix + limits.LAST]
        if after is not None:
            sql += " AND sk < ?" if newest_first else " AND sk > ?"
            values.append(after)
        sql += " ORDER BY sk DESC" if newest_first else " ORDER BY sk"
        return self._page(sql, *values, limit=limit)

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
        limits.check_range(pk, prefix, after=after and after[0], upto=upto, limit=limit)
        p, s = f"{index}p", f"{index}s"
        sql = f"SELECT {s}, pk, sk FROM items WHERE {p} = ? AND {s} BETWEEN ? AND ?"  # noqa: S608 - g1, g2
        values: list[str | int] = [pk, prefix, prefix + limits.LAST if upto is None else upto]
        if after is not None:
            sql += f" AND ({s}, pk, sk) {'<' if newest_first else '>'} (?, ?, ?)"
            values += [after[0], after[1].pk, after[1].sk]
        way = "DESC" if newest_first else "ASC"
        sql += f" ORDER BY {s} {way}, pk {way}, sk {way} LIMIT ?"
        return [(key, Key(pk, sk)) for key, pk, sk in self._rows(sql, *values, limit)]

    def walk(self, *, after: Key | None = None, limit: int = 100) -> Page:
        limits.check_range("-", "", after=None, limit=limit)
        sql = "SELECT row FROM items WHERE (pk, sk) > (?, ?) ORDER BY pk, sk"
        return self._page(sql, *((after.pk, after.sk) if after else ("", "")), limit=limit)

    def write(self, actions: Sequence[Action]) -> Outcome:
        limits.check_write(actions)
        keys = keys_of(actions)
        with self._connections.lent() as db, db:
            db.execute("BEGIN IMMEDIATE")
            olds = [_read(db, key) for key in keys]
            pairs = list(zip(actions, olds, strict=True))
            if failed := [
                i for i, (act, old) in enumerate(pairs) if not judge.holds(act.when, old)
            ]:
                return Refused(tuple(failed), tuple(olds[i] for i in failed))
            for key, (action, old) in zip(keys, pairs, strict=True):
                _replace(db, key, old, judge.result(action, old))
        return Done()

    def changes(self, *, after: int = 0, limit: int = 100) -> list[Change]:
        """Changes in the order they were committed, ids rising (not without gaps) from `after`."""
        sql = "SELECT id, pk, sk, old, new FROM changes WHERE id > ? ORDER BY id LIMIT ?"
        return [_change(*row) for row in self._rows(sql, after, limit)]

    def trim(self, *, upto: int) -> None:
        """Forget the changes up to this one, inclusive."""
        self._rows("DELETE FROM changes WHERE id <= ?", upto)

    def set_aside(self, number: int) -> None:
        """Take one change out of the feed, and keep it."""
        with self._connections.lent() as db, db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("INSERT OR IGNORE INTO aside SELECT * FROM changes WHERE id = ?", (number,))
            db.execute("DELETE FROM changes WHERE id = ?", (number,))

    def aside(self) -> list[Change]:
        """Changes that were set aside, the oldest first."""
        rows = self._rows("SELECT id, pk, sk, old, new FROM aside ORDER BY id LIMIT 100")
        return [_change(*row) for row in rows]

    def bring_back(self) -> int:
        """Put what was set aside at the feed's end again; return how many those were."""
        with self._connections.lent() as db, db:
            db.execute("BEGIN IMMEDIATE")
            db.execute(
                "INSERT INTO changes (pk, sk, old, new) SELECT pk, sk, old, new FROM aside "
                "ORDER BY id"
            )
            return db.execute("DELETE FROM aside").rowcount

    def sweep(self, *, before: int, limit: int = 1000) -> int:
        """Forget rows whose `ttl` lies before that second, as DynamoDB does; return how many.

        Nobody counts on it, and nobody is told: it is no change of the shop's.
        """
        over = f"SELECT pk, sk FROM items WHERE {TTL} NOTNULL AND {TTL} < ? LIMIT ?"  # noqa: S608 - our own words
        sql = f"DELETE FROM items WHERE (pk, sk) IN ({over})"  # noqa: S608 - as above
        with self._connections.lent() as db:
            return db.execute(sql, (before, limit)).rowcount

    def tally(self) -> Tally:
        """Count; who asks is a person at a terminal, who has a moment."""
        profiles, entries = self._rows(
            "SELECT total(sk = 'PROFILE'), total(substr(sk, 1, 2) = 'E#') FROM items"
        )[0]
        ((waiting,),) = self._rows("SELECT count(*) FROM changes")
        ((aside,),) = self._rows("SELECT count(*) FROM aside")
        return Tally(int(profiles), int(entries), waiting, aside)

    def backup(self, path: Path) -> None:
        """Copy everything as of one moment, while others go on; the file appears whole."""
        part = path.with_name(path.name + ".part")
        target = sqlite3.connect(part)
        try:
            with self._connections.lent() as db:
                db.backup(target)
        finally:
            target.close()
        part.replace(path)

    def close(self) -> None:
        self._connections.close()

    def _rows(self, sql: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]
        with self._connections.lent() as db:
            return db.execute(sql, values).fetchall()

    def _page(self, sql: str, *values: str | int, limit: int) -> Page:
        found = [
            msgspec.json.decode(row) for (row,) in self._rows(f"{sql} LIMIT ?", *values, limit + 1)
        ]
        rows = found[:limit]
        return Page(tuple(rows), key_of(rows[-1]) if len(found) > limit else None)


def _read(db: sqlite3.Connection, key: Key) -> Row | None:
    sql = "SELECT row FROM items WHERE pk = ? AND sk = ?"
    found = db.execute(sql, (key.pk, key.sk)).fetchone()
    return _parsed(found[0]) if found else None


def _replace(db: sqlite3.Connection, key: Key, old: Row | None, new: Row | None) -> None:
    if new == old:
        return
    if new is None:
        db.execute("DELETE FROM items WHERE pk = ? AND sk = ?", (key.pk, key.sk))
    else:
        limits.check_row(new)
        columns = [new[name]["S"] if name in new else None for name in _COLUMNS]
        db.execute("REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?, ?)", (*columns, _written(new)))
    db.execute(
        "INSERT INTO changes (pk, sk, old, new) VALUES (?, ?, ?, ?)",
        (key.pk, key.sk, _written(old), _written(new)),
    )


def _change(number: int, pk: str, sk: str, old: str | None, new: str | None) -> Change:
    return Change(str(number), Key(pk, sk), _parsed(old), _parsed(new))


def _parsed(row: str | None) -> Row | None:
    return msgspec.json.decode(row) if row is not None else None


def _written(row: Row | None) -> str | None:
    return msgspec.json.encode(row).decode() if row is not None else None

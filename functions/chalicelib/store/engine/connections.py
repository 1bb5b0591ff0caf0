"""One SQLite file: its tables, and connections lent to one user at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from chalicelib.domain.refusals import Unavailable
from chalicelib.ports.effort import under_way

IN_MEMORY = ":memory:"

_VERSION = 2
TTL = "CAST(json_extract(row, '$.ttl.N') AS INTEGER)"
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS items (
    pk TEXT NOT NULL, sk TEXT NOT NULL, g1p TEXT, g1s TEXT, g2p TEXT, g2s TEXT, row TEXT NOT NULL,
    PRIMARY KEY (pk, sk)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS g1 ON items (g1p, g1s, pk, sk) WHERE g1p NOTNULL AND g1s NOTNULL;
CREATE INDEX IF NOT EXISTS g2 ON items (g2p, g2s, pk, sk) WHERE g2p NOTNULL AND g2s NOTNULL;
CREATE INDEX IF NOT EXISTS ttl ON items ({TTL}) WHERE {TTL} NOTNULL;
CREATE TABLE IF NOT EXISTS changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, pk TEXT NOT NULL, sk TEXT NOT NULL, old TEXT, new TEXT);
CREATE TABLE IF NOT EXISTS aside (
    id INTEGER PRIMARY KEY, pk TEXT NOT NULL, sk TEXT NOT NULL, old TEXT, new TEXT);
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_NOTHING_WRITTEN = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL}


class Connections:
    """In memory there is one connection, so all wait for it; on a file, one more is opened."""

    def __init__(self, path: str, patience: float) -> None:
        self._path = path
        self._patience = patience
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        with _translated():
            db = self._open()
            version: int = db.execute("PRAGMA user_version").fetchone()[0]
            assert version <= _VERSION, f"{path} is of version {version}"
            if version < _VERSION:
                db.executescript(_SCHEMA)
        self._idle.put(db)

    @contextmanager
    def lent(self) -> Iterator[sqlite3.Connection]:
        under_way().calls += 1
        with _translated():
            try:
                db = self._idle.get(block=self._path == IN_MEMORY)
            except Empty:
                db = self._open()
            try:
                yield db
            finally:
                self._idle.put(db)

    def close(self) -> None:
        while not self._idle.empty():
            self._idle.get_nowait().close()

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(
            self._path, timeout=self._patience, isolation_level=None, check_same_thread=False
        )
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        # What is deleted is overwritten: who has left is in no corner of the file either.
        db.execute("PRAGMA secure_delete = ON")
        return db


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode in _NOTHING_WRITTEN:
            raise Unavailable from error
        raise

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib.domain.refusals import Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import (
    Absent,
    Delete,
    Done,
    Key,
    Put,
    Refused,
    Row,
    Store,
    Update,
    number,
)
from tests.store import writer
from tests.store.engines import row

ROOT = Path(__file__).parents[3]
A, B = Key("a", "1"), Key("b", "2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def sqlite(path: Path) -> Iterator[SQLite]:
    store = SQLite(path)
    yield store
    store.close()


def writing(path: Path, name: str, times: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, writer.__file__, path, name, str(times)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'functions'}"},
    )


def everything(store: Store) -> list[Row]:
    page = store.walk(limit=10_000)
    assert page.after is None
    return list(page.rows)


def points(store: Store) -> tuple[int, list[str]]:
    """The balance, and the sort keys of the entries: they must tell the same."""
    *entries, last = sorted(everything(store), key=lambda each: each["sk"]["S"] == "BAL")
    return int(last["points"]["N"]), sorted(each["sk"]["S"] for each in entries)


def test_processes_that_write_at_once_lose_nothing(path: Path):
    """They also make the file at once: whoever comes first."""
    names = "ABCD"
    writers = [writing(path, name, 50) for name in names]
    for each in writers:
        each.communicate()
        assert each.returncode == 0
    store = SQLite(path)
    balance, entries = points(store)
    store.close()
    assert balance == 200
    assert entries == [f"E#{name}#{turn:06}" for name in names for turn in range(50)]


def test_a_process_killed_while_writing_loses_nothing_acknowledged(path: Path):
    for name in ("first", "second"):
        killed = writing(path, name, 10**6)
        acknowledged = [killed.stdout.readline() for _ in range(40)]
        killed.kill()
        acknowledged += killed.communicate()[0].splitlines()
        store = SQLite(path)
        balance, entries = points(store)
        store.close()
        assert balance == len(entries)
        assert {f"E#{name}#{int(turn):06}" for turn in acknowledged} <= set(entries)


@pytest.mark.parametrize("store", ["sqlite in memory", "sqlite on a file"], indirect=True)
def test_readers_see_whole_transactions_only(store: Store):
    store.write([Put(row("a", "1", n=0)), Put(row("b", "2", n=0))])
    done = threading.Event()

    def move() -> None:
        for _ in range(200):
            assert store.write([Update(A, add={"n": -1}), Update(B, add={"n": 1})]) == Done()
        done.set()

    mover = threading.Thread(target=move)
    mover.start()
    sums = []
    while not done.is_set():
        sums.append(sum(int(each["n"]["N"]) for each in store.get_many([A, B])))
    mover.join()
    assert set(sums) == {0}


@pytest.mark.parametrize("store", ["sqlite in memory", "sqlite on a file"], indirect=True)
def test_threads_that_write_at_once_lose_nothing(store: Store):
    def add() -> None:
        for _ in range(25):
            assert store.write([Update(A, add={"n": 1})]) == Done()

    threads = [threading.Thread(target=add) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert store.get(A) == row("a", "1", n=200)


def test_what_was_written_is_there_when_the_file_is_opened_again(path: Path):
    first = SQLite(path)
    first.write([Put(row("a", "1", n=1, g1p="X", g1s="1"))])
    first.close()
    second = SQLite(path)
    assert everything(second) == [row("a", "1", n=1, g1p="X", g1s="1")]
    assert second.query_index("g1", "X") == [("1", A)]
    second.close()


def test_every_change_is_kept_with_the_row_before_and_after(sqlite: SQLite):
    sqlite.write([Put(row("a", "1", n=1)), Put(row("b", "2"))])
    sqlite.write([Update(A, put={"n": number(5)}), Delete(B)])
    changes = [(each.key, each.old, each.new) for each in sqlite.changes()]
    assert changes == [
        (A, None, row("a", "1", n=1)),
        (B, None, row("b", "2")),
        (A, row("a", "1", n=1), row("a", "1", n=5)),
        (B, row("b", "2"), None),
    ]


def test_rows_past_their_ttl_are_swept_some_at_a_time_and_nobody_is_told(sqlite: SQLite):
    sqlite.write([Put(row("a", str(n), ttl=n)) for n in range(1, 5)])
    sqlite.write([Put(row("b", "kept"))])
    told = len(sqlite.changes())
    assert [sqlite.sweep(before=4, limit=2) for _ in range(3)] == [2, 1, 0]
    assert [each["sk"]["S"] for each in everything(sqlite)] == ["4", "kept"]
    assert len(sqlite.changes()) == told


def test_what_changes_nothing_is_no_change(sqlite: SQLite):
    sqlite.write([Put(row("a", "1", n=1))])
    sqlite.write([Put(row("a", "1", n=1)), Delete(B)])
    assert isinstance(sqlite.write([Put(row("a", "1"), when=(Absent(),))]), Refused)
    assert len(sqlite.changes()) == 1


def test_changes_are_handed_on_in_batches_and_forgotten_when_done_with(sqlite: SQLite):
    for n in range(5):
        sqlite.write([Put(row("a", "1", n=n))])
    first = sqlite.changes(limit=2)
    last = int(first[-1].id)
    assert [each.new["n"]["N"] for each in sqlite.changes(after=last)] == ["2", "3", "4"]
    sqlite.trim(upto=last)
    assert [each.new["n"]["N"] for each in sqlite.changes()] == ["2", "3", "4"]


def test_the_numbers_of_changes_rise_even_after_all_are_forgotten(sqlite: SQLite):
    sqlite.write([Put(row("a", "1"))])
    last = int(sqlite.changes()[-1].id)
    sqlite.trim(upto=last)
    sqlite.write([Put(row("b", "2"))])
    assert [each.key for each in sqlite.changes(after=last)] == [B]


def test_a_writer_who_waits_too_long_is_told_that_nothing_was_written(path: Path):
    hasty = SQLite(path, patience=0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable):
        hasty.write([Put(row("a", "1"))])
    assert hasty.get(A) is None
    other.execute("ROLLBACK")
    other.close()
    assert hasty.write([Put(row("a", "1"))]) == Done()
    hasty.close()


def test_a_mistake_in_a_transaction_leaves_no_lock_behind(sqlite: SQLite, path: Path):
    sqlite.write([Put(row("a", "1", n="text"))])
    with pytest.raises(AssertionError):
        sqlite.write([Put(row("b", "2")), Update(A, add={"n": 1})])
    other = SQLite(path, patience=0)
    assert other.write([Put(row("c", "3"))]) == Done()
    assert other.get(B) is None
    other.close()


def test_a_backup_is_the_whole_store_as_it_stood(sqlite: SQLite, tmp_path: Path):
    sqlite.write([Put(row("a", "1", n=1)), Put(row("b", "2"))])
    sqlite.backup(tmp_path / "copy.db")
    sqlite.write([Delete(A)])
    copy = SQLite(tmp_path / "copy.db")
    assert everything(copy) == [row("a", "1", n=1), row("b", "2")]
    assert len(copy.changes()) == 2
    copy.close()
    assert not list(tmp_path.glob("*.part"))


def test_a_file_of_another_version_is_not_touched(path: Path):
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(AssertionError, match="version 99"):
        SQLite(path)


def test_a_write_is_on_disk_before_it_is_acknowledged(sqlite: SQLite):
    """What no test can pull the plug for: the file is asked to wait for the disk."""
    with sqlite._connections.lent() as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)

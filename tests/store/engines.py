"""Every engine of the store, each opened empty for the length of one `with`."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path

from moto import mock_aws

from chalicelib.store.engine.dynamodb import DynamoDB
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Done, Put, Row, Store, number, text
from tests.store import ministack_wire

Open = Callable[[Path], AbstractContextManager[Store]]


def row(pk: str, sk: str, **attributes: int | str) -> Row:
    """Return a row of texts and integers."""
    values = {name: number(v) if isinstance(v, int) else text(v) for name, v in attributes.items()}
    return {"pk": text(pk), "sk": text(sk), **values}


def made(store: Store, *rows: Row) -> None:
    assert store.write([Put(each) for each in rows]) == Done()


@contextmanager
def sqlite_in_memory(_folder: Path) -> Iterator[Store]:
    store = SQLite()
    yield store
    store.close()


@contextmanager
def sqlite_on_a_file(folder: Path) -> Iterator[Store]:
    store = SQLite(folder / "store.db")
    yield store
    store.close()


@contextmanager
def dynamodb_of_ministack(_folder: Path) -> Iterator[Store]:
    wire, store = _behind_ministack()
    wire.renew()
    store.create_table()
    yield store


@contextmanager
def dynamodb_of_moto(_folder: Path) -> Iterator[Store]:
    """For one thread only: its transactions are not atomic, and it takes no notice of tokens."""
    with mock_aws():
        store = _behind_moto()
        store.create_table()
        yield store


@cache
def _behind_ministack() -> tuple[ministack_wire.Wire, DynamoDB]:
    """One client for all tests: to make one takes 70 ms."""
    wire = ministack_wire.Wire()
    return wire, ministack_wire.on(wire)


@cache
def _behind_moto() -> DynamoDB:
    return DynamoDB("perennial", "eu-central-1", credentials=("key", "secret"))


ALL: dict[str, Open] = {
    "sqlite in memory": sqlite_in_memory,
    "sqlite on a file": sqlite_on_a_file,
    "dynamodb of ministack": dynamodb_of_ministack,
    "dynamodb of moto": dynamodb_of_moto,
}

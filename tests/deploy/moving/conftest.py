"""A shop in which all kinds of things have happened, and its command."""

import shutil

import pytest

from chalicelib.wiring import machine
from deploy.cli.keeping import importing, move
from deploy.cli.main import main
from deploy.cli.shop import the_shop
from deploy.moving import blocks, news, shop_file
from tests.deploy.moving.yard import ENGINE, stream_of, work
from tests.store import ministack_wire


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA", str(folder))
        patch.delenv("ENGINE", raising=False)
        with the_shop() as (shop, _):
            work(shop)
    return folder


@pytest.fixture
def data(filled, tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(filled, folder)
    monkeypatch.setenv("DATA", str(folder))
    monkeypatch.delenv("ENGINE", raising=False)
    return folder


@pytest.fixture
def small_blocks(monkeypatch):
    """So that a small shop is many blocks."""
    for module in (blocks, shop_file, news):
        monkeypatch.setattr(module, "MOST", 25)


@pytest.fixture
def unproved(monkeypatch):
    """For who comes back again and again: the books are proved by those who come once."""
    for module in (importing, move):
        monkeypatch.setattr(module, "proved", lambda _, done: done)


@pytest.fixture
def perennial(data, capsys):
    """Run the command in the shop; return what it said."""

    def run(*words):
        main([str(word) for word in words])
        return capsys.readouterr().out

    return run


@pytest.fixture
def refused(perennial):
    """Run a command that fails; return its last words, which are no success."""

    def run(*words):
        with pytest.raises(SystemExit) as refusal:
            perennial(*words)
        assert isinstance(refusal.value.code, str)
        return refusal.value.code

    return run


@pytest.fixture
def engine(monkeypatch):
    """ministack in this process, at the address ENGINE."""
    wire = ministack_wire.Wire()
    store = ministack_wire.store(wire)
    real = machine._engine_at

    def at(address):
        return (store, stream_of(wire), lambda: 0) if address == ENGINE else real(address)

    monkeypatch.setattr(machine, "_engine_at", at)
    yield store
    wire.forget()

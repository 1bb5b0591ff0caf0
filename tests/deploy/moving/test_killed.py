"""A real process, really killed: the same command once more ends in the same shop."""

import os
import signal
import subprocess
import sys

import pytest
from msgspec.structs import replace

from chalicelib.senders.outbox import Outbox
from chalicelib.store.nouns.rates import Unlimited
from deploy.cli.shop import the_shop
from tests.deploy.moving.test_export import kinds_of
from tests.deploy.moving.yard import empty_shop
from tests.shop import Shop
from tests.world import World


@pytest.fixture
def crowded(data):
    """More rows than a block holds."""
    with the_shop() as (shop, _):
        sent = []
        ports = replace(shop.world.ports, sender=Outbox(sent.append), limiter=Unlimited())
        trade = Shop(World(ports, ports.now, shop.world.store, sent))
        for number in range(12):
            trade.member(f"n{number}@demo.example")
        while shop.world.tick():
            pass
    return data


def begun(data, *words):
    """Run the command until it says that a part is done, and kill it there."""
    command = [sys.executable, "-m", "deploy.cli.main", *map(str, words)]
    told = os.environ | {"DATA": str(data), "PYTHONPATH": "functions:site:."}
    with subprocess.Popen(command, env=told, stderr=subprocess.PIPE, text=True) as process:
        passed = next(line for line in process.stderr if line.startswith(("Laid", "Moved", "Writ")))
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    done, _, total = passed.removesuffix(" rows\n").partition(": ")[2].partition(" of ")
    assert 0 < int(done) < int(total)


@pytest.mark.process
def test_a_move_killed_midway_ends_whole(crowded, perennial, tmp_path):
    begun(crowded, "move", "--to", f"sqlite:{tmp_path / 'new'}")
    said = perennial("move", "--to", f"sqlite:{tmp_path / 'new'}")
    assert said.count("Books in order: ") == 2
    assert kinds_of(tmp_path / "new") == kinds_of(crowded)


@pytest.mark.process
def test_an_export_and_an_import_killed_midway_end_whole(crowded, perennial, tmp_path, monkeypatch):
    file, other = tmp_path / "shop.jsonl", empty_shop(tmp_path / "other", crowded)
    begun(crowded, "export", file)
    perennial("export", file)
    begun(other, "import", file)
    monkeypatch.setenv("DATA", str(other))
    assert "Books in order: " in perennial("import", file)
    assert kinds_of(other) == kinds_of(crowded)

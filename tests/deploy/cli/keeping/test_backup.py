"""A backup is the whole shop of one moment."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.store.engine.sqlite import SQLite
from deploy.cli.shop import the_shop
from tests.proof import proven
from tests.shop import Shop
from tests.world import make_world


def people():
    with the_shop() as (shop, _):
        people = shop.world.ports.directory.newest(after=None, limit=9).items
    return {member.contact.value for member in people}


def test_a_backup_opens_as_the_shop_it_was(perennial, data, tmp_path, monkeypatch):
    perennial("owner", "anna@demo.example")
    perennial("backup", tmp_path / "copy.db")
    perennial("owner", "later@demo.example")
    (tmp_path / "other").mkdir()
    shutil.copy(tmp_path / "copy.db", tmp_path / "other" / "shop.db")
    shutil.copy(data / "secret", tmp_path / "other" / "secret")
    monkeypatch.setenv("DATA", str(tmp_path / "other"))
    assert people() == {"anna@demo.example"}


def test_a_file_that_is_there_is_never_written_over(perennial, tmp_path):
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(SystemExit, match="is there already"):
        perennial("backup", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"


@pytest.mark.fault(85)
def test_a_backup_made_in_the_midst_of_traffic_holds_no_half_of_anything(tmp_path):
    store = SQLite(tmp_path / "shop.db")
    shop = Shop(make_world(store=store))
    people = [shop.member(f"m{number}@demo.example") for number in range(4)]
    tea = shop.reward(10, 1_000)

    def trade(turn):
        shop.buy(people[turn % 4], 2_000, order=f"T-{turn}", key=f"the key of order {turn}")
        held = shop.redeem(people[turn % 4], tea, key=f"the key of tea {turn}").value
        shop.commit(held, key=f"the key of the counter {turn}")

    with ThreadPoolExecutor(4) as counter:
        trading = [counter.submit(trade, turn) for turn in range(60)]
        for copy in range(3):
            trading[15 * (copy + 1)].result()
            store.backup(tmp_path / f"copy{copy}.db")
        for done in trading:
            done.result()
    for copy in range(3):
        restored = SQLite(tmp_path / f"copy{copy}.db")
        assert proven(Shop(make_world(store=restored))) == []
        restored.close()
    store.close()

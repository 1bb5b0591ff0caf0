"""What was deleted is nowhere in the file of the shop, not even where nobody looks."""

import sqlite3
from contextlib import closing

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.usecases.members.leave import leave
from tests.shop import Shop
from tests.world import make_world

NAME, CONTACT = "Annabel Quince", "anna.canary@demo.example"


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_who_has_left_is_in_no_page_of_the_file(tmp_path):
    store = SQLite(tmp_path / "shop.db")
    shop = Shop(make_world(store=store))
    shop.world.join(CONTACT, name=NAME)
    assert all(each.encode() in bytes_of(tmp_path) for each in (NAME, CONTACT))
    leave(shop.world.sign_in(CONTACT).session, shop.ports)
    shop.tick()
    shop.world.clock.move(days=2)
    store.sweep(before=shop.ports.now())
    shop.tick()
    with closing(sqlite3.connect(tmp_path / "shop.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert not [each for each in (NAME, CONTACT) if each.encode() in bytes_of(tmp_path)]

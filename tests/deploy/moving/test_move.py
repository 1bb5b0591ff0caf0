"""A shop moves from engine to engine and back, and loses nothing wherever somebody dies."""

import shutil

import pytest

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Delete, Done, Key, Unknown, Update, key_of, number
from chalicelib.usecases.ledger.compare_heads import read_heads
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from deploy.cli.keeping import move
from deploy.cli.shop import the_shop
from deploy.local.claim import hold
from deploy.moving import blocks, laying
from deploy.moving.tally import MARK, rows_of
from tests.deploy.moving.yard import ENGINE, deaths, kinds


def books():
    """Every count, chain and balance of the shop that the command is about."""
    with the_shop() as (shop, _):
        ports, broken = shop.world.ports, []
        verified = verify_ledger(ports, found=broken.append)
        accounts = sorted(ports.archive.accounts(), key=lambda account: account.member)
        assert broken == []
        return verified, sorted(read_heads(ports)), accounts, kinds(shop.world.store)


def shelves():
    with the_shop() as (shop, _):
        return kinds(shop.world.store)


def told():
    """Let the shop's feed run to its end; return what was written and sent because of it."""
    with the_shop() as (shop, _):
        before, sent = kinds(shop.world.store), len(shop.outbox.messages())
        while changes := shop.world.feed.take():
            assert shop.world.told(changes) == ()
            shop.world.feed.done(changes)
        return kinds(shop.world.store) == before, len(shop.outbox.messages()) - sent


def test_there_and_back_every_count_chain_and_balance_is_equal(
    data, perennial, engine, monkeypatch, tmp_path
):
    said = perennial("move", "--to", ENGINE)
    before = books()
    assert before[3]["M E"][0] > 10
    assert said.startswith("Where it was: Books in order: members 6")
    assert f"Open it with ENGINE={ENGINE}" in said
    assert "demo.example" not in said
    monkeypatch.setenv("ENGINE", ENGINE)
    assert books() == before
    perennial("move", "--to", f"sqlite:{tmp_path / 'back'}")
    monkeypatch.delenv("ENGINE")
    monkeypatch.setenv("DATA", str(tmp_path / "back"))
    assert books() == before


def test_news_is_told_before_the_move_and_not_once_more(data, perennial, engine, monkeypatch):
    perennial("move", "--to", ENGINE)
    with the_shop() as (shop, _):
        assert [message.to for message in shop.outbox.messages()] == ["m2@demo.example"]
    assert told() == (True, 0), "the source had been told all of it"
    monkeypatch.setenv("ENGINE", ENGINE)
    assert told() == (True, 0), "the engine's stream shows every row as new, and no story acts"


def test_a_folder_of_rows_that_moved_has_nothing_to_tell(perennial, monkeypatch, tmp_path):
    perennial("move", "--to", f"sqlite:{tmp_path / 'new'}")
    store = SQLite(tmp_path / "new" / "shop.db")
    assert [change for change in store.changes() if change.key != MARK] == []
    store.close()


def test_the_secret_goes_along_unseen_and_no_demo_is_played(data, perennial, tmp_path):
    said = perennial("move", "--to", f"sqlite:{tmp_path / 'new'}")
    new = tmp_path / "new"
    assert (new / "secret").read_bytes() == (data / "secret").read_bytes()
    assert (new / "secret").stat().st_mode & 0o077 == 0
    assert (new / "demo").exists()
    assert (data / "secret").read_bytes().hex() not in said


def test_a_move_killed_at_any_write_goes_on(
    data, perennial, engine, monkeypatch, small_blocks, unproved
):
    died = 0
    for _ in deaths(monkeypatch, laying, "_write", lambda: perennial("move", "--to", ENGINE)):
        died += 1
        perennial("move", "--to", ENGINE)
        assert kinds(engine) == shelves()
        for some in blocks.in_blocks(rows_of(engine)):
            engine.write([Delete(MARK), *(Delete(key_of(row)) for row in some)])
    assert died > 10


def test_nor_is_anything_lost_on_the_way_back(
    data, perennial, engine, monkeypatch, tmp_path, small_blocks, unproved
):
    perennial("move", "--to", ENGINE)
    monkeypatch.setenv("ENGINE", ENGINE)
    monkeypatch.setattr(move, "tell_all", lambda _: None)  # all has been told once
    folder, died = tmp_path / "back", 0
    for _ in deaths(
        monkeypatch, laying, "_write", lambda: perennial("move", "--to", f"sqlite:{folder}")
    ):
        died += 1
        perennial("move", "--to", f"sqlite:{folder}")
        store = SQLite(folder / "shop.db")
        assert kinds(store) == kinds(engine)
        store.close()
        shutil.rmtree(folder)
    assert died > 10


def test_a_move_that_is_not_whole_is_not_opened(perennial, refused, engine, monkeypatch):
    laying.begin(engine, "another move")
    assert refused("move", "--to", ENGINE).startswith("Something else was being laid there")
    monkeypatch.setenv("ENGINE", ENGINE)
    assert refused("overview", "rebuild").startswith("This shop is not whole yet")


def test_a_shop_that_went_on_after_a_death_is_not_mixed_with_what_lies_there(
    data, perennial, refused, engine, monkeypatch, small_blocks
):
    dead = deaths(monkeypatch, laying, "_write", lambda: perennial("move", "--to", ENGINE))
    for _ in range(4):
        next(dead)
    perennial("owner", "new@demo.example")
    assert refused("move", "--to", ENGINE).startswith("Something else was being laid there")


def test_where_an_answer_got_lost_the_same_command_goes_on(
    data, perennial, refused, engine, monkeypatch, small_blocks
):
    real, calls = engine.write, []

    def lost(actions):
        calls.append(actions)
        return Unknown() if real(actions) and len(calls) == 3 else Done()

    monkeypatch.setattr(engine, "write", lost)
    assert refused("move", "--to", ENGINE).startswith("The engine gave no clear answer: ")
    perennial("move", "--to", ENGINE)
    assert kinds(engine) == shelves()


def test_a_move_run_once_more_finds_nothing_to_do(data, perennial, engine):
    first = perennial("move", "--to", ENGINE)
    assert perennial("move", "--to", ENGINE) == first


def test_a_place_with_rows_is_refused(perennial, refused, engine):
    engine.write([Update(Key("M#X", "BAL"), put={"available": number(1)})])
    assert refused("move", "--to", ENGINE).startswith("There are rows there already")
    assert len(list(rows_of(engine))) == 1


def test_a_shop_that_is_open_does_not_move(data, refused, engine):
    with hold(data):
        assert "holds the data folder" in refused("move", "--to", ENGINE)
    assert list(rows_of(engine)) == []


def test_what_is_set_aside_is_not_left_behind(data, refused, engine):
    with the_shop() as (shop, _):
        store = shop.world.store
        store.set_aside(int(store.changes()[0].id))
    assert refused("move", "--to", ENGINE).startswith("Changes are set aside: ")
    assert list(rows_of(engine)) == []


@pytest.mark.parametrize("place", ["", "nowhere", "ftp://x", "postgres:x"])
def test_no_place_is_one_sentence(refused, place):
    assert "is no place: " in refused("move", "--to", place)


def test_another_shops_folder_is_left_alone(refused, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "secret").write_bytes(b"of another shop")
    assert "another shop's secret" in refused("move", "--to", f"sqlite:{tmp_path / 'new'}")
    assert sorted(one.name for one in (tmp_path / "new").iterdir()) == ["lock", "secret"]

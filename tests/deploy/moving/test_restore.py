"""A backup opens as the shop it was; a restore that tore transactions is named and mended."""

from pathlib import Path

import pytest

from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.port import Delete, Put, key_of
from deploy.cli.books import repair
from deploy.cli.shop import the_shop
from deploy.local.claim import hold
from deploy.moving.tally import rows_of
from tests.deploy.moving.yard import Killed, empty_shop, kinds


@pytest.fixture
def backup(perennial, tmp_path):
    perennial("backup", tmp_path / "copy.db")
    return tmp_path / "copy.db"


@pytest.fixture
def other(backup, data, tmp_path, monkeypatch):
    folder = empty_shop(tmp_path / "other", data)
    monkeypatch.setenv("DATA", str(folder))
    return folder


def rows(folder):
    store = SQLite(folder / "shop.db")
    found = kinds(store)
    waiting = len(store.changes())
    store.close()
    return found, waiting


def test_a_backup_is_the_shop_again_with_what_it_had_to_tell(backup, data, other, perennial):
    said = perennial("restore", backup)
    assert "Books in order: members 6" in said
    assert rows(other) == rows(data)
    before = rows(other)
    perennial("seed")
    assert rows(other) == before, "no demo is played in it"


@pytest.mark.parametrize("after", [False, True])
def test_a_restore_killed_on_its_way_is_run_again_or_whole(
    backup, data, other, perennial, monkeypatch, after
):
    real = Path.replace

    def dies(path, place):
        if after:
            real(path, place)
        raise Killed

    (other / "restore-left").mkdir()  # by a kill that nothing caught
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dies)
        with pytest.raises(Killed):
            perennial("restore", backup)
    if not after:
        perennial("restore", backup)
    assert rows(other) == rows(data)
    assert sorted(one.name for one in other.glob("restore-*")) == []
    before = rows(other)
    perennial("seed")
    assert rows(other) == before, "no demo is played in it"


def test_a_shop_is_never_laid_over(backup, perennial, refused, data):
    assert "is there already" in refused("restore", backup)


def test_an_open_folder_is_left_alone(backup, other, refused):
    with hold(other):
        assert "holds the data folder" in refused("restore", backup)
    assert not (other / "shop.db").exists()


def test_the_secret_of_another_shop_does_not_fit(backup, other, refused):
    (other / "secret").write_bytes(b"of another shop")
    assert "is not that of the shop in" in refused("restore", backup)
    assert sorted(one.name for one in other.iterdir()) == ["lock", "secret"]


@pytest.mark.parametrize("kept", [0, 1, 999, 9_000])
def test_what_is_no_backup_is_one_sentence(backup, other, refused, kept):
    backup.write_bytes(backup.read_bytes()[:kept])
    assert refused("restore", backup).endswith("is no whole backup of a shop. Nothing was changed.")
    assert [one.name for one in other.iterdir()] == ["secret"]


def test_no_file_is_one_sentence(other, refused, tmp_path):
    assert refused("restore", tmp_path / "none").endswith("cannot be read.")


def torn(data):
    """A point in time that fell into transactions: of three, a part of the rows is from before.

    A purchase's order is gone, a voucher's hold, and one account stands as it was before its
    last entry.
    """
    store = SQLite(data / "shop.db")
    held = next(row for row in rows_of(store) if row["pk"]["S"].startswith("H#"))
    order = next(row for row in rows_of(store) if row["pk"]["S"] == "O#T-1")
    account = next(
        change
        for change in reversed(store.changes())
        if change.key.sk == "BAL" and change.old and change.key.pk != f"M#{held['member']['S']}"
    )
    assert account.old
    store.write([Delete(key_of(held)), Delete(key_of(order)), Put(account.old)])
    store.close()


@pytest.mark.fault(85)
def test_a_restore_drill_names_and_mends_what_a_torn_restore_left(
    data, perennial, refused, capsys, monkeypatch, tmp_path
):
    whole = rows(data)[0]
    torn(data)
    perennial("export", tmp_path / "torn.jsonl")
    monkeypatch.setenv("DATA", str(empty_shop(tmp_path / "drill", data)))
    said = refused("import", tmp_path / "torn.jsonl")
    assert "rows are in, equal in every kind. Breaks in the books: " in said
    assert "--repair-plan` says how" in said
    named = capsys.readouterr().out
    for break_ in ("order T-1", "redemption", "available should be"):
        assert break_ in named
    plan = perennial("ledger", "verify", "--repair-plan")
    assert "tried on a copy; 0 need a person." in plan
    mend()
    assert perennial("ledger", "verify").startswith("In order: ")
    mended = rows(tmp_path / "drill")[0]
    assert (mended["H"], mended["O"]) == (whole["H"], whole["O"])
    assert mended["M BAL"][0] == whole["M BAL"][0]


def mend():
    """What a person does by the plan."""
    with the_shop() as (shop, _):
        steps = repair.plan(shop.world, copy=False).steps
        repair.carry_out(shop.world, list(steps))
        rest = repair.plan(shop.world, copy=False)
        repair.carry_out(shop.world, list(rest.steps))

"""A backup is the whole shop of one moment."""

import shutil

import pytest

from deploy.cli.shop import the_shop


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

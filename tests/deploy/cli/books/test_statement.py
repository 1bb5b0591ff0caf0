"""An accountant checks a member's file with the command, or with this one file and Python."""

import subprocess
import sys
from pathlib import Path

import pytest

from chalicelib.usecases.points.export_ledger import export_ledger
from chalicelib.web.statement.as_json import document
from deploy.cli.books import statement
from deploy.cli.main import main
from tests.shop import Shop


@pytest.fixture
def file(tmp_path) -> Path:
    shop = Shop()
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 8_800)
    shop.commit(shop.redeem(anna, shop.reward(30, 2)).value)
    path = tmp_path / "points.json"
    path.write_bytes(b"".join(document(export_ledger(anna.id, shop.ports), shop.ports.programme)))
    return path


IN_ORDER = "In order: 4 entries come to available 78, held 0, owed 0. Head: "


def test_the_command_needs_no_shop(file, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATA", str(tmp_path / "nowhere"))
    main(["ledger", "check", str(file)])
    assert capsys.readouterr().out.startswith(IN_ORDER)
    assert not (tmp_path / "nowhere").exists()


def test_the_module_needs_nothing_but_python(file):
    command = [sys.executable, "-I", "-S", statement.__file__, str(file)]
    alone = subprocess.run(command, capture_output=True, text=True, check=True)
    assert alone.stdout.startswith(IN_ORDER)


def test_a_break_is_a_sentence_and_an_exit_code(file, capsys):
    file.write_text(file.read_text().replace('"points":88', '"points":89'))
    with pytest.raises(SystemExit, match="Entry 2: its hash should be"):
        main(["ledger", "check", str(file)])
    assert capsys.readouterr().out == ""

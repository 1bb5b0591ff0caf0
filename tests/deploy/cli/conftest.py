"""A shop in a folder, and its command."""

import pytest

from deploy.cli.main import main


@pytest.fixture
def data(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("DATA", str(folder))
    return folder


@pytest.fixture
def perennial(data, capsys):
    """Run the command in the shop; return what it said."""

    def run(*words):
        main([str(word) for word in words])
        return capsys.readouterr().out

    return run

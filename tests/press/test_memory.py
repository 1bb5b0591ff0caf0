from pathlib import Path

import pytest

from press import memory


def test_the_same_project_has_the_same_inputs(project: Path):
    assert memory.inputs(project) == memory.inputs(project)


@pytest.mark.parametrize(
    "name",
    ["docs/zh/index.md", "docs/en/new.md", "programme.toml", "mkdocs.en.yml", "package-lock.json"],
)
def test_a_change_of_any_input_is_seen(project: Path, name: str):
    before = memory.inputs(project)
    (project / name).write_text("changed", encoding="utf-8")
    assert memory.inputs(project) != before


def test_a_page_that_moves_is_a_change(project: Path):
    before = memory.inputs(project)
    (project / "docs/zh/about.md").rename(project / "docs/zh/who.md")
    assert memory.inputs(project) != before


def test_what_was_built_is_no_input(project: Path):
    before = memory.inputs(project)
    memory.remember(project, {"site": "a"})
    assert memory.inputs(project) == before
    assert memory.remembered(project) == {"site": "a"}


def test_a_fresh_project_remembers_nothing(project: Path):
    assert memory.remembered(project) == {}

"""The guide for writers, done step by step: what it shows is what happens."""

import re
import shutil
from pathlib import Path

import pytest

from chalicelib.domain.programme import Language
from press.build import programme
from press.checks import check
from tests.press.project import ROOT

STORY = "stories/posts/rainy-day-tea.md"
INPUTS = ("docs", "site", "programme.toml", "mkdocs.yml", "mkdocs.en.yml")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    for name in INPUTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, tmp_path / name)
    return tmp_path


def blocks(guide: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [block for named, block in fenced if named == kind]


def write(shop: Path, language: Language, text: str) -> None:
    (shop / "docs" / language / STORY).write_text(text, encoding="utf-8")


def findings(shop: Path) -> str:
    verdict = check(shop, programme(shop))
    told = (*verdict.refusals, *verdict.advice)
    return "".join(f"{one}\n" for one in told if STORY in str(one))


def test_each_step_of_the_guide_says_what_it_shows(shop: Path):
    first, mended, sister = blocks("publish.md", "markdown")
    write(shop, "zh", first)
    assert findings(shop) == blocks("publish.md", "findings")[0]
    write(shop, "zh", mended)
    assert findings(shop) == blocks("publish.md", "findings")[1]
    write(shop, "en", sister)
    assert findings(shop) == ""


@pytest.mark.parametrize("kind", ["markdown", "findings", ""])
def test_both_guides_tell_the_same_story(kind: str):
    assert blocks("publish.zh.md", kind) == blocks("publish.md", kind)


@pytest.mark.parametrize("guide", ["publish.md", "publish.zh.md"])
def test_its_pictures_and_links_are_there(guide: str):
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    for place in re.findall(r"\]\(([^)]+)\)", text):
        assert (ROOT / "docs" / place).is_file(), place

"""The drawings that the press page gives away are the site's own, each whole by itself."""

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "site/theme"
KIT = sorted((THEME / "assets/kit").glob("*.svg"))


def lines(drawing: Path) -> list[str]:
    return re.findall(r' (?:d|cx|cy|rx|ry|r)="[^"]*"', drawing.read_text(encoding="utf-8"))


@pytest.mark.parametrize("drawing", KIT, ids=lambda path: path.stem)
def test_a_drawing_given_away_is_the_one_on_the_pages(drawing: Path):
    assert lines(drawing) == lines(THEME / ".icons/songfeng" / drawing.name)


@pytest.mark.parametrize("drawing", KIT, ids=lambda path: path.stem)
def test_it_needs_no_style_of_the_site(drawing: Path):
    assert not re.search(r"class=|style=|var\(", drawing.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_press_page_offers_each(language: str):
    page = THEME.parents[1] / f"docs/{language}/trust/press.md"
    offered = re.findall(r'href="/assets/kit/([\w.]+)" download', page.read_text(encoding="utf-8"))
    assert sorted(offered) == [drawing.name for drawing in KIT]

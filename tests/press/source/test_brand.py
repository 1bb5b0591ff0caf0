"""The colours that the programme names are those of the site, by day and by night."""

import re
from pathlib import Path

import pytest

from press.build import build
from press.source.brand import NIGHT, TOKENS, chosen, colours, dressed
from press.source.shades import contrast
from tests.press.project import ROOT, edit, small_project

CSS = (ROOT / TOKENS).read_text(encoding="utf-8")
PLUM = {"brand": "#7a1f3d", "accent": "#2b4c7e"}


def both(css: str) -> tuple[dict[str, str], dict[str, str]]:
    day, _, night = css.partition(NIGHT)
    return colours(day), colours(night)


def test_the_shops_own_tokens_stay_as_they_were_drawn(programme):
    assert dressed(CSS, chosen(programme)) == CSS


def test_another_brand_wears_its_colours_and_shades_of_their_hue():
    (day, night), (drawn, dark) = both(dressed(CSS, PLUM)), both(CSS)
    assert (day["brand"], day["accent"]) == (PLUM["brand"], PLUM["accent"])
    changed = {name for name in day if day[name] != drawn[name]}
    own = {"brand", "brand-deep", "brand-soft", "accent", "accent-soft"}
    assert {name for name in changed if "hero" not in name} == own
    changed = {name for name in night if night[name] != dark[name]}
    assert {name for name in changed if "hero" not in name} == own | {"brand-ink"}
    red, green, blue = bytes.fromhex(night["brand"][1:])
    assert red > blue > green


@pytest.mark.parametrize("colour", ["#000000", "#7a1f3d", "#0000aa", "#1c5a1c", "#444444"])
def test_any_brand_is_by_night_as_bright_as_the_one_that_was_drawn(colour: str):
    (_, night), (_, dark) = both(dressed(CSS, {"brand": colour, "accent": colour})), both(CSS)
    for name in ("brand", "brand-deep", "brand-ink", "accent"):
        reached = contrast(night[name], night["paper"])
        assert reached == pytest.approx(contrast(dark[name], dark["paper"]), rel=0.03)


def test_one_colour_changed_leaves_the_other_as_it_was_drawn(programme):
    day, night = both(dressed(CSS, chosen(programme) | {"brand": "#7a1f3d"}))
    assert (day["accent-soft"], night["accent"]) == ("#f6ecdd", "#e0a868")


def test_the_light_upon_the_deep_card_is_lighter_where_the_brand_is():
    day, _ = both(dressed(CSS, PLUM | {"brand": "#336b5b"}))
    assert day["hero-light"] != both(CSS)[0]["hero-light"]
    assert contrast(day["hero-light"], day["hero-paper"]) == pytest.approx(4.5, abs=0.1)


def test_contrast_is_as_wcag_reckons():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_pages_and_browser_code_are_in_the_colour_of_the_programme(tmp_path: Path):
    project = small_project(tmp_path)
    edit(project / "programme.toml", "#2f5d50", "#7a1f3d")
    edit(project / "mkdocs.yml", "plugins: []", "plugins: []\nextra_css: [assets/css/tokens.css]")
    (project / "site/portal/portal.css").write_text('@import "tokens.css";\n')
    build(project, "https://tea.example", lambda _: None)
    for css in ("assets/css/tokens.css", "en/assets/css/tokens.css", "assets/portal/portal.css"):
        text = (project / "build/site" / css).read_text(encoding="utf-8")
        assert re.search(r"--p-brand: ?#7a1f3d", text)
        assert "#2f5d50" not in text

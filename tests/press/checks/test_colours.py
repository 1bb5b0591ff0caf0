"""A brand's colour that cannot be read where the site uses it is told, and what would do."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from chalicelib.domain.programme.file import Finding, parse
from press.checks import check
from press.source.brand import TOKENS
from tests.press.project import edit

Told = Callable[[], tuple[Finding, ...]]


@pytest.fixture
def told(shop: Path) -> Told:
    """What stops a build of the shop as its programme now stands."""

    def ask() -> tuple[Finding, ...]:
        programme = parse((shop / "programme.toml").read_text(encoding="utf-8"))
        return check(shop, programme).refusals

    return ask


def line(shop: Path, start: str) -> int:
    lines = (shop / "programme.toml").read_text(encoding="utf-8").split("\n")
    return next(number for number, one in enumerate(lines, 1) if one.startswith(start))


@pytest.mark.parametrize(
    ("key", "drawn", "pale", "what"),
    [
        (
            "colour",
            "#2f5d50",
            "#3a7d6b",
            "has contrast 3.9 by day, --p-hero-soft on --p-hero-paper",
        ),
        ("accent", "#9a5b1e", "#b0631c", "has contrast 3.9 by day, --p-accent on --p-brand-soft"),
    ],
)
def test_a_brand_too_pale_is_told_with_its_line_its_contrast_and_a_shade_that_will_do(
    shop: Path, told: Told, key: str, drawn: str, pale: str, what: str
):
    edit(shop / "programme.toml", drawn, pale)
    (finding,) = told()
    assert (finding.file, finding.line) == ("programme.toml", line(shop, f"{key} ="))
    assert finding.what == f"brand.{key}: {pale} {what}, under 4.5"
    shade = re.fullmatch(r"darken it: (#[0-9a-f]{6}) can be read everywhere", finding.mend)
    assert shade
    edit(shop / "programme.toml", pale, shade[1])
    assert told() == ()


def test_both_are_told_at_once(shop: Path, told: Told):
    edit(shop / "programme.toml", "#2f5d50", "#3a7d6b")
    edit(shop / "programme.toml", "#9a5b1e", "#b0631c")
    assert [one.what.partition(":")[0] for one in told()] == ["brand.colour", "brand.accent"]


@pytest.mark.parametrize("colour", ["#7a1f3d", "#1d3557", "#000000", "#7A1F3D"])
def test_a_dark_brand_can_be_read_by_day_and_by_night(shop: Path, told: Told, colour: str):
    edit(shop / "programme.toml", "#2f5d50", colour)
    edit(shop / "programme.toml", "#9a5b1e", colour)
    assert told() == ()


def test_a_shade_for_the_night_drawn_too_dark_is_told_where_it_stands(shop: Path, told: Told):
    edit(shop / TOKENS, "--p-brand: #8cc3ae", "--p-brand: #4b6a5f")
    (finding,) = told()
    assert "brand.colour: #2f5d50 has contrast" in finding.what
    assert "by night, --p-brand on --p-brand-soft" in finding.what
    assert finding.mend.startswith("correct --p-brand or --p-brand-soft for the night in ")

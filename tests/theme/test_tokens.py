"""Every text colour can be read on every ground it stands on, in light and in dark."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "site/theme/assets/css/tokens.css"
TEXTS = ("ink", "ink-soft", "brand", "brand-deep", "accent")
GROUNDS = ("paper", "card", "brand-soft", "accent-soft")
SIGNALS = ("good", "warn", "bad")

PAIRS = [
    *product(TEXTS, GROUNDS),
    *product(SIGNALS, ("paper", "card")),
    *((signal, f"{signal}-soft") for signal in SIGNALS),
    ("brand-ink", "brand"),
    ("brand-ink", "brand-deep"),
]


def colours(scheme: str) -> dict[str, str]:
    parts = re.split("prefers-color-scheme: dark|The same by day", TOKENS.read_text("utf-8"))
    part = parts[0] if scheme == "light" else parts[1]
    return dict(re.findall(r"--p-([a-z-]+): (#[0-9a-f]{6});", part))


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_a_text_stands_out_from_its_ground(scheme, text, ground):
    known = colours(scheme)
    assert contrast(known[text], known[ground]) >= 4.5, f"{text} on {ground}, {scheme}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_edge_of_what_one_can_press_is_seen(scheme):
    known = colours(scheme)
    assert contrast(known["line-strong"], known["paper"]) >= 3


def test_dark_names_every_colour_that_light_names():
    assert colours("light").keys() == colours("dark").keys()

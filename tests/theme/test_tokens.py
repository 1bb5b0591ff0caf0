"""Every text colour can be read on every ground it stands on, in light and in dark."""

import re
from itertools import product

import pytest

from press.source.brand import TOKENS
from press.source.shades import contrast
from tests.press.project import ROOT

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
    css = (ROOT / TOKENS).read_text("utf-8")
    parts = re.split("prefers-color-scheme: dark|The same by day", css)
    part = parts[0] if scheme == "light" else parts[1]
    return dict(re.findall(r"--p-([a-z-]+): (#[0-9a-f]{6});", part))


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

"""The brand's colours can be read wherever the site writes in them or on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from chalicelib.domain.programme.file import Finding
from chalicelib.domain.programme.toml_lines import key_lines
from press.checks.text.docs import Docs
from press.source import brand
from press.source.shades import LEAST, contrast, lightness, shade

KEYS = {"brand": "colour", "accent": "accent"}
"""What the programme calls the colour of a token."""

GROUNDS = ("paper", "card", "brand-soft", "accent-soft")
PAIRS = (
    *product(("brand", "brand-deep", "accent"), GROUNDS),
    *product(("brand-ink",), ("brand", "brand-deep")),
    *product(("ink", "ink-soft"), ("brand-soft", "accent-soft")),
    *product(("hero-ink", "hero-soft", "hero-light"), ("hero-paper",)),
)
"""Texts and the grounds on which the site sets them."""


@dataclass(frozen=True, slots=True)
class Faint:
    """A text that is hard to read on its ground."""

    contrast: float
    text: str
    ground: str
    when: str

    @property
    def token(self) -> str:
        """Whose it is: the accent's, where that is the text or else the ground; or the brand's."""
        named = self.ground if self.text.startswith("ink") else self.text
        return "accent" if named.startswith("accent") else "brand"


def can_be_read(docs: Docs) -> Iterator[Finding]:
    """Each of the programme's two colours at most once."""
    css, own = (docs.root / brand.TOKENS).read_text(encoding="utf-8"), brand.chosen(docs.programme)
    worst = _worst(css, own)
    lines = key_lines((docs.root / "programme.toml").read_text(encoding="utf-8")) if worst else {}
    for token, one in worst.items():
        what = (
            f"brand.{KEYS[token]}: {own[token]} has contrast {one.contrast:.1f} by {one.when}, "
            f"--p-{one.text} on --p-{one.ground}, under {LEAST}"
        )
        line = lines.get(("brand", KEYS[token]), 1)
        yield Finding("programme.toml", line, what, _mend(one, css, own))


def _worst(css: str, own: brand.Colours) -> dict[str, Faint]:
    day, _, night = brand.dressed(css, own).partition(brand.NIGHT)
    found = (*_faint(day, "day"), *_faint(night, "night"))
    return {one.token: one for one in sorted(found, key=lambda one: -one.contrast)}


def _faint(css: str, when: str) -> Iterator[Faint]:
    known = brand.colours(css)
    for text, ground in PAIRS:
        reached = contrast(known[text], known[ground])
        if reached < LEAST:
            yield Faint(reached, text, ground, when)


def _mend(one: Faint, css: str, own: brand.Colours) -> str:
    """By day the nearest darker shade that can be read everywhere."""
    colour = own[one.token]
    darker = (shade(colour, lightness(colour) - step / 100) for step in range(1, 60))
    for tried in darker if one.when == "day" else ():
        if one.token not in _worst(css, own | {one.token: tried}):
            return f"darken it: {tried} can be read everywhere"
    return f"correct --p-{one.text} or --p-{one.ground} for the {one.when} in {brand.TOKENS}"

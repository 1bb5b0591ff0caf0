"""The brand's colours as the site wears them: what programme.toml names, and shades of it."""

import re
from pathlib import Path

from chalicelib.domain.programme import Programme
from press.source.shades import as_bright, lightness, readable, shade, veil

TOKENS = Path("site/theme/assets/css/tokens.css")
NIGHT = "(prefers-color-scheme: dark)"
DEEP, SOFT = 0.78, 0.6
"""How much of its lightness a colour keeps under the finger, of its strength as a ground."""

_TOKEN = re.compile(r"--p-([a-z-]+): (#[0-9a-fA-F]{6});")
_SAME = re.compile(r"--p-([a-z-]+): var\(--p-([a-z-]+)\);")
_VEIL = re.compile(r"--p-([a-z-]+): rgb\(255 255 255 / (\d+)%\);")
"""White that lets the brand through."""

Colours = dict[str, str]
"""A token's name without its `--p-`, and its `#rrggbb`."""


def chosen(programme: Programme) -> Colours:
    return {"brand": programme.brand.colour, "accent": programme.brand.accent}


def dressed(css: str, own: Colours) -> str:
    """The tokens in the shop's own colours; those of the colour they were drawn for stay."""
    day, mark, night = css.partition(NIGHT)
    drawn = colours(day)
    hero = readable(drawn["hero-light"], own["brand"])
    kept = {"brand-ink": drawn["brand-ink"], "hero-light": hero}
    for token, colour in own.items():
        if colour.lower() != drawn[token].lower():
            deep = {f"{token}-deep": shade(colour, lightness(colour) * DEEP)}
            day = _worn(day, _like(drawn, token, colour) | kept | deep | {token: colour})
            night = _worn(night, _like(colours(night), token, colour))
    return day + mark + night


def colours(css: str) -> Colours:
    """What each token shows by itself, by another, or as a veil upon the brand."""
    known = dict(_TOKEN.findall(css))
    veils = {name: veil(known["brand"], int(part) / 100) for name, part in _VEIL.findall(css)}
    return known | {name: known[other] for name, other in _SAME.findall(css)} | veils


def _like(drawn: Colours, token: str, colour: str) -> Colours:
    """Shades of the colour, each as bright as the token's was drawn: contrasts stay."""
    named = {name: one for name, one in drawn.items() if name.partition("-")[0] == token}
    return {
        name: as_bright(colour, one, SOFT if name.endswith("-soft") else 1)
        for name, one in named.items()
    }


def _worn(css: str, own: Colours) -> str:
    return _TOKEN.sub(lambda match: f"--p-{match[1]}: {own.get(match[1], match[2])};", css)

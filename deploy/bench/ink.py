"""What charts are drawn with: letters, how wide they are, colours by day and night, a sheet."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from math import floor, log10
from unicodedata import east_asian_width

Number = int | float

WIDTH, MARGIN, GAP = 640, 24, 12
LINE = 18
"""From one line of letters to the next."""

SIZE, HEADING = 14, 17
WIDE, NARROW = 1.0, 0.58
"""How wide a letter is, in its size: Chinese ones, and others in the widest of the usual fonts."""

TENTH = 0.1

COLOURS = (*"abcdef", *(f"{one} z" for one in "abcdef"))
"""A line is dashed once all colours are taken."""

STYLE = """
svg{--paper:#fffdf7;--edge:#dcdbd0;--ink:#26332d;--soft:#5c6962;
--a:#2f6b57;--b:#a09a86;--c:#c4854a;--d:#6a8ca8;--e:#8a6a8f;--f:#8f9a3e}
@media(prefers-color-scheme:dark){svg{--paper:#1b211e;--edge:#39433e;--ink:#e6ebe8;--soft:#a3afa8;
--a:#6fb594;--b:#7d857f;--c:#d09a5e;--d:#86a9c4;--e:#b491b8;--f:#b3bd63}}
text{font:14px system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC",sans-serif;fill:var(--ink)}
.h{font-size:17px;font-weight:600}.s{fill:var(--soft)}.end{text-anchor:end}.mid{text-anchor:middle}
.a{--x:var(--a)}.b{--x:var(--b)}.c{--x:var(--c)}.d{--x:var(--d)}.e{--x:var(--e)}.f{--x:var(--f)}
path{fill:var(--x,none);stroke:var(--x,var(--edge));stroke-linejoin:round}circle{fill:var(--x)}
.l{fill:none;stroke-width:2.5}.z .l{stroke-dasharray:6 5}.p{fill:var(--paper);stroke:var(--edge)}
""".replace("\n", "")


def said(value: Number) -> str:
    """An integer as it is, others with three digits, from a tenth on two decimals at most."""
    if isinstance(value, int) or not value:
        return f"{value:,}"
    digits = 2 - floor(log10(abs(value)))
    decimals = min(digits, 2) if abs(value) >= TENTH else digits
    return f"{value:,.{max(0, decimals)}f}"


def width(words: str, size: int = SIZE) -> float:
    """What a line takes at most."""
    wide = sum(east_asian_width(letter) in "WF" for letter in words)
    return size * (WIDE * wide + NARROW * (len(words) - wide))


def wrapped(words: str, most: float) -> list[str]:
    """Lines no wider than that, if no single word is."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if width(longer) <= most or not lines[-1] else [lines[-1], word]
    return lines


def text(x: float, y: float, words: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{marked}>{escape(words, quote=False)}</text>'


def bar(x: float, y: float, wide: float, tall: float, colour: str) -> str:
    return f'<path class="{colour}" d="M{x:.0f} {y:.0f}h{wide:.0f}v{tall:.0f}h-{wide:.0f}z"/>'


def rule(left: float, right: float, y: float) -> str:
    return f'<path d="M{left:.0f} {y:.0f}H{right:.0f}"/>'


def line(points: Sequence[tuple[float, float]], colour: str) -> str:
    through = "L".join(f"{x:.0f} {y:.0f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4"/>' for x, y in points)
    return f'<g class="{colour}"><path class="l" d="M{through}"/>{dots}</g>'


def sample(x: float, y: float, wide: float, colour: str) -> str:
    """What a line looks like, beside its name."""
    return f'<g class="{colour}"><path class="l" d="M{x:.0f} {y:.0f}h{wide:.0f}"/></g>'


def apart(places: Sequence[float], lowest: float) -> list[float]:
    """The same heights in the same order, so far moved that a line of letters fits between.

    None stands below the lowest, as long as there is room above it.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + LINE)
    for left, at in enumerate(reversed(order)):
        moved[at] = min(moved[at], lowest - LINE * left)
    return moved


def sheet(title: str, words: str, drawn: Sequence[str], tall: float) -> str:
    """The whole picture, on paper of its own, so that it can be read on any page."""
    height = f"{tall:.0f}"
    paper = f'<rect class="p" x=".5" y=".5" width="{WIDTH - 1}" height="{int(height) - 1}" rx="8"/>'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title desc">'
    )
    told = f'<title id="title">{escape(title)}</title><desc id="desc">{escape(words)}</desc>'
    return "\n".join((head, told, f"<style>{STYLE}</style>", paper, *drawn, "</svg>", ""))

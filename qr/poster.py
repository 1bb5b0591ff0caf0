"""A page to hang up: words, a drawing, a symbol, and its link for those who type it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from qr.drawing import nested
from qr.lines import Lines, fit
from qr.printed import Print, Printed

Size = Literal["A6", "A5", "A4"]

LEAST = 0.8  # mm to a module of what hangs on a wall or stands on a counter
DEFAULT = Print()
_TINIEST = 1.8  # mm; five points
_SERIF = "'Songti SC','Noto Serif CJK SC','Noto Serif SC',SimSun,Georgia,serif"
_SANS = "'PingFang SC','Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',Arial,sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands on a page or card. `drawing` is an SVG of plain shapes, a PNG or a JPEG."""

    link: str
    heading: str
    line: str = ""
    note: str = ""  # in small print below the link
    drawing: bytes | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    width: float  # mm
    height: float
    module: float  # of its symbol, unless more room is left


PAPERS: Mapping[Size, Paper] = {
    "A6": Paper(105, 148, 1.0),
    "A5": Paper(148, 210, 1.4),
    "A4": Paper(210, 297, 2.0),
}


def poster(
    card: Card,
    size: Size = "A5",
    *,
    way: Print = DEFAULT,
    module: float | None = None,
    language: str = "zh",
) -> bytes:
    """
    One page as SVG in millimetres, `module` of them to a module of the symbol.

    Raises ValueError, with the reason, for what does not fit or would scan badly.
    """
    paper, made = PAPERS[size], way.made(card.link)
    width, height, margin, gap = paper.width, paper.height, paper.width / 12, paper.height / 40
    inner, middle = width - 2 * margin, width / 2
    heading, line = titles(card, inner, height * 0.27, largest=width / 10)
    print_ = small_print(card, inner, height * 0.09, largest=width * 0.03)
    top = margin + heading.height + line.height + gap
    bottom = height - margin - print_.height - gap
    side = _side(made, paper, (inner, bottom - top), module, drawn=card.drawing is not None)
    at = bottom - side if card.drawing else (top + bottom - side) / 2
    parts = [
        heading.svg(middle, margin, more=lettered("heading")),
        line.svg(middle, margin + heading.height, more=lettered("line")),
        made.svg(middle - side / 2, at, side / made.modules),
        print_.svg(middle, bottom + gap, more=lettered("line")),
    ]
    if card.drawing:
        parts.append(nested(card.drawing, margin, top, inner, at - top - gap))
    return page(width, height, "".join(parts), way, language)


def page(width: float, height: float, content: str, way: Print, language: str) -> bytes:
    assert language.isascii(), "a language tag"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}" xml:lang="{language}">'
        f'<rect width="{width:g}" height="{height:g}" fill="{way.ink.light}"/>'
        f'<g fill="{way.ink.dark}">{content}</g></svg>\n'
    ).encode()


def titles(card: Card, width: float, height: float, *, largest: float) -> tuple[Lines, Lines]:
    heading = fit(card.heading, width, height * 0.62, largest=largest, smallest=largest * 0.42)
    below = largest / 2
    line = fit(card.line, width, height * 0.38, largest=below, smallest=below * 0.6, above=0.35)
    return heading, line


def small_print(card: Card, width: float, height: float, *, largest: float) -> Lines:
    """The link as it is typed, without its scheme and with a small host; below it the note."""
    host, _, path = card.link.partition("://")[2].partition("/")
    link = f"{host.lower()}/{path}"
    if not card.note:
        return fit(link, width, height, largest=largest, smallest=_TINIEST)
    typed = fit(link, width, height * 0.65, largest=largest, smallest=_TINIEST)
    left = height - typed.height
    note = fit(card.note, width, left, largest=typed.size, smallest=_TINIEST)
    return Lines((*typed.lines, *note.lines), note.size)


def lettered(kind: Literal["heading", "line"]) -> str:
    family, weight = (_SERIF, ' font-weight="600"') if kind == "heading" else (_SANS, "")
    return f' font-family="{family}"{weight}'


def _side(
    made: Printed,
    paper: Paper,
    room: tuple[float, float],
    module: float | None,
    *,
    drawn: bool,
) -> float:
    """Of the symbol, in millimetres; without a drawing it takes more of the page."""
    inner, left = room
    free = min(inner, left - paper.height * 0.15 if drawn else left)
    usual = paper.module if drawn else max(paper.module, inner * 0.6 / made.modules)
    wanted = module or min(usual, free / made.modules)
    if wanted < LEAST:
        raise ValueError(
            f"A module of {wanted:.2f} mm: below {LEAST} mm a poster is not read from where one "
            "stands. Shorten the link, or take a larger page."
        )
    if wanted * made.modules > free + 1e-9:
        raise ValueError(
            f"A symbol of {wanted * made.modules:.0f} mm finds {free:.0f} mm of room: "
            "take a larger page or smaller modules."
        )
    return wanted * made.modules

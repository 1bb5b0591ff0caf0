"""Many small cards on pages of A4, with marks to cut them by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from qr.drawing import nested
from qr.poster import DEFAULT, PAPERS, Card, lettered, page, small_print, titles
from qr.printed import SMALLEST, Print

Cut = Literal["business", "table"]

MARGIN = 8  # mm that no printer reaches, and where the marks are
_AWAY, _MARK = 1.5, 4.5  # mm from a card's corner to where its mark begins and ends
_LEAST_DRAWN = 8  # mm; a drawing that would be smaller is left out


@dataclass(frozen=True, slots=True)
class Format:
    width: float  # mm
    height: float
    module: float


CARDS: Mapping[Cut, Format] = {
    "business": Format(85, 54, 0.8),
    "table": Format(105, 74, 1.1),
}


def sheet(
    cards: Sequence[Card],
    cut: Cut = "business",
    *,
    way: Print = DEFAULT,
    language: str = "zh",
) -> list[bytes]:
    """
    The cards in rows, page by page, each page an SVG in millimetres.

    Raises ValueError, with the reason, for what does not fit or would scan badly.
    """
    kind = CARDS[cut]
    once = {card: _card(card, kind, way) for card in dict.fromkeys(cards)}
    drawn = map(once.__getitem__, cards)
    width, height = _turned(kind)
    places = list(_places(kind, width, height))
    marks = _marks(kind, places)
    pages = []
    while part := list(islice(drawn, len(places))):
        laid = (
            f'<g transform="translate({x:g} {y:g})">{each}</g>'
            for each, (x, y) in zip(part, places, strict=False)
        )
        pages.append(page(width, height, "".join(laid) + marks, way, language))
    return pages


def _card(card: Card, kind: Format, way: Print) -> str:
    """The symbol on the left; beside it the words above, the link below."""
    made, margin = way.made(card.link), kind.height / 12
    module = min(kind.module, (kind.height - margin) / made.modules)
    if module < SMALLEST:
        raise ValueError(
            f"A module of {module:.2f} mm on a card of {kind.width:g} × {kind.height:g} mm: below "
            f"{SMALLEST} mm printers run them together. Shorten the link, or take a larger card."
        )
    side = made.modules * module
    left, top = side + margin, (kind.height - side) / 2 + way.quiet * module
    width, bottom = kind.width - left - margin, kind.height - top
    heading, line = titles(card, width, (bottom - top) * 0.6, largest=kind.height / 8)
    print_ = small_print(card, width, (bottom - top) * 0.34, largest=kind.height / 18)
    under, over = top + heading.height + line.height, bottom - print_.height
    parts = [
        made.svg(margin / 2, (kind.height - side) / 2, module),
        heading.svg(left, top, anchor="start", more=lettered("heading")),
        line.svg(left, top + heading.height, anchor="start", more=lettered("line")),
        print_.svg(left, over, anchor="start", more=lettered("line")),
    ]
    if card.drawing and over - under > _LEAST_DRAWN:
        parts.append(nested(card.drawing, left, under + 1, width, over - under - 2))
    return "".join(parts)


def _turned(kind: Format) -> tuple[float, float]:
    """A4 upright or on its side, whichever holds more."""
    width, height = PAPERS["A4"].width, PAPERS["A4"].height
    ways = ((width, height), (height, width))
    return max(ways, key=lambda way: len(list(_places(kind, *way))))


def _places(kind: Format, width: float, height: float) -> Iterator[tuple[float, float]]:
    """The corners of the cards, edge to edge in the middle of the page."""
    columns = int((width - 2 * MARGIN) // kind.width)
    rows = int((height - 2 * MARGIN) // kind.height)
    left, top = (width - columns * kind.width) / 2, (height - rows * kind.height) / 2
    for row in range(rows):
        for column in range(columns):
            yield left + column * kind.width, top + row * kind.height


def _marks(kind: Format, places: Sequence[tuple[float, float]]) -> str:
    """Short lines outside all cards, at every edge that is cut."""
    xs = sorted({x for x, _ in places} | {x + kind.width for x, _ in places})
    ys = sorted({y for _, y in places} | {y + kind.height for _, y in places})
    upright = (
        f"M{x:g} {y + way * _AWAY:g}v{way * (_MARK - _AWAY):g}"
        for x in xs
        for y, way in ((ys[0], -1), (ys[-1], 1))
    )
    level = (
        f"M{x + way * _AWAY:g} {y:g}h{way * (_MARK - _AWAY):g}"
        for y in ys
        for x, way in ((xs[0], -1), (xs[-1], 1))
    )
    return (
        f'<path d="{"".join((*upright, *level))}" fill="none" stroke="#000000" stroke-width=".15"/>'
    )

"""One picture: the title above the shop's name and line, beside or above the page's drawing."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from PIL import Image, ImageColor

from press.share import drawings
from press.share.lettering import Lettering

WIDTH, HEIGHT = 1200, 630
PANEL, MARGIN = 480, 72
PAPER, WASH = "#faf8f3", "#f0ede3"
INKS = ("#1f2a26", "#55615b")
"""Of titles, and of the shop's line; the page's own, by day."""

SIZES = (88, 72, 58, 46, 40)
"""Of a title; the largest in which it takes no more than MOST of the height."""
MOST = 0.52
SMALL = 32
BOLD, PLAIN = 650, 480

COLOURS, SHADES = 48, 32
"""Of a palette: for the drawing, and for each ink from paper to full."""

Box = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    name: str
    line: str


class Painter:
    """Lays a ground with its palette once for each drawing: its colours, then each ink's shades."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._ground = cache(self._lay)
        self._letters = cache(lambda size, weight: Lettering(root, size, weight))
        self._inked = lru_cache(maxsize=16)(_inked)  # the lines that sign all of a language

    def paint(self, words: Words, drawing: str | None) -> Image.Image:
        ground, room = self._ground(drawing)
        picture: Image.Image = ground.copy()
        letters, lines = self._title(words.title, room)
        small: Lettering = self._letters(SMALL, PLAIN)
        signed = [words.line] if words.name == words.title else [words.name, words.line]
        high = letters.leading * len(lines) + small.leading * (len(signed) + 1)
        baseline = (room[1] - high) // 2
        for line in lines:
            baseline += letters.leading
            self._write(picture, letters, line, baseline, ink=0)
        baseline += small.leading * 3 // 4
        for line in signed:
            baseline += small.leading
            self._write(picture, small, line, baseline, ink=0 if line == words.name else 1)
        return picture

    def _write(
        self, picture: Image.Image, letters: Lettering, text: str, baseline: int, *, ink: int
    ) -> None:
        shades, mask = self._inked(letters, text, ink)
        picture.paste(shades, (MARGIN, baseline - _above(letters)), mask)

    def _title(self, title: str, room: Box) -> tuple[Lettering, list[str]]:
        for size in SIZES:
            letters: Lettering = self._letters(size, BOLD)
            lines = letters.lines(title, room[0])
            fits = all(letters.length(line) <= room[0] for line in lines)
            if fits and letters.leading * len(lines) <= MOST * room[1]:
                break
        return letters, lines

    def _lay(self, drawing: str | None) -> tuple[Image.Image, Box]:
        """The ground, and how wide and high the room for words is from its left upper corner."""
        ground = Image.new("P", (WIDTH, HEIGHT), COLOURS)  # the first shade, which is paper
        ground.putpalette([0] * 3 * COLOURS + _SHADES)
        if drawing is None:
            return ground, (WIDTH - 2 * MARGIN, HEIGHT)
        file = self._root / drawings.DRAWINGS / f"{drawing}.svg"
        wide = drawings.is_wide(file)
        room = (WIDTH, HEIGHT) if wide else (PANEL - 60, HEIGHT)
        one = drawings.drawn(file, drawings.styles(self._root), *room)
        size = one.size if wide else (PANEL, HEIGHT)
        plate = Image.new("RGB", size, PAPER if wide else WASH)
        plate.paste(one, ((size[0] - one.width) // 2, (size[1] - one.height) // 2), one)
        few = plate.quantize(COLOURS, Image.Quantize.FASTOCTREE)
        ground.paste(few, (WIDTH - size[0], HEIGHT - size[1]))
        own = (few.getpalette() or [])[: 3 * COLOURS]
        ground.putpalette(own + [0] * (3 * COLOURS - len(own)) + _SHADES)
        if wide:
            return ground, (WIDTH - 2 * MARGIN, HEIGHT - one.height + 170)
        return ground, (WIDTH - PANEL - MARGIN - MARGIN // 2, HEIGHT)


def _shades(ink: str) -> list[int]:
    paper, full = ImageColor.getrgb(PAPER), ImageColor.getrgb(ink)
    steps = (shade / (SHADES - 1) for shade in range(SHADES))
    return [round(p + (f - p) * step) for step in steps for p, f in zip(paper, full, strict=True)]


_SHADES = list(chain.from_iterable(map(_shades, INKS)))
_OF_INK = [
    [COLOURS + SHADES * ink + level * (SHADES - 1) // 255 for level in range(256)]
    for ink in range(len(INKS))
]
_ANY = [0, *[255] * 255]


def _above(letters: Lettering) -> int:
    return round(1.2 * letters.size)


def _inked(letters: Lettering, text: str, ink: int) -> tuple[Image.Image, Image.Image]:
    """A line in the palette's shades of its ink, and where it is."""
    above = _above(letters)
    mask = Image.new("L", (round(letters.length(text)) + letters.size, above + letters.size // 2))
    letters.write(mask, 0, above, text)
    return mask.point(_OF_INK[ink]), mask.point(_ANY)

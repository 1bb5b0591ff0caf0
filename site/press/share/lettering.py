"""Words set in Noto Serif SC, as a browser would: from the small files that each hold a part."""

import json
import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, groupby, pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONT = Path("node_modules/@fontsource-variable/noto-serif-sc")
LEADING = 1.34
_RANGES = re.compile(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", re.IGNORECASE)
_BREAKS = re.compile(r"[\w'’.,:;!?()&·+%#/-]+[ ]?|.", re.ASCII | re.DOTALL)
_NOT_FIRST = frozenset("，。、；：！？）》」』”’…—·,.;:!?)%")
_NOT_LAST = frozenset("（《「『“‘(")
_PAUSE = tuple("，、。；：！？…—》」）,.;:!?")
SPLIT = 0.1
"""The price of a break within a phrase: that of a line a third longer than the others."""


class Lettering:
    """One size and weight of the font that npm laid under `root`."""

    def __init__(self, root: Path, size: int, weight: int) -> None:
        self.size = size
        self.leading = round(size * LEADING)
        self._folder = root / FONT
        self._weight = weight
        self._part = cache(self._open)
        self._known: dict[str, float] = {}

    def length(self, text: str) -> float:
        """Measured once: titles are made of the same characters again and again."""
        if text not in self._known:
            self._known[text] = sum(font.getlength(run) for font, run in self._runs(text))
        return self._known[text]

    def write(self, mask: Image.Image, x: float, baseline: float, text: str) -> None:
        """Upon a mask: 255 where there is ink."""
        draw = ImageDraw.Draw(mask)
        for font, run in self._runs(text):
            draw.text((x, baseline), run, fill=255, font=font, anchor="ls")
            x += font.getlength(run)

    def lines(self, text: str, width: float) -> list[str]:
        """As few lines as fit, of about one length, and rather broken after a mark than before."""
        words = _words(text)
        return _broken(words, [self.length(word) for word in words], width)

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Neighbours from one file together; what the font cannot write is left out."""
        holds = _parts(self._folder)
        for part, run in groupby(text, holds.get):
            if part:
                yield self._part(part), "".join(run)

    def _open(self, part: str) -> ImageFont.FreeTypeFont:
        file = self._folder / f"files/noto-serif-sc-{part}-wght-normal.woff2"
        font = ImageFont.truetype(file, self.size, layout_engine=ImageFont.Layout.BASIC)
        font.set_variation_by_axes([self._weight])
        return font


@lru_cache(maxsize=1)
def _parts(folder: Path) -> dict[str, str]:
    """Which part holds each character; Latin ones all come from one."""
    ranges: dict[str, str] = json.loads((folder / "unicode.json").read_text())
    found: dict[str, str] = {}
    for part in sorted(ranges, key=lambda name: name == "latin"):
        for first, last in _RANGES.findall(ranges[part]):
            codes = range(int(first, 16), int(last or first, 16) + 1)
            found.update(dict.fromkeys(map(chr, codes), part.strip("[]")))
    return found


def _words(text: str) -> list[str]:
    """What a line may not break: Latin words, and a mark with the character it belongs to."""
    words: list[str] = []
    for match in _BREAKS.finditer(" ".join(text.split())):
        word = match[0]
        if words and (word[0] in _NOT_FIRST or words[-1][-1] in _NOT_LAST or word == " "):
            words[-1] += word
        else:
            words.append(word)
    return words


def _broken(words: list[str], lengths: list[float], width: float) -> list[str]:
    """The cheapest way into the fewest lines; a word wider than a line has one for itself."""
    ends = [0.0, *accumulate(lengths)]
    count = _fewest(lengths, width)
    ideal = ends[-1] / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if start == len(words) or not left:
            return (0.0 if start == len(words) and not left else math.inf), ()
        ways = []
        for end in range(start + 1, len(words) + 1):
            length = ends[end] - ends[start]
            if length > width and end > start + 1:
                break
            rest, breaks = best(end, left - 1)
            uneven = ((length - ideal) / width) ** 2
            split = 0 if words[end - 1].rstrip().endswith(_PAUSE) else SPLIT
            ways.append((uneven + split + rest, (end, *breaks)))
        return min(ways)

    breaks = best(0, count)[1]
    return ["".join(words[a:b]).strip() for a, b in pairwise((0, *breaks))]


def _fewest(lengths: list[float], width: float) -> int:
    count, used = 1, 0.0
    for length in lengths:
        if used and used + length > width:
            count, used = count + 1, 0.0
        used += length
    return count

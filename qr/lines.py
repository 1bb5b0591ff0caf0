"""Words set in lines that hold whatever font a printer has: measured by a table, none is read."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from itertools import groupby

LEADING = 1.25  # from line to line, in sizes
_STEPS = 24  # sizes that are tried between the largest and the smallest
_MOST = 500  # characters; no page of ours has room for more, and measuring them takes long
_QUOTED = 24  # characters of a text that a refusal repeats
_EVEN = 12  # widths that are tried to make the lines of one text alike

# The advance of a character in sizes, no less than that of the bold cuts of common fonts.
_WIDTHS = {
    **dict.fromkeys("ijl.,:;!'|‘’·", 0.35),
    **dict.fromkeys(" Ift()[]/\\-`", 0.42),
    **dict.fromkeys('"r*°', 0.5),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&+=<>~^#%", 0.83),
    **dict.fromkeys("mwMW@—…", 1.02),
}
_COMMON, _SQUARE, _EMOJI = 0.67, 1.0, 1.4

_WORDS = re.compile(r"[^\s\u2e80-\uffff]+|.")
_NOT_FIRST = frozenset("，。、；：！？）》」』”’…—·,.;:!?)%")
_NOT_LAST = frozenset("（《「『“‘(")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # categories of Unicode


@dataclass(frozen=True, slots=True)
class Lines:
    lines: tuple[str, ...]
    size: float  # mm
    above: float = 0  # room before the first line, in sizes

    @property
    def width(self) -> float:
        return max(map(measure, self.lines), default=0) * self.size

    @property
    def height(self) -> float:
        return (len(self.lines) * LEADING + self.above) * self.size if self.lines else 0

    def svg(self, x: float, y: float, *, anchor: str = "middle", more: str = "") -> str:
        """The lines below `y`, each held at `x` by its middle or its start."""
        return "".join(
            f'<text x="{x:g}" y="{y + (at * LEADING + self.above + 1) * self.size:.2f}" '
            f'font-size="{self.size:.2f}" text-anchor="{anchor}"{more}>{escape(line)}</text>'
            for at, line in enumerate(self.lines)
        )


def fit(
    text: str,
    width: float,
    height: float,
    *,
    largest: float,
    smallest: float,
    above: float = 0,
) -> Lines:
    """The text as large as its box allows. Raises ValueError if not even the smallest fits."""
    words = _words(plain(text[: _MOST + 1]))
    longest = max(map(measure, words), default=0)
    steps = (largest - (largest - smallest) * step / _STEPS for step in range(_STEPS + 1))
    ink = sum(measure(word.rstrip()) for word in words)
    sizes = [size for size in steps if ink * size * size <= width * height]
    unbroken = [size for size in sizes if longest * size <= width]
    for size in (*unbroken, *sizes) if len(text) <= _MOST else ():
        laid = Lines(_broken(words, width / size), size, above)
        if laid.height <= height and laid.width <= width:
            return replace(laid, lines=_even(words, laid.lines, width / size))
    raise ValueError(
        f"“{_short(text)}” is too long for its place of {width:.0f} × {height:.0f} mm, "
        f"even in letters of {smallest:.1f} mm: shorten it."
    )


def measure(text: str) -> float:
    """The width in sizes, rather more than less."""
    return sum(map(_advance, text))


def plain(text: str) -> str:
    """Without what no printer shows: controls, marks of direction, runs of blanks."""
    shown = (c for c in text if c.isspace() or unicodedata.category(c) not in _UNSEEN)
    return " ".join("".join(shown).split())


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    base = unicodedata.normalize("NFD", character)[0]
    if known := _WIDTHS.get(base):
        return known
    category = unicodedata.category(base)
    if category in {"Mn", "Me"}:
        return 0
    if category == "So":
        return _EMOJI
    narrow = unicodedata.east_asian_width(base) in {"N", "Na", "H"}
    return _COMMON if narrow and ord(base) < ord("\u0590") else _SQUARE


def _words(text: str) -> list[str]:
    """What is not broken: words of letters, single ideographs, each with its punctuation."""
    words: list[str] = []
    for piece in _WORDS.findall(text):
        if words and (piece == " " or _NOT_FIRST.issuperset(piece) or words[-1][-1] in _NOT_LAST):
            words[-1] += piece
        else:
            words.append(piece)
    return words


def _broken(words: list[str], width: float) -> tuple[str, ...]:
    """Fill line after line; a word that alone is too wide is broken between its letters."""
    lines, line = list[str](), ""
    for word in words:
        if line and measure((line + word).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += word
        while measure(line.rstrip()) > width and len(line) > 1:
            cut = _letters_within(line, width)
            lines.append(line[:cut])
            line = line[cut:]
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _letters_within(line: str, width: float) -> int:
    total = 0.0
    for at, letter in enumerate(line):
        total += _advance(letter)
        if total > width:
            return max(1, at)
    return len(line)


def _even(words: list[str], lines: tuple[str, ...], width: float) -> tuple[str, ...]:
    """As many lines, but as narrow as can be: no single word stays over for the last."""
    longest = min(width, max(map(measure, words), default=0))
    widths = (max(longest, width * (1 - step / (2 * _EVEN))) for step in range(_EVEN))
    tries = [_broken(words, each) for each in widths]
    alike, tried = next(groupby(tries, key=len))
    return [*tried][-1] if alike == len(lines) else lines


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"

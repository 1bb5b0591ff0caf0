"""Small pictures of what was measured, as SVG: bars side by side, lines over sizes.

    bars("A cold start", "ms, less is better", [("api", {"ours": 301}), ("Chalice", {"bare": 190})])
    lines("Earn", "ms, p50", [("1,000 members", {"ours": 1.6}), ("100,000", {"ours": 1.7})])

A row is a label and what was measured there, by series; it need not have all of them. A series
keeps its colour, by the order in which it first comes: name ours first, then the yardsticks.
Integers are written as they are, other numbers with three digits: the same figures give the same
bytes. A `tables.Report` holds charts by name; `tables.keep` writes them, each with its alt text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil, floor, log10

from deploy.bench import ink
from deploy.bench.ink import COLOURS, GAP, HEADING, LINE, MARGIN, WIDTH, Number, said, width

Row = tuple[str, Mapping[str, Number]]

LABELS = 236
"""Labels stand beside their bars in so many dots at most; longer ones take another line."""

BAR, AIR = 14, 6
"""How tall a bar is, and how far the next one stands below it."""

APART = 14
"""Between the rows of bars."""

PLOT = 220
"""How tall a chart of lines is, without its letters."""

STEPS = (1, 2, 2.5, 5, 10)
"""The rules of a scale stand so far apart, times a power of ten."""
RULES = 4
"""At most, above zero."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, and in words what it shows."""

    svg: str
    words: str


def bars(title: str, unit: str, rows: Sequence[Row]) -> Chart:
    """Bars from zero, each with its number behind it."""
    colours, labels = _colours(rows), [ink.wrapped(label, LABELS) for label, _ in rows]
    left = MARGIN + max(map(width, chain(*labels))) + GAP
    room = WIDTH - MARGIN - left - AIR - max(map(width, map(said, _numbers(rows))))
    drawn, y = _head(title, unit, colours)
    for lines, (_, values) in zip(labels, rows, strict=True):
        beside, high = LINE * len(lines), (BAR + AIR) * len(values) - AIR
        tall = max(beside, high)
        first, top = y + (tall - beside) / 2 + BAR, y + (tall - high) / 2
        drawn += [ink.text(MARGIN, first + LINE * at, line) for at, line in enumerate(lines)]
        for at, (name, value) in enumerate(values.items()):
            long, place = room * value / _most(rows), top + (BAR + AIR) * at
            drawn.append(ink.bar(left, place, max(1, long), BAR, colours[name]))
            drawn.append(ink.text(left + long + AIR, place + BAR - 2, said(value)))
        y += tall + APART
    return _chart(title, unit, rows, drawn, y - APART + MARGIN)


def lines(title: str, unit: str, rows: Sequence[Row]) -> Chart:
    """A line for each series from row to row; its name and last number stand at its end."""
    last = {name: value for _, values in rows for name, value in values.items()}
    ends = [f"{name} {said(value)}" for name, value in last.items()]
    drawn, top = _head(title, unit, {})
    beside = MARGIN + AIR + BAR + GAP + max(map(width, ends))
    frame = _Frame(top, beside, [label for label, _ in rows], _scale(_most(rows)))
    drawn += frame.drawn()
    for name, colour in _colours(rows).items():
        measured = [(at, values[name]) for at, (_, values) in enumerate(rows) if name in values]
        drawn.append(ink.line([(frame.x(at), frame.y(value)) for at, value in measured], colour))
    places = ink.apart(list(map(frame.y, last.values())), frame.bottom)
    for y, end, colour in zip(places, ends, _colours(rows).values(), strict=True):
        drawn.append(ink.sample(frame.right + GAP, y, BAR, colour))
        drawn.append(ink.text(frame.right + GAP + BAR + AIR, y + BAR / 2 - 2, end))
    return _chart(title, unit, rows, drawn, frame.below + MARGIN)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where lines are drawn, between a scale on the left and so much room beside them."""

    top: float
    beside: float
    labels: Sequence[str]
    scale: Sequence[Number]

    @property
    def left(self) -> float:
        return MARGIN + max(map(width, map(said, self.scale))) + GAP

    @property
    def right(self) -> float:
        return WIDTH - self.beside

    @property
    def bottom(self) -> float:
        return self.top + PLOT

    @property
    def below(self) -> float:
        """Where the last line of the labels stands."""
        return self.bottom + AIR + LINE * max(map(len, map(self._label, self.labels)))

    def x(self, row: int) -> float:
        return self.left + self._share * (row + 0.5)

    def y(self, value: Number) -> float:
        return self.bottom - PLOT * value / self.scale[-1]

    def drawn(self) -> list[str]:
        drawn = []
        for value in self.scale:
            drawn.append(ink.rule(self.left, self.right, self.y(value)))
            drawn.append(ink.text(self.left - GAP, self.y(value) + 5, said(value), "s end"))
        for row, label in enumerate(self.labels):
            x, y = self.x(row), self.bottom + AIR + LINE
            drawn += [
                ink.text(x, y + LINE * at, line, "s mid")
                for at, line in enumerate(self._label(label))
            ]
        return drawn

    @property
    def _share(self) -> float:
        return (self.right - self.left) / len(self.labels)

    def _label(self, label: str) -> list[str]:
        return ink.wrapped(label, self._share - AIR)


def _head(title: str, unit: str, colours: Mapping[str, str]) -> tuple[list[str], float]:
    """Title, unit and, where there is more than one series, what the colours mean."""
    y: float = MARGIN + HEADING - 4
    drawn = [ink.text(MARGIN, y, title, "h"), ink.text(MARGIN, y + LINE + 2, unit, "s")]
    y, x = y + LINE + 2, float(MARGIN)
    if len(colours) <= 1:
        return drawn, y + MARGIN
    y += LINE + AIR
    for name, colour in colours.items():
        long = BAR + AIR + width(name)
        if x > MARGIN and x + long > WIDTH - MARGIN:
            x, y = MARGIN, y + LINE + 2
        drawn.append(ink.bar(x, y - BAR + 2, BAR, BAR, colour))
        drawn.append(ink.text(x + BAR + AIR, y, name))
        x += long + MARGIN
    return drawn, y + MARGIN


def _chart(title: str, unit: str, rows: Sequence[Row], drawn: Sequence[str], tall: float) -> Chart:
    told = (
        f"{label}: {', '.join(f'{name} {said(value)}' for name, value in values.items())}"
        for label, values in rows
    )
    words = f"{title} ({unit}). {'; '.join(told)}."
    return Chart(ink.sheet(title, words, drawn, tall), words)


def _colours(rows: Sequence[Row]) -> dict[str, str]:
    names = dict.fromkeys(name for _, values in rows for name in values)
    assert len(names) <= len(COLOURS), f"no eye tells {len(names)} series apart"
    return dict(zip(names, COLOURS, strict=False))


def _numbers(rows: Sequence[Row]) -> list[Number]:
    return [value for _, values in rows for value in values.values()]


def _most(rows: Sequence[Row]) -> Number:
    """The longest bar; one that cannot be divided by is no bar at all."""
    return max(_numbers(rows)) or 1


def _scale(most: Number) -> list[Number]:
    """Round numbers from zero to the first beyond the most."""
    power = 10.0 ** floor(log10(most / RULES))
    step = next(step * power for step in STEPS if step * power * RULES >= most)
    return [_round(step * at) for at in range(ceil(most / step) + 1)]


def _round(value: float) -> Number:
    return int(value) if value == int(value) else float(f"{value:.3g}")

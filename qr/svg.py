"""A symbol as SVG: one path of runs, no style, so that a strict content policy holds."""

import re
from collections.abc import Iterator

from qr.ink import Ink
from qr.symbol import QUIET, Symbol

_DARK = re.compile(b"\x01+")


def write(symbol: Symbol, *, ink: Ink, scale: int, dpi: int | None) -> bytes:
    """Draw `scale` dots to a module: dots of the screen, or of a printer with `dpi` an inch."""
    width = len(symbol.modules) + 2 * QUIET
    size = f"{width * scale / dpi:.4f}in" if dpi else f"{width * scale}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {width} {width}" shape-rendering="crispEdges">'
        f'<rect width="{width}" height="{width}" fill="{ink.light}"/>'
        f'<path fill="{ink.dark}" d="{path(symbol)}"/></svg>\n'
    ).encode()


def path(symbol: Symbol) -> str:
    """
    The dark modules, in modules, inside a quiet zone. Each run is drawn from where the last began:
    steps repeat where places do not, so that it packs to half.
    """
    steps, last_x, last_y = list[str](), 0, 0
    for x, y, length in _runs(symbol):
        steps.append(f"m{x - last_x} {y - last_y}h{length}v1h-{length}z")
        last_x, last_y = x, y
    return "".join(steps)


def _runs(symbol: Symbol) -> Iterator[tuple[int, int, int]]:
    """Every unbroken row of dark modules as left edge, top edge, length."""
    for y, row in enumerate(symbol.modules, QUIET):
        for run in _DARK.finditer(bytes(row)):
            yield run.start() + QUIET, y, run.end() - run.start()

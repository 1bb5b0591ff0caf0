"""Codes that people type, links that phones scan, and the pictures of both."""

from typing import Literal, Protocol

from qr import png, svg, symbol
from qr.ink import BLACK_ON_WHITE, Ink

Form = Literal["svg", "png"]


class Writer(Protocol):
    def __call__(
        self, drawn: symbol.Symbol, /, *, ink: Ink, scale: int, dpi: int | None
    ) -> bytes: ...


WRITERS: dict[Form, Writer] = {"svg": svg.write, "png": png.write}


def draw(
    payload: str,
    form: Form = "svg",
    *,
    level: symbol.Level = "M",
    mask: int | None = None,
    scale: int = 8,
    dpi: int | None = None,
    ink: Ink = BLACK_ON_WHITE,
) -> bytes:
    """
    A picture of the payload with its quiet zone: `scale` dots to a module, of which a printer
    puts `dpi` to an inch. Level M is for screens, Q for print.

    Raises ValueError if the payload is too long for any symbol.
    """
    assert scale >= 1, "a module is at least one dot"
    drawn = symbol.symbol(payload, level, mask)
    return WRITERS[form](drawn, ink=ink, scale=scale, dpi=dpi)

"""A symbol as PNG: two colours, one bit a dot, a whole number of dots to a module."""

import struct
import zlib

from qr.ink import Ink, rgb
from qr.symbol import QUIET, Symbol

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3
_AS_IT_IS, _AS_ABOVE = b"\0", b"\2"  # filters of a line: its own bits, or none but those above it
_INCHES_TO_A_METRE = 1 / 0.0254


def write(symbol: Symbol, *, ink: Ink, scale: int, dpi: int | None) -> bytes:
    """Draw `scale` dots to a module; `dpi` tells a printer how large a dot is."""
    width = (len(symbol.modules) + 2 * QUIET) * scale
    head = struct.pack(">IIBBBBB", width, width, 1, _PALETTE, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"PLTE", rgb(ink.light) + rgb(ink.dark))]
    if dpi:
        density = round(dpi * _INCHES_TO_A_METRE)
        chunks.append((b"pHYs", struct.pack(">IIB", density, density, 1)))
    chunks += [(b"IDAT", zlib.compress(_lines(symbol, scale), 9)), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _lines(symbol: Symbol, scale: int) -> bytes:
    side = (False,) * QUIET
    blank = ((False,) * (len(symbol.modules) + 2 * QUIET),) * QUIET
    rows = (*blank, *(side + row + side for row in symbol.modules), *blank)
    return b"".join(_line(row, scale) for row in rows)


def _line(row: tuple[bool, ...], scale: int) -> bytes:
    """One row of modules, `scale` dots high."""
    dots = "".join("01"[module] * scale for module in row)
    octets = -(-len(dots) // 8)
    bits = int(dots.ljust(8 * octets, "0"), 2).to_bytes(octets, "big")
    return _AS_IT_IS + bits + (_AS_ABOVE + bytes(octets)) * (scale - 1)


def _chunk(kind: bytes, content: bytes) -> bytes:
    length, checksum = len(content), zlib.crc32(kind + content)
    return struct.pack(">I", length) + kind + content + struct.pack(">I", checksum)

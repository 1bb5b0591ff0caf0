"""Readers that share nothing with our writers: a small PNG reader and zxing-cpp's scanner."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
import zxingcpp

from tests.qr.paper.scanned import laid, read

DPI = 150


@dataclass
class Picture:
    dots: list[list[int]]  # rows of palette entries
    palette: list[bytes]
    chunks: dict[bytes, bytes]


@pytest.fixture(scope="session")
def read_png():
    return _read_png


@pytest.fixture(scope="session")
def scan():
    """Scan rows of dots, in which 1 is dark, as a phone would."""
    return _scan


def _read_png(picture: bytes) -> Picture:
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(picture):
        length, kind = struct.unpack_from(">I4s", picture, at)
        end = at + 8 + length
        assert struct.unpack_from(">I", picture, end)[0] == zlib.crc32(picture[at + 4 : end])
        chunks[kind] = picture[at + 8 : end]
        at = end + 4
    width, height, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert rest == [1, 3, 0, 0, 0], "one bit a dot, a palette, deflate, no interlace"
    dots = _unfilter(zlib.decompress(chunks[b"IDAT"]), width)
    assert len(dots) == height
    colours = chunks[b"PLTE"]
    return Picture(dots, [colours[i : i + 3] for i in range(0, len(colours), 3)], chunks)


def _unfilter(data: bytes, width: int) -> list[list[int]]:
    step = 1 + (width + 7) // 8
    assert len(data) % step == 0
    rows, above = [], bytes(step - 1)
    for at in range(0, len(data), step):
        assert data[at] in {0, 2}, "filter none or up"
        bits = data[at + 1 : at + step]
        if data[at] == 2:
            bits = bytes((x + y) % 256 for x, y in zip(bits, above, strict=True))
        rows.append([bits[x // 8] >> (7 - x % 8) & 1 for x in range(width)])
        above = bits
    return rows


def _scan(dots: Sequence[Sequence[int]]) -> zxingcpp.Barcode:
    light = bytes(0 if dot else 255 for row in dots for dot in row)
    found = zxingcpp.read_barcodes(memoryview(light).cast("B", (len(dots), len(dots[0]))))
    assert len(found) == 1, "exactly one symbol in the picture"
    return found[0]


@pytest.fixture(scope="session")
def seen():
    """What a scanner reads on an SVG page, printed at 150 dots to an inch."""
    return _seen


def _seen(page: bytes) -> list[str]:
    return read(laid(page, dpi=DPI))

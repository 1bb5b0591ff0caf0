"""From our picture to what a scanner says: drawn by resvg as on paper, read by zxing-cpp."""

from io import BytesIO

import resvg_py
import zxingcpp
from PIL import Image

Dots = Image.Image


def laid(svg: bytes, *, width: int | None = None, dpi: float = 0) -> Dots:
    """An SVG in grey, so many dots wide, or with so many to an inch of its own measure."""
    size = {"width": width, "height": width} if width else {"dpi": dpi}
    dots = resvg_py.svg_to_bytes(svg.decode(), skip_system_fonts=True, **size)
    return opened(bytes(dots))


def opened(png: bytes) -> Dots:
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("L")


def read(dots: Dots) -> list[str]:
    light = memoryview(dots.tobytes()).cast("B", (dots.height, dots.width))
    return [found.text for found in zxingcpp.read_barcodes(light)]

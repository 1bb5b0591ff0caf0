"""The theme's drawings as pictures, in the colours that its styles give them by day."""

import re
from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image

DRAWINGS = Path("site/theme/.icons/songfeng")
STYLES = Path("site/theme/assets/css/drawings.css")
_DARK = re.compile(r"@media.*?\n\}", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NAMED = re.compile(r"\.(?!p-)[a-z]+|\b(?:path|ellipse|circle)\b")
_COLOUR = re.compile(r"(--[\w-]+): (#\w+);")
_USED = re.compile(r"var\((--[\w-]+)\)")
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PIXELS = re.compile(r"stroke-width: [\d.]+px")
LINE = 3
"""Pixels of a line that does not grow with its drawing; half of it on a page, half as large."""


def drawn(file: Path, styles: str, width: int, height: int) -> Image.Image:
    """As large as fits; transparent where nothing is drawn."""
    svg = file.read_text(encoding="utf-8")
    own_width, own_height = _size(svg)
    scale = min(width / own_width, height / own_height)
    sheet = _PIXELS.sub(f"stroke-width: {LINE / scale:.2f}", styles)
    png = resvg_py.svg_to_bytes(svg, zoom=scale, style_sheet=sheet, skip_system_fonts=True)
    return Image.open(BytesIO(bytes(png))).convert("RGBA")


def styles(root: Path) -> str:
    """The theme's rules in the little CSS that resvg reads: no variables, no `:is()`."""
    css = re.sub(r"/\*.*?\*/", "", (root / STYLES).read_text(encoding="utf-8"), flags=re.DOTALL)
    light = _DARK.sub("", css)
    colours = dict(_COLOUR.findall(light))
    rules = []
    for selector, body in _RULE.findall(light):
        if named := _NAMED.findall(selector):
            rules.append(f"{', '.join(named)} {{{_USED.sub(lambda m: colours[m[1]], body)}}}")
    return "\n".join(rules)


def is_wide(file: Path) -> bool:
    width, height = _size(file.read_text(encoding="utf-8"))
    return width > 2 * height


def _size(svg: str) -> tuple[float, float]:
    box = _BOX.search(svg)
    assert box, "a drawing has a viewBox from 0 0"
    return float(box[1]), float(box[2])

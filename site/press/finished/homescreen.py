"""What a phone keeps on its home screen: a manifest in each language, icons of the brand's mark."""

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr

import resvg_py
from PIL import Image

from chalicelib.domain.programme import Language, Programme
from press.languages import HOMES, TONGUES, Address
from press.render import rendered
from press.share.drawings import DRAWINGS

MANIFEST = "manifest.webmanifest"
MEMBER = Address("me/")
"""The page that the icon opens."""

MARK = DRAWINGS / "mark.svg"
PLACE = "assets/icons"
INK = "#ffffff"
"""Of the mark; the programme's own bound holds it readable on the brand's colour."""

SHORT = 12
"""Characters of a name that stand below an icon without being cut."""


@dataclass(frozen=True, slots=True)
class Icon:
    """`round` is how much of each corner is cut, `mark` how much of the side the mark takes."""

    name: str
    pixels: int
    mark: float
    round: float = 0
    purpose: str = ""


ICONS = (
    Icon("icon-192.png", 192, mark=0.7, round=0.22, purpose="any"),
    Icon("icon-512.png", 512, mark=0.7, round=0.22, purpose="any"),
    # A phone may cut it to any shape within which a circle of 80 % lies: the mark keeps inside.
    Icon("icon-maskable-512.png", 512, mark=0.56, purpose="maskable"),
    Icon("apple-touch-icon.png", 180, mark=0.66),  # iOS rounds it itself
)


def manifest(programme: Programme, language: Language) -> str:
    """JSON of a web app manifest (W3C); one scope for both languages: each leads to the other."""
    brand, start = programme.brand, MEMBER.url(language)
    told = {
        "id": start,
        "name": brand.name[language],
        "short_name": short(brand.name[language]),
        "description": brand.line[language],
        "lang": TONGUES[language],
        "start_url": start,
        "scope": HOMES["zh"],
        "display": "standalone",
        "theme_color": brand.colour,
        "background_color": brand.colour,
        "icons": [
            {
                "src": f"/{PLACE}/{icon.name}",
                "sizes": f"{icon.pixels}x{icon.pixels}",
                "type": "image/png",
                "purpose": icon.purpose,
            }
            for icon in ICONS
            if icon.purpose
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def short(name: str) -> str:
    """As many of its words as a phone shows; Chinese is one word, and short."""
    while len(name) > SHORT and " " in name:
        name = name.rpartition(" ")[0]
    return name


def icons(root: Path, programme: Programme) -> dict[Path, bytes]:
    """Each icon and its place among what is rendered."""
    mark = (root / MARK).read_text(encoding="utf-8")
    folder = rendered(root, "zh") / PLACE
    return {folder / icon.name: _drawn(icon, mark, programme.brand.colour) for icon in ICONS}


def put(icons: dict[Path, bytes]) -> None:
    """Once MkDocs is done."""
    for place, content in icons.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _drawn(icon: Icon, mark: str, colour: str) -> bytes:
    """Few colours, so that it is light."""
    margin, side = (1 - icon.mark) / 2, icon.mark
    inner = f"<svg x='{margin}' y='{margin}' width='{side}' height='{side}' "
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" color="{INK}">'
        f'<rect width="1" height="1" rx="{icon.round}" fill={quoteattr(colour)}/>'
        f"{mark.replace('<svg ', inner, 1)}</svg>"
    )
    png = resvg_py.svg_to_bytes(svg, width=icon.pixels, skip_system_fonts=True)
    kept = BytesIO()
    few = Image.open(BytesIO(bytes(png))).quantize(32, Image.Quantize.FASTOCTREE)
    few.save(kept, "PNG")
    return kept.getvalue()

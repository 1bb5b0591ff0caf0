"""A picture that somebody else drew, nested in ours: plain shapes with a viewBox, or dots."""

import re
from base64 import b64encode
from html import escape
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = re.compile("g|path|circle|ellipse|rect|line|polyline|polygon")
_NOTES = re.compile(r"title|desc|metadata|\{.*", re.DOTALL)  # for editors and readers, not shown
_ATTRIBUTES = re.compile(
    "d|c[xy]|r|r[xy]|[xy][12]?|width|height|points|transform|opacity|fill|fill-(rule|opacity)|"
    "stroke|stroke-(width|line(cap|join)|dash(array|offset)|opacity|miterlimit)"
)
_IDLE = re.compile(r"id|class|version|viewBox|preserveAspectRatio|\{.*", re.DOTALL)
_PLACE = re.compile("x|y|width|height")
_BOX = re.compile(r"\s*(-?[\d.]+[\s,]+){2}[\d.]+[\s,]+[\d.]+\s*")
_DOTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_HEAVIEST = 1_000_000  # bytes


def nested(drawing: bytes, x: float, y: float, width: float, height: float) -> str:
    """
    The drawing, SVG, PNG or JPEG, as large as the box allows and in its middle.

    Raises ValueError for what is no picture, and for what an SVG could do beside being one.
    """
    if len(drawing) > _HEAVIEST:
        raise ValueError(f"The drawing weighs {len(drawing):,} bytes: {_HEAVIEST:,} are the most.")
    place = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    for signature, media in _DOTS.items():
        if drawing.startswith(signature):
            data = b64encode(drawing).decode("ascii")
            return f'<image {place} href="data:{media};base64,{data}"/>'
    root = _parsed(drawing)
    own = _attributes({name: value for name, value in root.items() if not _PLACE.fullmatch(name)})
    shapes = "".join(map(_shape, root))
    return f'<svg {place} viewBox="{root.get("viewBox")}" fill="#000000"{own}>{shapes}</svg>'


def _parsed(drawing: bytes) -> ET.Element:
    try:
        if re.search(r"<!(DOCTYPE|ENTITY)", drawing.decode("utf-8")):
            raise ValueError("The drawing declares entities: a plain SVG does without.")
        root = ET.fromstring(drawing)  # noqa: S314 - UTF-8, and it declares no entities
    except (UnicodeDecodeError, ET.ParseError):
        raise ValueError("The drawing is no SVG in UTF-8, no PNG and no JPEG.") from None
    if root.tag != f"{_SVG}svg" or not _BOX.fullmatch(root.get("viewBox", "")):
        raise ValueError("The drawing is no SVG with a viewBox of four numbers.")
    return root


def _shape(element: ET.Element) -> str:
    name = str(element.tag).removeprefix(_SVG)
    if _NOTES.fullmatch(name):
        return ""
    if not _SHAPES.fullmatch(name):
        raise ValueError(f"The drawing has a <{name}>: it may be of plain shapes only.")
    return f"<{name}{_attributes(element.attrib)}>{''.join(map(_shape, element))}</{name}>"


def _attributes(given: dict[str, str]) -> str:
    kept = {name: value for name, value in given.items() if not _IDLE.fullmatch(name)}
    for name, value in kept.items():
        if not _ATTRIBUTES.fullmatch(name):
            raise ValueError(f"The drawing uses {name}=: colours and lines are attributes of SVG.")
        if "url" in value.lower() or "\\" in value:
            raise ValueError(f"The drawing's {name} refers elsewhere: give it a plain colour.")
    return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())

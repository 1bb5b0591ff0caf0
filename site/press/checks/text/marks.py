"""What the marks of a Markdown text say: links, pictures, anchors; and its words without them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from press.finished.tags import tags

CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1[ \t]*$|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)")
HOLES = re.compile(r"<!--.*?-->|\{\{.*?\}\}|\{[:\s]*[#.][^}\n]*\}|<[^>\n]*>", re.DOTALL)
"""Comments, placeholders, attribute lists, tags: none of them words of the writer."""

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
PLACE = re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|https?://\S+")

_LABEL = r"((?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*)"
_PLACE = r"""\(\s*<?([^()\s<>]*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)"""
_LINK = re.compile(rf"(?<![!\\])\[{_LABEL}\]{_PLACE}")
_PICTURE = re.compile(rf"(?<!\\)!\[([^\[\]]*)\]{_PLACE}")
_DEFINED = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*<?([^\s<>]+)>?", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*(?:\{[:\s]*([^{}]*)\})?[ \t]*#*$", re.MULTILINE)
_ID = re.compile(r"\{[:\s][^{}\n]*?#([\w-]+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """`words` is a link's label or a picture's text; `place` is where it stands in the text."""

    target: str
    words: str
    place: int
    is_html: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    links: tuple[Mark, ...]
    pictures: tuple[Mark, ...]
    videos: tuple[int, ...]
    anchors: frozenset[str]


def read(text: str) -> Marks:
    text = blank(text, CODE, COMMENT)
    links = [Mark(m[2], m[1], m.start()) for m in _LINK.finditer(text)]
    links += [Mark(m[2], m[1], m.start()) for m in _DEFINED.finditer(text)]
    pictures = [Mark(m[2], m[1], m.start()) for m in _PICTURE.finditer(text)]
    videos, ids = [], set(_ID.findall(text))
    for tag in tags(text):
        ids |= {tag["id"]} - {""}
        if tag.name == "a" and tag["href"]:
            links.append(Mark(tag["href"], "", tag.start, is_html=True))
        elif tag.name == "img":
            pictures.append(Mark(tag["src"], tag["alt"], tag.start, is_html=True))
        elif tag.name == "video":
            videos.append(tag.start)
    anchors = frozenset(ids | set(_slugs(text, ids)))
    return Marks(tuple(links), tuple(pictures), tuple(videos), anchors)


def blank(text: str, *patterns: re.Pattern[str]) -> str:
    """The text with what matches as spaces, so that every place stays where it is."""
    for pattern in patterns:
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text


def _slugs(text: str, taken: set[str]) -> Iterator[str]:
    """Ids of headings that name none, as Python-Markdown's toc makes them."""
    used = set(taken)
    for heading in _HEADING.finditer(text):
        if "#" in (heading[2] or ""):
            continue
        ascii_words = unicodedata.normalize("NFKD", heading[1]).encode("ascii", "ignore").decode()
        words = re.sub(r"[^\w\s-]", "", ascii_words).strip().lower()
        slug = re.sub(r"[-\s]+", "-", words)
        while not slug or slug in used:
            head, _, count = slug.rpartition("_")
            slug = f"{head}_{int(count) + 1}" if count.isdigit() else f"{slug}_1"
        used.add(slug)
        yield slug

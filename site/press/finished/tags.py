"""The start tags of a built page, with their attributes and the text of scripts."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_ATTRIBUTES = r"""((?:[^"'<>]++|"[^"]*"|'[^']*')*+)"""
_TAG = re.compile(
    rf"<!--.*?-->|<(script|style)\b{_ATTRIBUTES}>(.*?)</\1\s*>|<([a-zA-Z][\w:-]*){_ATTRIBUTES}>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class Tag:
    """`start` is where it begins in the page; `text` is what stands in a script or style.

    `source` is the whole of it as it is written.
    """

    name: str
    attributes: dict[str, str]
    start: int
    text: str = ""
    source: str = ""

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")


def tags(html: str, known: Container[str] = ()) -> Iterator[Tag]:
    """In their order, without those whose source is known already."""
    for match in _TAG.finditer(html):
        if match[0] in known:
            continue
        raw, raw_attributes, text, name, attributes = match.groups()
        if raw or name:
            found = _read(raw_attributes if raw else attributes)
            yield Tag((raw or name).lower(), found, match.start(), text or "", match[0])


@lru_cache(maxsize=1 << 14)  # a site's pages say most of it again and again
def _read(attributes: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(attributes)
    }

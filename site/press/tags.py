"""The start tags of a built page, with their attributes and the text of scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_ATTRIBUTES = r"""((?:[^"'<>]|"[^"]*"|'[^']*')*)"""
_TAG = re.compile(
    rf"<!--.*?-->|<(script|style)\b{_ATTRIBUTES}>(.*?)</\1\s*>|<([a-zA-Z][\w:-]*){_ATTRIBUTES}>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class Tag:
    """`start` is where it begins in the page; `text` is what stands in a script or style."""

    name: str
    attributes: dict[str, str]
    start: int
    text: str = ""

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")


def tags(html: str) -> Iterator[Tag]:
    for match in _TAG.finditer(html):
        raw, raw_attributes, text, name, attributes = match.groups()
        if raw or name:
            found = _read(raw_attributes if raw else attributes)
            yield Tag((raw or name).lower(), found, match.start(), text or "")


def _read(attributes: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(attributes)
    }

"""What a finished page loads at first: all of it is there, and light enough for a slow phone."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from press.finished.policy import TOLD
from press.finished.tags import Tag, tags

CONTENT, PORTAL = 90_000, 55_000
"""Bytes as they come over the wire; the portal's pages are those that search engines skip."""

LATER = {"apple-touch-icon"}
"""Relations of a <link> that are fetched when someone puts the page on a home screen."""

_WAITING = re.compile(r"<template\b.*?</template>", re.DOTALL)
_LOADING = re.compile(r"""<(?:link|script|img|source|meta)\b[^>]*>|<a\b[^>]*\bhreflang=[^>]*>""")
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*["'](\.{1,2}/[^"']+)["']""")
_WITHIN_CSS = re.compile(r"""@import\s+["']([^"']+)["']|url\(["']?((?!data:)[^)"'#]+)["']?\)""")
_PACKED = {".html", ".css", ".js", ".svg", ".json", ".webmanifest"}
"""What a server sends compressed."""

QUICK, CLOSE = 1, 6
"""Levels of compression: the first weighs at most too much, the second as servers do."""


@dataclass(frozen=True, slots=True)
class Scales:
    """The site under `root`, served at `public`; each of its files is weighed once."""

    root: Path
    public: str
    _known: dict[str, dict[str, int]] = field(default_factory=dict)

    def complaints(self, html: str, address: str) -> Iterator[tuple[str, str]]:
        """What the page at `address` names and is not there, or that it is too heavy."""
        loaded: dict[str, int] = {}
        for tag, place in self._named(html, address):
            if not self._file(place).exists():
                yield f"<{tag.name}> names {place}, which is not there", "correct it, or add it"
            elif _is_loaded(tag):
                loaded |= self._weighed(place)
        yield from self._too_heavy(html, loaded)

    def first_load(self, html: str, address: str) -> dict[str, int]:
        """The page at `address` and all that it loads by itself, with their bytes on the wire."""
        loaded = {address: _packed(html.encode(), CLOSE)}
        for tag, place in self._named(html, address):
            if _is_loaded(tag):
                loaded |= self._weighed(place)
        return loaded

    def _named(self, html: str, address: str) -> Iterator[tuple[Tag, str]]:
        found = "".join(_LOADING.findall(_WAITING.sub("", html)))
        named = ((tag, self._place(_name(tag), address)) for tag in tags(found))
        return ((tag, place) for tag, place in named if place)

    def _too_heavy(self, html: str, loaded: dict[str, int]) -> Iterator[tuple[str, str]]:
        most = PORTAL if 'content="noindex' in html else CONTENT
        rest, page = sum(loaded.values()), html.encode()
        if rest + _packed(page, QUICK) > most and (whole := rest + _packed(page, CLOSE)) > most:
            heaviest = max(loaded, key=lambda place: loaded[place], default="the page itself")
            what = f"weighs {whole // 1000} KB at first load, more than {most // 1000}"
            yield what, f"make it shorter, or {heaviest} smaller"

    def _weighed(self, place: str) -> dict[str, int]:
        """The file and what it draws in by itself, with their bytes on the wire."""
        if place in self._known:
            return self._known[place]
        file = self._file(place)
        content = file.read_bytes()
        packed = file.suffix in _PACKED
        self._known[place] = {place: _packed(content, CLOSE) if packed else len(content)}
        inner = (self._place(name, place) for name in _drawn_in(content, file.suffix))
        for drawn in (one for one in inner if one and self._file(one).is_file()):
            self._known[place] |= self._weighed(drawn)
        return self._known[place]

    def _place(self, name: str, address: str) -> str:
        """The path of a file of the site; nothing where another host or program answers."""
        if not name:
            return ""
        parts = urlsplit(urljoin(f"{self.public}{address}", name))
        own = urlsplit(self.public)
        if (parts.scheme, parts.netloc) != (own.scheme, own.netloc):
            return ""
        place = unquote(normpath(parts.path)) + ("/" if parts.path.endswith("/") else "")
        return "" if place.startswith(("/api/", "/qr/")) else place.replace("//", "/")

    def _file(self, place: str) -> Path:
        return self.root / place.lstrip("/")


def _name(tag: Tag) -> str:
    if tag.name == "meta":
        return tag["content"] if tag["property"] == "og:image" else ""
    return tag["src"] or tag["href"]


def _is_loaded(tag: Tag) -> bool:
    if tag.name == "link":
        return not (TOLD | LATER) & set(tag["rel"].lower().split())
    return tag.name in {"script", "img", "source"} and tag["loading"] != "lazy"


def _drawn_in(content: bytes, suffix: str) -> Iterator[str]:
    if suffix == ".js":
        yield from _IMPORT.findall(content.decode())
    elif suffix == ".css":
        yield from (first or second for first, second in _WITHIN_CSS.findall(content.decode()))


def _packed(content: bytes, level: int) -> int:
    return len(zlib.compress(content, level))

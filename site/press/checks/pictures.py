"""Pictures are there, say in words what they show, and are not too heavy together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from chalicelib.domain.programme import Language
from chalicelib.domain.programme.file import Finding
from chalicelib.domain.programme.toml_lines import Path as KeyPath
from press.checks.text.docs import Docs, SourcePage
from press.checks.text.scripts import is_chinese

HEAVIEST = 200_000
"""Bytes of pictures on a page: one second on the slow 4G that Lighthouse reckons with."""

DRAWINGS = "site/theme/.icons/songfeng"
WORDS: dict[Language, str] = {"zh": "Chinese", "en": "English"}


@dataclass(frozen=True, slots=True)
class Shown:
    """`src` as written, `path` where it would stand; `alt` is what it says in words."""

    src: str
    alt: str
    path: Path
    line: int


def are_there(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        for one in _shown(page, docs.root):
            yield from _judge(one, page)


def _judge(one: Shown, page: SourcePage) -> Iterator[Finding]:
    if not one.path.is_file():
        what = f"the picture {one.src!r} is not there"
        mend = "put the file beside the page, or correct its name"
        yield Finding(page.file, one.line, what, mend)
    elif not one.alt.strip():
        mend = f"write what it shows: ![{'一壶茶' if page.language == 'zh' else 'A pot'}](…)"
        yield Finding(page.file, one.line, f"the picture {one.src!r} has no text", mend)
    elif is_chinese(one.alt) != (page.language == "zh"):
        what = f"the text of the picture {one.src!r} is not in the page's language"
        yield Finding(page.file, one.line, what, f"write it in {WORDS[page.language]}")


def are_light(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        shown = {one.path: one for one in _shown(page, docs.root) if one.path.is_file()}
        bytes_of = {path: path.stat().st_size for path in shown}
        if sum(bytes_of.values()) > HEAVIEST:
            heaviest = max(shown, key=lambda path: bytes_of[path])
            whole = sum(bytes_of.values()) // 1000
            what = f"the page's pictures weigh {whole} KB, more than {HEAVIEST // 1000}"
            mend = f"make {heaviest.name} smaller: 1200 pixels wide, WebP or JPEG"
            yield Finding(page.file, shown[heaviest].line, what, mend)


def drawings_are_known(docs: Docs) -> Iterator[Finding]:
    known = {path.stem for path in (docs.root / DRAWINGS).glob("*.svg")}
    named = ((page, key, name) for page in docs.pages for key, name in _drawings(page) if name)
    for page, key, name in named:
        if name not in known:
            mend = "known: " + ", ".join(sorted(known))
            yield Finding(page.file, page.line(key), f"no drawing is called {name!r}", mend)


def _drawings(page: SourcePage) -> Iterator[tuple[KeyPath, str | None]]:
    yield ("drawing",), getattr(page.meta, "drawing", None)
    for place, card in enumerate(getattr(page.meta, "cards", ())):
        yield ("cards", place, "drawing"), card.drawing


def _shown(page: SourcePage, root: Path) -> Iterator[Shown]:
    if page.content and page.content.image:
        image = page.content.image
        place = _place(image.src, page, root)
        yield Shown(image.src, image.alt, place, page.line(("image", "src")))
    for mark in page.marked.pictures:
        if not urlsplit(mark.target).scheme:
            place = _place(mark.target, page, root, served=mark.is_html)
            yield Shown(mark.target, mark.words, place, page.at(mark.place))


def _place(src: str, page: SourcePage, root: Path, *, served: bool = False) -> Path:
    """Where the file is: an <img> names it from the page's address, Markdown from its file."""
    src = unquote(urlsplit(src).path)
    docs = root / "docs" / page.language
    if src.startswith("/"):
        other = src.removeprefix("/en/") if page.language == "en" else src
        own = root / "docs" / ("en" if other != src else "zh") / other.lstrip("/")
        return own if own.is_file() else root / "site/theme" / src.lstrip("/")
    folder = page.address if served else str(page.path.parent)
    return docs / normpath(f"{folder}/{src}")

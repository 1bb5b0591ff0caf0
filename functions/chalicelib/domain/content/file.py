"""Reads the manifest that the press writes: strictly, for what a page says is paid for."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from chalicelib.domain.built import MEND, read_built, repeats
from chalicelib.domain.content import Content, Page, audiences
from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.checks import Fault


class _Manifest(Struct, frozen=True):
    pages: tuple[Page, ...]


def parse(text: str, programme: Programme, name: str = "content-manifest.json") -> Content:
    """Raises BuiltError; `name` is the file's name in its sentence."""
    manifest = read_built(_Manifest, text, name, partial(_disagreements, programme=programme))
    return Content.of(manifest.pages)


def _disagreements(manifest: _Manifest, programme: Programme) -> Iterator[Fault]:
    """What the press would have refused: it went by other rules, or somebody edited the file."""
    known, most = audiences(programme), programme.earning.reading.most_points
    yield from repeats("pages", (page.id for page in manifest.pages))
    for place, page in enumerate(manifest.pages):
        if not (page.url.zh or page.url.en) or not (page.title.zh or page.title.en):
            yield Fault(("pages", place), "has no address or title in any language", MEND)
        if page.audience not in known:
            yield Fault(("pages", place, "audience"), f'"{page.audience}" is not known', MEND)
        if page.reading and page.reading.points > most:
            what = f"is more than the {most} that the programme allows"
            yield Fault(("pages", place, "reading", "points"), what, MEND)

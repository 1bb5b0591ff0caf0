"""Reads the manifest that the press writes: strictly, for what a page says is paid for."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from chalicelib.domain.content import Content, Page, audiences
from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.checks import Fault
from chalicelib.domain.programme.file import read
from chalicelib.domain.programme.toml_lines import spell

MEND = "build the site anew"


class ContentError(Exception):
    """The manifest cannot be used; one sentence says why."""


@dataclass(frozen=True, slots=True)
class _Manifest:
    pages: tuple[Page, ...]


def parse(text: str, programme: Programme, name: str = "content-manifest.json") -> Content:
    """Raises ContentError; `name` is the file's name in its sentence."""
    faults: list[Fault] = []
    manifest = read(_Manifest, _json(text, name), (), faults)
    fault = next(iter(faults), None) or next(_disagreements(manifest, programme), None)
    if fault:
        place = f"{spell(fault.path)} " if fault.path else ""
        raise ContentError(f"{name}: {place}{fault.what}; {fault.mend}.")
    return Content.of(manifest.pages)


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ContentError(f"{name} cannot be read as JSON; {MEND}.") from error


def _disagreements(manifest: _Manifest, programme: Programme) -> Iterator[Fault]:
    """What the press would have refused: it went by other rules, or somebody edited the file."""
    known, most = audiences(programme), programme.earning.reading.most_points
    seen: set[str] = set()
    for place, page in enumerate(manifest.pages):
        if page.id in seen:
            yield Fault(("pages", place, "id"), f'"{page.id}" is used twice', MEND)
        seen.add(page.id)
        if not (page.url.zh or page.url.en) or not (page.title.zh or page.title.en):
            yield Fault(("pages", place), "has no address or title in any language", MEND)
        if page.audience not in known:
            yield Fault(("pages", place, "audience"), f'"{page.audience}" is not known', MEND)
        if page.reading and page.reading.points > most:
            what = f"is more than the {most} that the programme allows"
            yield Fault(("pages", place, "reading", "points"), what, MEND)

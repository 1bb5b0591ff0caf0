"""Pages that open without a network: the service worker, told which files each of them needs."""

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from chalicelib.domain.programme import LANGUAGES
from press.finished.preload import Preload
from press.languages import HOMES
from press.source.laid import BUNDLE

PROGRAM = "sw.js"
PAGES = {"me/card/": (), "counter/": (f"/{BUNDLE}/scan/reader.js",)}
"""And what a page starts by its name, which no import tells."""

_NAMED = re.compile(
    r'<(?:link rel="(?:stylesheet|modulepreload|icon)" href|script type="module" src)="(/[^"]+)"'
)


def write(site: Path, preload: Preload) -> None:
    """Put the worker at the root of a site, for all of its pages; its version is what it keeps."""
    program = site / BUNDLE / PROGRAM
    if not program.is_file():
        return
    pages = dict(_pages(site, preload))
    content = program.read_bytes()
    told = json.dumps({"version": _version(site, pages, content), "pages": pages}, sort_keys=True)
    (site / PROGRAM).write_bytes(f"self.SHELLS={told};\n".encode() + content)
    program.unlink()


def _pages(site: Path, preload: Preload) -> Iterator[tuple[str, list[str]]]:
    for language, (page, further) in product(LANGUAGES, PAGES.items()):
        html = _file(site, f"{HOMES[language]}{page}")
        if html.is_file():
            files = _files(html.read_text("utf-8"), preload)
            yield f"{HOMES[language]}{page}", [*files, *further]


def _files(html: str, preload: Preload) -> list[str]:
    """What a page names, each once, and what its modules may ask for later."""
    named = list(dict.fromkeys(_NAMED.findall(html)))
    modules = [place.removeprefix("/") for place in named if place.endswith(".js")]
    return named + [f"/{file}" for file in preload.later(modules)]


def _version(site: Path, pages: dict[str, list[str]], program: bytes) -> str:
    found = hashlib.sha256(program)
    for place in sorted({*pages, *(file for files in pages.values() for file in files)}):
        found.update(place.encode())
        found.update(_file(site, place).read_bytes())
    return found.hexdigest()[:12]


def _file(site: Path, place: str) -> Path:
    return site / (place.lstrip("/") + ("index.html" if place.endswith("/") else ""))

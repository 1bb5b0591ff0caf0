"""The site's files as a release sees them: what each is, and which names which."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.local.origin.files import ASKED_ANEW, keep, kind_of
from press.finished.offline import PROGRAM

KEPT_AT_THE_EDGE = "public, max-age=0, must-revalidate, s-maxage=3600"
"""Browsers ask anew, as they do of `make run`; CloudFront asks the bucket once an hour, or when a
release says that the file is another."""

PAGES = (".html", ".xml", ".txt", ".webmanifest")
"""What names other files: it comes after them. All else is an asset."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file by its content, and what a browser is told of it. `tag` is how a bucket names it."""

    hash: str
    tag: str
    size: int
    kind: str
    keep: str


Site = Mapping[str, Page]
"""Every file by its path, as in an address without the slash before it."""


def read(folder: Path) -> Site:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): page(file.name, file.read_bytes()) for file in files
    }


def page(name: str, content: bytes) -> Page:
    told = keep(name)
    if told == ASKED_ANEW and name != PROGRAM:
        told = KEPT_AT_THE_EDGE
    tag = hashlib.md5(content, usedforsecurity=False).hexdigest()
    digest = hashlib.sha256(content).hexdigest()
    return Page(digest, tag, len(content), kind_of(name), told)


def in_order(paths: Collection[str]) -> tuple[str, ...]:
    """Assets, then the pages that name them, then the program that keeps both on a phone."""
    return tuple(sorted(paths, key=lambda path: (rank(path), path)))


def rank(path: str) -> int:
    if path == PROGRAM:
        return 2
    return 1 if path.endswith(PAGES) else 0


def assets(site: Site) -> frozenset[str]:
    return frozenset(path for path in site if rank(path) == 0)

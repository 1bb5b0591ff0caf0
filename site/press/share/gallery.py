"""A picture for each page that can be shared, painted once and kept between builds."""

import zlib
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path, PurePosixPath

from chalicelib.domain.programme import LANGUAGES, Programme
from press.render import rendered, same
from press.share.drawings import DRAWINGS, STYLES
from press.share.lettering import FONT
from press.share.picture import Painter, Words
from press.source import front_matter, schema
from press.source.laid import laid

NAME = "share.png"
"""Beside the page; `shared.html` names it in the page's head."""

HOME, ELSEWHERE = "hill", "gaiwan"
"""The drawings of pages that name none."""

QUICK = zlib.Z_RLE
"""How flat colours are packed in half the time; a landscape is packed well instead."""

Gallery = dict[Path, Path]
"""The rendered page's folder, and its picture under build/shares."""


def paint(root: Path, programme: Programme) -> Gallery:
    """Every page's picture; those that no page needs any more are put away."""
    kept = root / "build" / "shares"
    kept.mkdir(parents=True, exist_ok=True)
    painter, base = Painter(root), _base(root)
    gallery: Gallery = {}
    for folder, words, drawing in _pages(root, programme):
        known = root / DRAWINGS / f"{drawing}.svg"
        picture = kept / f"{_name(base, words, known)}.png"
        if not picture.is_file():
            painted = painter.paint(words, drawing if known.is_file() else None)
            painted.save(
                picture, compress_type=zlib.Z_DEFAULT_STRATEGY if drawing == HOME else QUICK
            )
        gallery[folder] = picture
    for picture in set(kept.iterdir()) - set(gallery.values()):
        picture.unlink()
    return gallery


def hang(gallery: Gallery) -> None:
    """Put each picture beside its page, once MkDocs is done."""
    for folder, picture in gallery.items():
        if (folder / "index.html").is_file():
            same(picture, folder / NAME)


def _pages(root: Path, programme: Programme) -> Iterator[tuple[Path, Words, str]]:
    for language in LANGUAGES:
        name, line = programme.brand.name[language], programme.brand.line[language]
        for address, meta in _heads(laid(root, language)):
            words = Words(meta.title, name, line)
            yield rendered(root, language) / address, words, _drawing(meta)


def _heads(folder: Path) -> Iterator[tuple[str, schema.Page]]:
    for file in sorted(folder.rglob("*.md")):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        head = front_matter.split(file.read_text(encoding="utf-8")).head
        meta = front_matter.read(head, path, path.name).meta
        if isinstance(meta, schema.Page) and meta.template != "portal.html":
            yield schema.address(path, meta), meta


def _drawing(meta: schema.Page) -> str:
    if isinstance(meta, schema.Home):
        return HOME
    own = getattr(meta, "drawing", None)
    cards: tuple[schema.Card, ...] = getattr(meta, "cards", ())
    return own or (cards[0].drawing if cards else ELSEWHERE)


def _base(root: Path) -> bytes:
    """A hash of what every picture depends on: this code, the drawings' styles, the font."""
    files = [
        *sorted(Path(__file__).parent.glob("*.py")),
        root / STYLES,
        root / FONT / "package.json",
    ]
    return sha256(b"".join(file.read_bytes() for file in files if file.is_file())).digest()


def _name(base: bytes, words: Words, drawing: Path) -> str:
    shown = drawing.read_bytes() if drawing.is_file() else b""
    return sha256(b"\0".join((base, shown, repr(astuple(words)).encode()))).hexdigest()[:32]

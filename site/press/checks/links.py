"""Links within the site lead to a page, and to a place on it that is there."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from chalicelib.domain.programme import LANGUAGES, Language
from chalicelib.domain.programme.file import Finding
from chalicelib.domain.programme.toml_lines import Path as KeyPath
from press.checks.text.docs import Docs, SourcePage
from press.checks.text.marks import Mark, Marks
from press.languages import HOMES
from press.source.schema import ANSWERS

SERVED = ("/api/", "/assets/", "/qr/", "/r/", "/c/")
"""Addresses that are no pages."""


def lead_somewhere(docs: Docs) -> Iterator[Finding]:
    known = {language: _pages(docs, language) for language in LANGUAGES}
    for page in docs.pages:
        here = known[page.language]
        for link in (link for link in page.marked.links if not link.is_html):
            yield from _judge(link, page, here, docs)
        for link in (link for link in page.marked.links if link.is_html):
            yield from _judge_html(link, page, known)
        yield from _judge_cards(page, {*here.values()})


def _judge(
    link: Mark, page: SourcePage, known: dict[PurePosixPath, str], docs: Docs
) -> Iterator[Finding]:
    parts = urlsplit(link.target)
    line = page.at(link.place)
    if parts.scheme or parts.netloc:
        return
    if not link.target:
        yield Finding(page.file, line, f"the link “{link.words}” has no target", "write where to")
        return
    if parts.path.startswith("/"):
        mend = "link the page's file, from this one: ../visit.md"
        yield Finding(page.file, line, f"the link {link.target!r} names no file", mend)
        return
    path = page.path.parent / unquote(parts.path) if parts.path else page.path
    target = PurePosixPath(normpath(path))
    if ANSWERS in target.parents and ANSWERS not in page.path.parents:
        what = f"the link {link.target!r} leads to no page: answers stand on one page together"
        yield Finding(page.file, line, what, f"link that page, from the top: faq.md#{target.stem}")
    elif target not in known and target not in docs.files[page.language]:
        mend = _near(parts.path, _relative(known, page))
        yield Finding(page.file, line, f"the link {link.target!r} leads nowhere", mend)
    elif parts.fragment and target in known:
        anchors = _marks(target, page, docs).anchors
        if unquote(parts.fragment) not in anchors:
            what = f"the link {link.target!r} names a place that {target} has not"
            yield Finding(page.file, line, what, _near(parts.fragment, anchors))


def _judge_html(
    link: Mark, page: SourcePage, known: dict[Language, dict[PurePosixPath, str]]
) -> Iterator[Finding]:
    """An <a> names an address, which MkDocs leaves as it is."""
    parts = urlsplit(link.target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith(SERVED):
        return
    home = HOMES[page.language]
    target = unquote(normpath(f"{home}{page.address}/{parts.path}"))
    if parts.path.startswith("/"):
        target = unquote(normpath(parts.path))
    addresses = {HOMES[one] + place for one in LANGUAGES for place in known[one].values()}
    if target.rstrip("/") not in {address.rstrip("/") for address in addresses}:
        what = f"the link {link.target!r} leads nowhere"
        yield Finding(page.file, page.at(link.place), what, _near(target, addresses))


def _judge_cards(page: SourcePage, addresses: set[str]) -> Iterator[Finding]:
    for key, target in _cards(page):
        if not urlsplit(target).scheme and target.partition("#")[0] not in addresses:
            what = f"the link {target!r} leads nowhere"
            yield Finding(page.file, page.line(key), what, _near(target, addresses))


def _pages(docs: Docs, language: Language) -> dict[PurePosixPath, str]:
    """Each page that can be linked, and its address."""
    written = {path: f"{path.stem}/" for path in docs.generated[language]}
    return {path: page.address for path, page in docs.of(language).items()} | written


def _marks(target: PurePosixPath, page: SourcePage, docs: Docs) -> Marks:
    generated = docs.generated[page.language]
    return generated[target] if target in generated else docs.of(page.language)[target].marked


def _cards(page: SourcePage) -> Iterator[tuple[KeyPath, str]]:
    """The links that stand in the front matter, with their keys."""
    cards = getattr(page.meta, "cards", ())
    yield from ((("cards", place, "link"), card.link) for place, card in enumerate(cards))
    trust = getattr(getattr(page.meta, "trust", None), "lines", ())
    yield from ((("trust", "lines", place, "link"), line.link) for place, line in enumerate(trust))


def _relative(known: dict[PurePosixPath, str], page: SourcePage) -> set[str]:
    """The files that can be linked, as this page would write them."""
    up = "../" * len(page.path.parent.parts)
    near = {path.name for path in known if path.parent == page.path.parent}
    return near | {f"{up}{path}" for path in known}


def _near(wanted: str, known: set[str] | frozenset[str]) -> str:
    near = get_close_matches(wanted, sorted(known - {""}), n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else "correct the link, or remove it"

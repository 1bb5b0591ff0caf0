"""From what MkDocs rendered to the site that is served: one origin, judged, then swapped in."""

import json
import os
import shutil
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from press import languages
from press.finished import feed, homescreen, manifest, offline, policy
from press.finished.first_load import Scales
from press.finished.preload import Preload
from press.finished.tags import Tag, tags
from press.languages import HOMES, Address
from press.render import ORIGIN, rendered, same
from press.source import library, schema
from press.source.laid import told_of_answers

TEXTS = {".html", ".xml", ".json", ".txt", ".css", ".webmanifest"}
Heads = dict[Language, manifest.Told]
DROPPED = {"sitemap.xml", "sitemap.xml.gz"}


@dataclass(slots=True)
class Site:
    """What is learnt while the pages pass: hashes for the policy, faults, titles.

    `innocent` are tags that were judged on a page before: most are the same on all.
    """

    public: str
    pages: dict[Language, set[Address]]
    preload: Preload
    hashes: set[str] = field(default_factory=set)
    innocent: set[str] = field(default_factory=set)
    faults: list[Finding] = field(default_factory=list)
    titles: dict[Language, dict[Address, str]] = field(
        default_factory=lambda: {language: {} for language in LANGUAGES}
    )


def finish(root: Path, programme: Programme, public: str) -> list[Finding]:
    """Write build/site and build/csp.json, unless there are findings; `public` has no slash."""
    build = root / "build"
    pages = {language: _pages(rendered(root, language)) for language in LANGUAGES}
    site = Site(public, pages, Preload.read(root))
    fresh = build / "site.fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    with ThreadPoolExecutor() as hands:  # most of it is waiting for files
        both = [hands.submit(_pass_all, root, fresh, language, site) for language in LANGUAGES]
        site.faults += [fault for each in both for fault in each.result()]
    heads = {language: manifest.told(build / "docs" / language) for language in LANGUAGES}
    _write_lists(fresh, heads, programme, site)
    offline.write(fresh, site.preload)
    _judge_whole(fresh, site)
    if not site.faults:
        _tell_functions(build, heads, site)
        _swap(fresh, build / "site")
    return site.faults


def _pages(folder: Path) -> set[Address]:
    return {_address(path.relative_to(folder)) for path in folder.rglob("index.html")}


def _address(path: Path | PurePosixPath) -> Address:
    return Address(path.as_posix().removesuffix("index.html"))


def _files(source: Path, folder: Path) -> Iterator[tuple[Path, PurePosixPath]]:
    """Every file of `source`, and its name within it; its folder is there in `folder` too."""
    for place, below, files in os.walk(source):
        below.sort()
        within = PurePosixPath(Path(place).relative_to(source).as_posix())
        (folder / within).mkdir(exist_ok=True)
        for name in sorted({*files} - DROPPED):
            yield Path(place, name), within / name


def _pass_all(root: Path, fresh: Path, language: Language, site: Site) -> list[Finding]:
    folder = fresh if language == "zh" else fresh / language
    folder.mkdir(parents=True, exist_ok=True)
    return [
        fault
        for path, name in _files(rendered(root, language), folder)
        for fault in _pass(path, name, folder, site)
    ]


def _pass(path: Path, name: PurePosixPath, folder: Path, site: Site) -> list[Finding]:
    target = folder / name
    if path.suffix not in TEXTS:
        same(path, target)
        return []
    faults: list[Finding] = []
    text = path.read_text(encoding="utf-8").replace(ORIGIN, site.public)
    language: Language = "en" if folder.name == "en" else "zh"
    shown = f"{language}/{name}"
    if path.suffix == ".html":
        text = languages.switch(text, _address(name), site.pages)
        text = site.preload.told(text, language)
        faults = _judge_page(text, shown, site)
        if name.name == "index.html" and 'content="noindex' not in text:
            site.titles[language][_address(name)] = manifest.title_of(text)
    elif path.suffix == ".css":
        loaded = policy.outside_of_css(text)
        faults = [Finding(shown, 1, f"loads {place}", policy.KEEP) for place in loaded]
    target.write_text(text, encoding="utf-8")
    return faults


def _judge_page(html: str, shown: str, site: Site) -> list[Finding]:
    found: list[Finding] = []
    for tag in tags(html, site.innocent):
        hashed = policy.script_hash(tag)
        if hashed:
            site.hashes.add(hashed)
        faults = [
            Finding(shown, _line(html, tag), what, mend)
            for what, mend in policy.complaints(tag, site.public)
        ]
        found += faults
        if not faults:
            site.innocent.add(tag.source)
    return found


def _line(html: str, tag: Tag) -> int:
    return html.count("\n", 0, tag.start) + 1


def _judge_whole(fresh: Path, site: Site) -> None:
    scales = Scales(fresh, site.public)
    for file in sorted(fresh.rglob("*.html")):
        name = file.relative_to(fresh).as_posix()
        found = scales.complaints(file.read_text(encoding="utf-8"), f"/{_address(Path(name)).path}")
        shown = name if name.startswith("en/") else f"zh/{name}"
        site.faults += [Finding(shown, 1, what, mend) for what, mend in found]
    for page in ("404.html", "en/404.html"):
        if not (fresh / page).is_file():
            site.faults.append(Finding(page, 1, "is missing", "let the theme write it"))
    if len(site.hashes) > policy.MOST_SCRIPTS:
        what = f"{len(site.hashes)} inline scripts, more than {policy.MOST_SCRIPTS}"
        site.faults.append(Finding("build/csp.json", 1, what, "move a script to a module"))


def _write_lists(fresh: Path, heads: Heads, programme: Programme, site: Site) -> None:
    """For search engines, those who read by feed, and phones that keep the member page."""
    stories = {language: _stories(heads[language], site.titles[language]) for language in LANGUAGES}
    for language, told in stories.items():
        folder = fresh / HOMES[language].strip("/")
        text = feed.feed(told, language, programme, site.public)
        (folder / feed.NAME).write_text(text, encoding="utf-8")
        kept = homescreen.manifest(programme, language)
        (folder / homescreen.MANIFEST).write_text(kept, encoding="utf-8")
    listed = {language: set(found) for language, found in site.titles.items()}
    changed = {
        address: story.updated or story.date
        for told in stories.values()
        for address, story in told.items()
    }
    sitemap = languages.sitemap(listed, site.public, changed)
    (fresh / "sitemap.xml").write_text(sitemap, encoding="utf-8")
    robots = f"User-agent: *\nDisallow: /api/\nSitemap: {site.public}/sitemap.xml\n"
    (fresh / "robots.txt").write_text(robots, encoding="utf-8")


def _tell_functions(build: Path, heads: Heads, site: Site) -> None:
    """Content, answers and the policy's sources, beside the site."""
    content = manifest.manifest(site.titles, heads)
    (build / "content-manifest.json").write_text(content, encoding="utf-8")
    _write_answers(build, site.public)
    sources = {"script-src": sorted(site.hashes)}
    (build / "csp.json").write_text(json.dumps(sources, indent=1) + "\n", encoding="utf-8")


def _write_answers(build: Path, public: str) -> None:
    told = told_of_answers(build.parent).read_text(encoding="utf-8").replace(ORIGIN, public)
    (build / "answers.json").write_text(told, encoding="utf-8")
    (build / "wechat-replies.json").write_text(library.replies(told, public), encoding="utf-8")


def _stories(told: manifest.Told, shown: Collection[Address]) -> dict[Address, schema.Story]:
    """Those that MkDocs rendered: no draft, nothing before its day."""
    stories = ((address, meta) for address, meta in told.items() if address in shown)
    return {address: meta for address, meta in stories if isinstance(meta, schema.Story)}


def _swap(fresh: Path, place: Path) -> None:
    old = place.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)

"""The docs as their writers left them: each page's text, front matter, marks and place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from chalicelib.domain.programme.toml_lines import Path as KeyPath
from chalicelib.domain.programme.toml_lines import line_of
from press.checks.text import marks
from press.source import excerpts, front_matter, placeholders, schema
from press.source.schema import ANSWERS, FAQ, GENERATED, MEMBERSHIP, TOPICS

_GOAL = re.compile(r"(?m)^reading:[^\n]*(?:\n[ \t]+[^\n]*)*")
"""A reading goal is for the functions: its points are the page's own, and no reader gets it."""

_TORN = re.compile(r"\{[ \t]*\{[^\n]*|\}[ \t]*\}")


@dataclass(frozen=True)
class SourcePage:
    """`body` is filled in; `written` is all of the page, its writer's own words alone."""

    path: PurePosixPath
    language: Language
    file: str
    text: str
    body: str
    body_line: int
    head: front_matter.Head

    @property
    def meta(self) -> schema.Page | schema.Answer | None:
        return self.head.meta

    @property
    def page(self) -> schema.Page | None:
        """What it says as a page of its own, which an answer is not."""
        return self.meta if isinstance(self.meta, schema.Page) else None

    @property
    def content(self) -> schema.Content | None:
        return self.meta if isinstance(self.meta, schema.Content) else None

    @property
    def address(self) -> str:
        return schema.address(self.path, self.meta)

    @cached_property
    def written(self) -> str:
        return marks.blank(self.text, marks.CODE, marks.HOLES, marks.PLACE, _GOAL)

    @cached_property
    def marked(self) -> marks.Marks:
        return marks.read(self.body)

    def line(self, key: KeyPath) -> int:
        return line_of(key, self.head.lines)

    def at(self, place: int) -> int:
        """The line of a place in the body."""
        return self.body_line + self.body.count("\n", 0, place)


@dataclass(frozen=True)
class Docs:
    root: Path
    programme: Programme
    pages: tuple[SourcePage, ...]
    files: dict[Language, frozenset[PurePosixPath]]
    faults: tuple[Finding, ...]
    generated: dict[Language, dict[PurePosixPath, marks.Marks]]
    values: dict[Language, dict[str, str]]

    def of(self, language: Language) -> dict[PurePosixPath, SourcePage]:
        return {page.path: page for page in self.pages if page.language == language}

    def contents(self) -> Iterator[tuple[SourcePage, schema.Content]]:
        for page in self.pages:
            if page.content:
                yield page, page.content

    def answers(self) -> Iterator[tuple[SourcePage, schema.Answer]]:
        for page in self.pages:
            if isinstance(page.meta, schema.Answer):
                yield page, page.meta


def read(root: Path, programme: Programme) -> Docs:
    """Every page of both languages; what cannot be read is among the faults."""
    pages: list[SourcePage] = []
    files: dict[Language, frozenset[PurePosixPath]] = {}
    values = {language: placeholders.values(programme, language) for language in LANGUAGES}
    faults: list[Finding] = []
    for language in LANGUAGES:
        folder = root / "docs" / language
        found = sorted(path for path in folder.rglob("*") if path.is_file())
        files[language] = frozenset(PurePosixPath(p.relative_to(folder)) for p in found)
        for path in (path for path in found if path.suffix == ".md"):
            place = PurePosixPath(path.relative_to(folder))
            page, wrong = _page(path, place, language, values[language])
            pages += [page] if page else []
            faults += wrong
    generated = {language: _generated(pages, programme, language) for language in LANGUAGES}
    return Docs(root, programme, tuple(pages), files, tuple(faults), generated, values)


def _generated(
    pages: list[SourcePage], programme: Programme, language: Language
) -> dict[PurePosixPath, marks.Marks]:
    """What can be linked on the pages that are written from others."""
    of_language = (page for page in pages if page.language == language)
    answers = frozenset(page.path.stem for page in of_language if ANSWERS in page.path.parents)
    found = {MEMBERSHIP: marks.read(excerpts.render("membership", programme, language))}
    if answers:
        found[FAQ] = marks.Marks((), (), (), answers | {*TOPICS})
    return found


def _page(
    path: Path, place: PurePosixPath, language: Language, known: dict[str, str]
) -> tuple[SourcePage | None, list[Finding]]:
    file = f"docs/{language}/{place}"
    if place in GENERATED:
        return None, [Finding(file, 1, f"is written from {GENERATED[place]}", "remove the file")]
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, [Finding(file, 1, "is not UTF-8 text", "save it as UTF-8")]
    parts = front_matter.split(text)
    filled, faults = placeholders.fill(parts.head, known, file)
    head = front_matter.Head(None, {}) if faults else front_matter.read(filled, place, file)
    body, body_faults = placeholders.fill_body(parts.body, known, file, first_line=parts.body_line)
    faults += _torn(text, file)
    page = SourcePage(place, language, file, text, body, parts.body_line, head)
    return page, [*faults, *head.findings, *body_faults]


def _torn(text: str, file: str) -> Iterator[Finding]:
    """Braces that were to be a placeholder and are none."""
    left = marks.blank(text, marks.CODE, marks.COMMENT, placeholders.PLACEHOLDER)
    for brace in _TORN.finditer(left):
        line = text.count("\n", 0, brace.start()) + 1
        yield Finding(file, line, "a placeholder is torn", "write it {{ points.checkin }}")

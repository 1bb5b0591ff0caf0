"""Answers tell each other apart, are short where they must be, and stand on one page together."""

import re
from collections.abc import Iterator

from chalicelib.domain.answers.finding import normalise
from chalicelib.domain.programme import Language
from chalicelib.domain.programme.file import Finding
from press.checks.text import marks
from press.checks.text.docs import Docs, SourcePage
from press.source import schema

SHORT_AT_MOST: dict[Language, int] = {"zh": 120, "en": 240}
"""Characters, filled in: what a phone shows without scrolling."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKED = re.compile(r"\]\(|\*\*|`|<[a-z/]|^[#>]")
_TOO_MUCH = {
    "a heading": re.compile(r"^#{1,6}[ \t]", re.MULTILINE),
    "a table": re.compile(r"^\|", re.MULTILINE),
    "HTML": re.compile(r"<[a-z/]", re.IGNORECASE),
}


def have_names_of_their_own(docs: Docs) -> Iterator[Finding]:
    """A file's name is the answer's id: its place on the page of questions."""
    for page in docs.pages:
        if schema.ANSWERS not in page.path.parents:
            continue
        name = page.path.stem
        if page.path.parent != schema.ANSWERS:
            mend = f"move it to docs/{page.language}/{schema.ANSWERS}/{page.path.name}"
            yield Finding(page.file, 1, "an answer stands in a folder of its own", mend)
        elif not _ID.fullmatch(name):
            mend = "name it in small letters, digits and hyphens, like opening-hours.md"
            yield Finding(page.file, 1, f"the id {name!r} does not read as expected", mend)
        elif name in schema.TOPICS:
            mend = "give it another name; topics: " + ", ".join(schema.TOPICS)
            yield Finding(page.file, 1, f"the id {name!r} is that of a topic", mend)


def share_no_keyword(docs: Docs) -> Iterator[Finding]:
    """Of all answers in both languages: a guest may type either."""
    first: dict[str, SourcePage] = {}
    for page, line, keyword in _keywords(docs):
        other = first.setdefault(normalise(keyword), page)
        if other.path != page.path:
            what = f"the keyword {keyword!r} is also that of {other.file}"
            mend = "keep it where people look for it, or make it longer"
            yield Finding(page.file, line, what, mend)


def have_keywords_to_find(docs: Docs) -> Iterator[Finding]:
    for page, line, keyword in _keywords(docs):
        if not normalise(keyword):
            mend = "write a word that people type"
            yield Finding(page.file, line, f"the keyword {keyword!r} has no letter", mend)


def ask_different_things(docs: Docs) -> Iterator[Finding]:
    first: dict[tuple[Language, str], SourcePage] = {}
    for page, answer in docs.answers():
        other = first.setdefault((page.language, normalise(answer.question)), page)
        if other is not page:
            what, mend = f"has the question of {other.file}", "ask it differently, or merge them"
            yield Finding(page.file, page.line(("question",)), what, mend)


def are_short(docs: Docs) -> Iterator[Finding]:
    for page, answer in docs.answers():
        most, line = SHORT_AT_MOST[page.language], page.line(("short",))
        if len(answer.short) > most:
            what = f"short is {len(answer.short)} characters long"
            yield Finding(page.file, line, what, f"keep it within {most}, the rest is for below")
        if _MARKED.search(answer.short):
            mend = "write it without Markdown: a chat shows it as it stands"
            yield Finding(page.file, line, "short is not plain text", mend)


def have_a_plain_body(docs: Docs) -> Iterator[Finding]:
    """The question is the heading; what stands below it is also said in chats."""
    for page, _ in docs.answers():
        if not page.body.strip():
            yield Finding(page.file, page.body_line, "has no long answer", "write it below")
        yield from _too_much(page)


def _too_much(page: SourcePage) -> Iterator[Finding]:
    text = marks.blank(page.body, marks.COMMENT)
    for sort, pattern in _TOO_MUCH.items():
        match = pattern.search(text)
        if match:
            mend = "write sentences or a list; a page can say more, and be linked"
            yield Finding(page.file, page.at(match.start()), f"an answer with {sort}", mend)


def _keywords(docs: Docs) -> Iterator[tuple[SourcePage, int, str]]:
    """Each with its answer's page and its line."""
    for page, answer in docs.answers():
        for place, keyword in enumerate(answer.keywords):
            yield page, page.line(("keywords", place)), keyword

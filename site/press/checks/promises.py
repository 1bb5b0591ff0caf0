"""Words that promise more than a shop can keep, wherever the shop speaks."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from chalicelib.domain.programme import Language
from chalicelib.domain.programme.file import Finding, read
from press.checks.text import exempt, marks
from press.checks.text.docs import Docs

LIST = Path(__file__).with_name("promises.toml")
SPOKEN = (
    "programme.toml",
    "mkdocs*.yml",
    "site/portal/words/**/*.js",
    "site/press/templates/*/*.md",
    "site/theme/*.html",
)
"""Other files in which the shop speaks."""

_STRING = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<text>"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)""", re.DOTALL
)

_JINJA = re.compile(r"\{[%#].*?[%#]\}", re.DOTALL)
_FILLED_IN = re.compile(r"\$\{[^{}]*\}")


class Entry(Struct, frozen=True):
    """`words` and `innocent` are regular expressions; what is innocent is never guilty."""

    language: Language
    words: str
    innocent: str
    what: str
    source: str
    mend: str


class Rule(Struct, frozen=True):
    entry: Entry
    words: re.Pattern[str]
    innocent: re.Pattern[str] | None


class Guilty(Struct, frozen=True):
    word: str
    place: int
    entry: Entry


def in_docs(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        yield from exempt.without_reason(page.text, page.file)
        yield from _told(page.text, page.written, page.file)


def where_the_shop_speaks(docs: Docs) -> Iterator[Finding]:
    """The programme's texts, the site's own words, the portal's."""
    for path in (path for pattern in SPOKEN for path in sorted(docs.root.glob(pattern))):
        text, file = path.read_text(encoding="utf-8"), str(path.relative_to(docs.root))
        yield from exempt.without_reason(text, file)
        yield from _told(text, _spoken(text, path.suffix), file)


def guilty(text: str) -> Iterator[Guilty]:
    """What promises too much, of either language, in the order of the list."""
    for rule in (one for one in rules() if one.words.search(text)):
        left = marks.blank(text, rule.innocent) if rule.innocent else text
        for match in rule.words.finditer(left):
            yield Guilty(match[0], match.start(), rule.entry)


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(entry, _pattern(entry, entry.words), _innocent(entry))
        for entry in _entries(LIST.read_text(encoding="utf-8"))
    )


def _entries(text: str) -> tuple[Entry, ...]:
    entries: tuple[Entry, ...] = read(tuple[Entry, ...], tomllib.loads(text)["entry"], (), [])
    return entries


def _innocent(entry: Entry) -> re.Pattern[str] | None:
    return _pattern(entry, entry.innocent) if entry.innocent else None


def _pattern(entry: Entry, words: str) -> re.Pattern[str]:
    if entry.language == "zh":
        return re.compile(words, re.IGNORECASE)
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE | re.ASCII)


def _told(text: str, written: str, file: str) -> Iterator[Finding]:
    let = exempt.lines(text, "promise")
    for one in _widest(guilty(written)):
        line = text.count("\n", 0, one.place) + 1
        if line not in let:
            what = f"“{one.word}” {one.entry.what} ({one.entry.source})"
            yield Finding(file, line, what, one.entry.mend)


def _widest(found: Iterator[Guilty]) -> list[Guilty]:
    """One finding for each place: what two entries name is told by the longer word."""
    kept: list[Guilty] = []
    for one in sorted(found, key=lambda one: (one.place, -len(one.word))):
        if not kept or one.place >= kept[-1].place + len(kept[-1].word):
            kept.append(one)
    return kept


def _spoken(text: str, suffix: str) -> str:
    """Only what people will read: of code its strings, of settings their values."""
    if suffix in {".md", ".html"}:
        return marks.blank(text, _JINJA, marks.HOLES)
    if suffix != ".js":
        return re.sub(r"(?m)(^|\s)#[^\n]*", lambda match: " " * len(match[0]), text)
    spoken = [" " if letter != "\n" else letter for letter in text]
    for match in _STRING.finditer(text):
        start, end = match.span("text")
        spoken[max(start, 0) : max(end, 0)] = text[max(start, 0) : max(end, 0)]
    return marks.blank("".join(spoken), _FILLED_IN)

"""Each page and its sister in the other language, and no two pages taken for one."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from chalicelib.domain.programme import LANGUAGES, Language
from chalicelib.domain.programme.file import Finding
from press.checks.text.docs import Docs, SourcePage
from press.finished.manifest import content_id
from press.languages import Address

SHARED = (
    "audience",
    "from_",
    "until",
    "reading",
    "date",
    "updated",
    "slug",
    "only",
    "topic",
    "order",
)
"""What a page and its sister must say alike: the functions know them as one."""

OTHER: dict[Language, Language] = {"zh": "en", "en": "zh"}
TONGUES: dict[Language, str] = {"zh": "Chinese", "en": "English"}


def every_page_has_its_sister(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        other = OTHER[page.language]
        only = getattr(page.meta, "only", None)
        if page.path in docs.of(other) or not page.meta or only == page.language:
            continue
        near = get_close_matches(str(page.path), [str(path) for path in _alone(docs, other)], n=1)
        mend = f"write docs/{other}/{page.path}"
        mend += f", or `only: {page.language}` where it needs none" if page.page else ""
        if near:
            mend = f"is docs/{other}/{near[0]} meant? Give both one name"
        yield Finding(page.file, 1, f"has no sister in {TONGUES[other]}", mend)


def sisters_agree(docs: Docs) -> Iterator[Finding]:
    """Told on the English side, so that each is told once."""
    english, chinese = docs.of("en"), docs.of("zh")
    for page, sister in ((english[path], chinese[path]) for path in english if path in chinese):
        shared = SHARED if type(page.meta) is type(sister.meta) else ()
        for name in (name for name in shared if _says(page, name) != _says(sister, name)):
            key = name.rstrip("_")
            what = f"{key} differs from that of {sister.file}"
            yield Finding(page.file, page.line((key,)), what, "say the same in both")


def _says(page: SourcePage, name: str) -> object:
    return getattr(page.meta, name, None)


def no_two_are_one(docs: Docs) -> Iterator[Finding]:
    for language in LANGUAGES:
        pages = [page for page in docs.of(language).values() if page.meta]
        for first, page in _repeats(pages, lambda page: page.address):
            what = f"has the address of {first.file}: /{page.address}"
            mend = "give it a slug or file name of its own"
            yield Finding(page.file, page.line(("slug",)), what, mend)
        named = [page for page in pages if page.page]
        for first, page in _repeats(named, _id):
            what = f"has the id of {first.file}: {_id(page)}"
            mend = "rename one: the functions know pages by their ids"
            found = Finding(page.file, page.line(("slug",)), what, mend)
            yield from [found] if first.address != page.address else []
        for first, page in _repeats(named, _title):
            what, mend = f"has the title of {first.file}", "give it a title that tells them apart"
            yield Finding(page.file, page.line(("title",)), what, mend)


def _id(page: SourcePage) -> str:
    return content_id(Address(page.address))


def _title(page: SourcePage) -> str:
    assert page.page
    return page.page.title.casefold()


def _repeats(
    pages: list[SourcePage], name: Callable[[SourcePage], str]
) -> Iterator[tuple[SourcePage, SourcePage]]:
    """The first page of a name, and each later one."""
    first: dict[str, SourcePage] = {}
    for page in pages:
        if first.setdefault(name(page), page) is not page:
            yield first[name(page)], page


def _alone(docs: Docs, language: Language) -> Iterator[object]:
    """Pages of a language that have no sister."""
    others = docs.of(OTHER[language])
    return (path for path in docs.of(language) if path not in others)

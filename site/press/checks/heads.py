"""What a page's front matter names is known: tags, audience, days in their order, lengths."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from chalicelib.domain.programme import LANGUAGES, Language
from chalicelib.domain.programme.file import Finding
from press.checks.text.docs import Docs, SourcePage
from press.render import CONFIGS
from press.source import configured, schema

DESCRIPTION_AT_MOST: dict[Language, int] = {"zh": 80, "en": 160}
"""Characters that search results show before they cut; a Chinese one is as wide as two."""
TITLE_READS_WELL: dict[Language, int] = {"zh": 20, "en": 60}
DESCRIPTION_TELLS: dict[Language, int] = {"zh": 12, "en": 40}


def tags_are_known(docs: Docs) -> Iterator[Finding]:
    known = {language: _tags(docs, language) for language in LANGUAGES}
    used = (
        (page, place, tag)
        for page, content in docs.contents()
        for place, tag in enumerate(content.tags)
    )
    for page, place, tag in used:
        if tag not in known[page.language]:
            config = CONFIGS[page.language]
            mend = _guess(tag, known[page.language], f"or add it to tags_allowed in {config}")
            line = page.line(("tags", place))
            yield Finding(page.file, line, f"no tag is called {tag!r}", mend)


def audiences_are_known(docs: Docs) -> Iterator[Finding]:
    known = ["everyone", "members", *(level.id for level in docs.programme.levels)]
    for page, content in docs.contents():
        if content.audience not in known:
            what = f"no audience is called {content.audience!r}"
            mend = _guess(content.audience, known, "a level's id means it and those above")
            yield Finding(page.file, page.line(("audience",)), what, mend)


def readings_are_within_the_rules(docs: Docs) -> Iterator[Finding]:
    most = docs.programme.earning.reading.most_points
    for page, content in docs.contents():
        if content.reading and content.reading.points > most:
            what = f"reading it earns {content.reading.points}, and the programme allows {most}"
            mend = f"lower it to {most}, or raise most_points under [earning.reading]"
            yield Finding(page.file, page.line(("reading", "points")), what, mend)


def days_are_in_order(docs: Docs) -> Iterator[Finding]:
    for page, content in docs.contents():
        if content.from_ and content.until and content.until < content.from_:
            what = f"ends on {content.until}, before it begins on {content.from_}"
            mend = "swap from and until, or correct one"
            yield Finding(page.file, page.line(("until",)), what, mend)
        if isinstance(content, schema.Story) and (content.updated or content.date) < content.date:
            what = f"was updated on {content.updated}, before its date {content.date}"
            mend = "correct one: updated is the day of the last change that readers notice"
            yield Finding(page.file, page.line(("updated",)), what, mend)


def descriptions_are_not_cut(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        most = DESCRIPTION_AT_MOST[page.language]
        if page.page and len(page.page.description) > most:
            what = f"description is {len(page.page.description)} characters long"
            mend = f"keep it within {most}: search results cut the rest"
            yield Finding(page.file, page.line(("description",)), what, mend)


def heads_read_well(docs: Docs) -> Iterator[Finding]:
    """Advice on lengths."""
    for page in docs.pages:
        if page.page:
            yield from _lengths(page, page.page.title, page.page.description)


def _lengths(page: SourcePage, title: str, description: str) -> Iterator[Finding]:
    most, least = TITLE_READS_WELL[page.language], DESCRIPTION_TELLS[page.language]
    if len(title) > most:
        what = f"title is {len(title)} characters long"
        mend = f"within {most}, tabs and shares show it whole"
        yield Finding(page.file, page.line(("title",)), what, mend)
    if page.content and len(description) < least:
        what = f"description is only {len(description)} characters long"
        mend = "say in a sentence what the reader finds here"
        yield Finding(page.file, page.line(("description",)), what, mend)


def _guess(name: str, known: Iterable[str], besides: str) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}; {besides}"


def _tags(docs: Docs, language: Language) -> list[str]:
    """The tags that a language's config lists; the theme's plugin goes by the same list."""
    plugins = configured.config(docs.root, language).get("plugins")
    tags = plugins.get("tags") if isinstance(plugins, dict) else None
    return list((tags or {}).get("tags_allowed", ()))

"""What the functions know of the site's content: which pages there are, and what each is for."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated

from msgspec import Struct, field

from chalicelib.domain.programme import Language, Programme, Text
from chalicelib.domain.programme.bounds import Shaped, Within

PageId = Annotated[str, Shaped(r"[^\s/.]{1,100}", like="stories-spring-tea")]
Day = Annotated[str, Shaped(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", like="2026-11-30")]


class InLanguages(Struct, frozen=True):
    """A text of a page in the languages it is written in, one at least."""

    zh: Text | None = None
    en: Text | None = None

    def __getitem__(self, language: Language) -> str:
        """In that language, or in the only one there is."""
        found = (self.zh or self.en) if language == "zh" else (self.en or self.zh)
        assert found, "a page is written in some language"
        return found


WELCOME = InLanguages(zh="/welcome/", en="/en/welcome/")
"""Where those land who come by a code that leads nowhere else."""


class Tags(Struct, frozen=True):
    zh: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """One name for a tag whatever the reader's language: the Chinese, where there is one."""
        return self.zh or self.en


class Goal(Struct, frozen=True):
    """What counts as having read it: seconds in view, percent of the page; points once a member."""

    seconds: Annotated[int, Within(1, 3600)]
    depth: Annotated[int, Within(1, 100)]
    points: Annotated[int, Within(0, 1_000_000)]


class Page(Struct, frozen=True, kw_only=True):
    """For whom: `everyone`, `members`, or a level's id, which means it and those above.

    `from_` and `until` are days in the programme's zone, both counted.
    """

    id: PageId
    url: InLanguages
    title: InLanguages
    tags: Tags = Tags()
    audience: Text = "everyone"
    from_: Day | None = None
    until: Day | None = None
    reading: Goal | None = None

    def is_open_on(self, day: str) -> bool:
        return (self.from_ or day) <= day <= (self.until or day)


class Content(Struct, frozen=True):
    """All pages by their ids; a site that was not built has none."""

    pages: Mapping[str, Page] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, pages: Iterable[Page]) -> "Content":
        return cls(MappingProxyType({page.id: page for page in pages}))

    def page(self, page_id: str) -> Page | None:
        return self.pages.get(page_id)

    def at(self, address: str) -> Page | None:
        """The page of an address, in whichever language it is."""
        addressed = (page for page in self.pages.values() if address in (page.url.zh, page.url.en))
        return next(addressed, None)


def audiences(programme: Programme) -> tuple[str, ...]:
    """Whom a page may be for."""
    return ("everyone", "members", *(level.id for level in programme.levels))

"""What the front matter of each kind of page may say; the checks and the manifest go by it."""

from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal, get_args

from msgspec import Struct

from chalicelib.domain.programme import Language, Text
from chalicelib.domain.programme.bounds import Said, Several, Shaped, Within, Wrong

STORIES = PurePosixPath("stories/posts")
"""Where stories stand; mkdocs.yml's blog plugin reads them there."""

ANSWERS = PurePosixPath("answers")
"""Where the answers stand, a file each; together they are the page of questions."""

MEMBERSHIP, FAQ = PurePosixPath("membership.md"), PurePosixPath("faq.md")
GENERATED = {MEMBERSHIP: "programme.toml", FAQ: f"{ANSWERS}/"}
"""The pages that nobody writes by hand, and what each is written from."""

Topic = Literal["joining", "points", "friends", "rewards", "service", "privacy", "shop"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""In the order of the page of questions."""


class CalendarDay(Struct, frozen=True):
    def wrong(self, value: object) -> Wrong | None:
        assert isinstance(value, str)
        try:
            date.fromisoformat(value)
        except ValueError:
            return Wrong(f"{value[:40]!r} is not a day", 'write it like "2026-11-30"')
        return None


Day = Annotated[str, CalendarDay()]
Slug = Annotated[str, Shaped(r"[a-z0-9]+(-[a-z0-9]+)*", like="water-for-green-tea")]


class Reading(Struct, frozen=True):
    """What counts as having read it: seconds in view, percent of the page passed; points, once."""

    seconds: Annotated[int, Within(5, 600)]
    depth: Annotated[int, Within(10, 100)]
    points: Annotated[int, Within(0, 1000)] = 0


class Picture(Struct, frozen=True):
    """`alt` says in the page's language what the picture shows."""

    src: Text
    alt: Text


class Search(Struct, frozen=True):
    """`boost` moves a page up among what a search finds."""

    exclude: bool = False
    boost: Annotated[int, Within(1, 10)] = 1


class Card(Struct, frozen=True):
    title: Text
    text: Text
    drawing: Text
    link: Text


class Product(Struct, frozen=True):
    sku: Annotated[str, Said(longest=40)]


class Page(Struct, frozen=True, kw_only=True):
    """Any page; `only` names the one language of a page that needs no sister."""

    title: Annotated[str, Said(longest=80)]
    description: Annotated[str, Said(longest=200)]
    template: Literal["home.html", "welcome.html", "portal.html"] | None = None
    hide: tuple[Literal["navigation", "toc", "tags"], ...] = ()
    search: Search = Search()
    only: Language | None = None


class Content(Page, frozen=True, kw_only=True):
    """A page that people come to read: for whom, and from which day until which, both counted."""

    tags: Annotated[tuple[Text, ...], Several(most=6)] = ()
    audience: Text = "everyone"
    from_: Day | None = None
    until: Day | None = None
    image: Picture | None = None
    drawing: Text | None = None
    reading: Reading | None = None
    cards: tuple[Card, ...] = ()
    product: Product | None = None


class Answer(Struct, frozen=True, kw_only=True):
    """One question; `short` is what a chat says, in plain text, and the body the long answer.

    `order` is its place within the topic.
    """

    question: Annotated[str, Said(longest=80)]
    keywords: Annotated[tuple[Annotated[str, Said(longest=40)], ...], Several(most=12)]
    short: Annotated[str, Said(longest=240)]
    topic: Topic
    order: Annotated[int, Within(1, 99)] = 99


class Asked(Struct, frozen=True):
    question: Text
    answer: str


class Faq(Content, frozen=True, kw_only=True):
    """The page of questions; `questions` tells machines what it says."""

    questions: tuple[Asked, ...]


class Story(Content, frozen=True, kw_only=True):
    date: Day
    updated: Day | None = None
    slug: Slug
    draft: bool = False


class Portal(Page, frozen=True, kw_only=True):
    portal: Text | None = None
    skeleton: tuple[Text, ...] = ()


class Welcome(Portal, frozen=True, kw_only=True):
    offer: Text
    when: Text
    alone: Text
    earn: Text
    join: Text
    window: Text
    trust: tuple[Text, ...]


class Hero(Struct, frozen=True):
    title: Text
    lead: Text
    join: Text
    teas: Text
    mine: Text


class TrustLine(Struct, frozen=True):
    title: Text
    text: Text
    more: Text
    link: Text


class Trust(Struct, frozen=True):
    title: Text
    lines: tuple[TrustLine, ...]


class Amount(Struct, frozen=True):
    what: Text
    points: Text


class Offer(Struct, frozen=True):
    title: Text
    text: Annotated[str, Said(longest=400)]
    friend: Annotated[str, Said(longest=400)]
    more: Text
    numbers: tuple[Amount, ...]


class Home(Page, frozen=True, kw_only=True):
    hero: Hero
    trust: Trust
    offer: Offer
    shelf: Text
    cards: tuple[Card, ...]
    find: Text
    find_more: Text


TEMPLATES: dict[object, type[Page]] = {
    "home.html": Home,
    "welcome.html": Welcome,
    "portal.html": Portal,
}


def kind_of(path: PurePosixPath, meta: dict[str, Any]) -> type[Page | Answer]:
    """Which kind a page is, by its place and its template."""
    if STORIES in path.parents:
        return Story
    if ANSWERS in path.parents:
        return Answer
    if path == FAQ:
        return Faq
    return TEMPLATES.get(meta.get("template"), Content)


def address(path: PurePosixPath, meta: Page | Answer | None) -> str:
    """Where it is served below its language's home: `teas/white/`, nothing for the home."""
    if ANSWERS in path.parents:
        return f"{FAQ.stem}/#{path.stem}"
    if isinstance(meta, Story):
        return f"{STORIES.parent}/{meta.slug}/"
    place = path.parent if path.name == "index.md" else path.with_suffix("")
    return "" if place == PurePosixPath() else f"{place}/"

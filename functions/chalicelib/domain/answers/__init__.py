"""The library of answers: what guests ask, and what the shop says to it, in both languages."""

from typing import Annotated

from msgspec import Struct

from chalicelib.domain.programme import Language, WordLists, Words
from chalicelib.domain.programme.bounds import Shaped

AnswerId = Annotated[str, Shaped(r"[a-z0-9]+(-[a-z0-9]+)*", like="opening-hours")]


class Passages(Struct, frozen=True):
    """A text of any length and several lines, in each language."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


class Answer(Struct, frozen=True):
    """`short` is what a chat says, `long` the whole; both plain. `url` is a place on the site."""

    id: AnswerId
    topic: str
    question: Words
    keywords: WordLists
    short: Passages
    long: Passages
    url: Words


class Topic(Struct, frozen=True):
    id: str
    name: Words


class Contact(Struct, frozen=True):
    """Whom to ask when no answer fits, and by when they answer."""

    email: str
    answer_time: Words
    hours: Words
    address: Words


class Library(Struct, frozen=True):
    """Answers in the order of the page of questions; a shop whose site was not built has none."""

    answers: tuple[Answer, ...] = ()
    topics: tuple[Topic, ...] = ()
    contact: Contact | None = None

"""The library of answers: what guests ask, and what the shop says to it, in both languages."""

from dataclasses import dataclass
from typing import Annotated

from chalicelib.domain.programme import Language, WordLists, Words
from chalicelib.domain.programme.bounds import Shaped

AnswerId = Annotated[str, Shaped(r"[a-z0-9]+(-[a-z0-9]+)*", like="opening-hours")]


@dataclass(frozen=True, slots=True)
class Passages:
    """A text of any length and several lines, in each language."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Answer:
    """`short` is what a chat says, `long` the whole; both plain. `url` is a place on the site."""

    id: AnswerId
    topic: str
    question: Words
    keywords: WordLists
    short: Passages
    long: Passages
    url: Words


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask when no answer fits, and by when they answer."""

    email: str
    answer_time: Words
    hours: Words
    address: Words


@dataclass(frozen=True, slots=True)
class Library:
    """Answers in the order of the page of questions; a shop whose site was not built has none."""

    answers: tuple[Answer, ...] = ()
    topics: tuple[Topic, ...] = ()
    contact: Contact | None = None

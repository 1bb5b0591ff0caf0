"""Questions that guests ask: the few answers that fit, and all of them for the counter."""

from contextlib import suppress
from typing import Annotated

from msgspec import Meta, Struct

from chalicelib.domain import answers as library
from chalicelib.domain.answers.finding import QUESTION_AT_MOST
from chalicelib.domain.members.rate import MINUTE, Rate
from chalicelib.domain.programme import Language
from chalicelib.domain.refusals import OutcomeUnknown, Unavailable
from chalicelib.usecases.answers.answer_question import answer_question
from chalicelib.usecases.answers.list_answers import list_answers
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Told

QUESTIONS = Rate("question", 120, MINUTE)
"""From one address, which in a shop is everybody on its Wi-Fi."""


class Question(Told, frozen=True):
    """`q` as typed; nothing asks for what is asked often."""

    q: Annotated[str, Meta(description=f"at most {QUESTION_AT_MOST} characters")] = ""


class Answer(Struct, frozen=True):
    """`short` is plain text; `url` is its place on the page of questions, from the site's root."""

    id: str
    question: str
    short: str
    url: str


class Contact(Struct, frozen=True):
    """Whom to ask when no answer fits, and by when they answer."""

    email: str
    answer_time: str
    hours: str
    address: str


class Answers(Struct, frozen=True):
    """What fits, the closest first, at most three. No `contact` where no site was built."""

    answers: list[Answer]
    contact: Contact | None


class Script(Struct, frozen=True):
    """An answer as the counter says it; `long` is plain text, with its links written out."""

    id: str
    topic: str
    question: str
    keywords: list[str]
    short: str
    long: str
    url: str


class Topic(Struct, frozen=True):
    id: str
    name: str


class Scripts(Struct, frozen=True):
    """The whole library, in the order of the page of questions."""

    topics: list[Topic]
    answers: list[Script]


def answers(ask: Ask[Question]) -> Reply:
    """Answer even when nobody can count: the library lies in memory."""
    with suppress(Unavailable, OutcomeUnknown):
        ask.ports.limiter.take(QUESTIONS, ask.address)
    found, language = answer_question(ask.said.q, ask.ports), ask.language
    said = [
        Answer(one.id, one.question[language], one.short[language], one.url[language])
        for one in found.answers
    ]
    contact = _contact(found.contact, language) if found.contact else None
    return Reply(Answers(said, contact))


def scripts(ask: Ask[None]) -> Reply:
    found, language = list_answers(ask.ports), ask.language
    topics = [Topic(topic.id, topic.name[language]) for topic in found.topics]
    return Reply(Scripts(topics, [_script(answer, language) for answer in found.answers]))


def _contact(whom: library.Contact, language: Language) -> Contact:
    said = (whom.answer_time, whom.hours, whom.address)
    return Contact(whom.email, *(words[language] for words in said))


def _script(answer: library.Answer, language: Language) -> Script:
    return Script(
        id=answer.id,
        topic=answer.topic,
        question=answer.question[language],
        keywords=list(answer.keywords[language]),
        short=answer.short[language],
        long=answer.long[language],
        url=answer.url[language],
    )


ROUTES = (
    Route("GET", "/api/answers", "public", answers, query=Question, answer=Answers, errors=(429,)),
    Route("GET", "/api/staff/answers", "staff", scripts, answer=Scripts),
)

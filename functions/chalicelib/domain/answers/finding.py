"""Which answers fit a question: those with a keyword in it, and those much like it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from chalicelib.domain.answers import Answer, Library
from chalicelib.domain.refusals import Malformed

QUESTION_AT_MOST = 200
"""Characters."""

ANSWERS_AT_MOST = 3

FITS = 550
"""Of a question's weight, in thousandths, what an answer without a keyword must share with it."""

HIT = 80
"""What a character of a keyword counts beside a thousandth of likeness."""

RARE = 1_200
"""The weight of a term that one answer has or none; what many have weighs less."""

_HAN = r"㐀-鿿"
_MAIL = re.compile(r"\S+@\S+")
_RUNS = re.compile(rf"[{_HAN}]+|[^\s{_HAN}]+")
_EMPTY_CHINESE = re.compile(
    "请问|你好|怎么样|怎么|怎样|如何|什么|哪里|可以|能不能|是不是|有没有|我想|我要|你们|我们|一下"
    "|[吗呢啊呀吧的了是在我你有会能要想被把和跟]"
)
_EMPTY_ENGLISH = (
    " a an and any are at be by can do does for from get have how i in is it me my of on or our"
    " please the there this to was we what when where which who will with you your "
)
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
_SHORTEST_STEM = 3


class QuestionTooLong(Malformed):
    code = "question_too_long"


class _Card(Struct, frozen=True):
    """What an answer is found by: its keywords, and the weight of each term in thousandths."""

    keywords: tuple[str, ...]
    terms: Mapping[str, int]


def find(question: str, library: Library) -> tuple[Answer, ...]:
    """What fits, the closest first; an empty question gets the first of each topic.

    Raises QuestionTooLong.
    """
    if len(question) > QUESTION_AT_MOST:
        raise QuestionTooLong(limit=QUESTION_AT_MOST)
    if not normalise(question):
        return _first_of_topics(library)
    cards, spread = _catalogue(library)
    ranked = []
    for answer, card in zip(library.answers, cards, strict=True):
        hits, likeness = _hits(question, card), _likeness(question, card, spread)
        if hits or likeness >= FITS:
            ranked.append((hits * HIT + likeness, answer))
    ranked.sort(key=lambda one: -one[0])  # of equals the library's order stands
    return tuple(answer for _, answer in ranked[:ANSWERS_AT_MOST])


def normalise(text: str) -> str:
    """One spelling for what reads alike: width, case, apostrophes, punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("'", "")
    return " ".join("".join(one if one.isalnum() else " " for one in folded).split())


def _first_of_topics(library: Library) -> tuple[Answer, ...]:
    first: dict[str, Answer] = {}
    for answer in library.answers:
        first.setdefault(answer.topic, answer)
    return tuple(first.values())[:ANSWERS_AT_MOST]


@lru_cache(maxsize=2)
def _catalogue(library: Library) -> tuple[tuple[_Card, ...], Counter[str]]:
    """A card for each answer, and in how many answers each term is."""
    cards = tuple(_card(answer) for answer in library.answers)
    return cards, Counter(term for card in cards for term in card.terms)


def _card(answer: Answer) -> _Card:
    keywords = (*answer.keywords.zh, *answer.keywords.en)
    weights = dict.fromkeys(_terms(f"{answer.short.zh} {answer.short.en}"), 600)
    weights |= dict.fromkeys(_terms(f"{answer.question.zh} {answer.question.en}"), 1_000)
    weights |= dict.fromkeys(_terms(" ".join(keywords)), 1_000)
    return _Card(tuple(dict.fromkeys(map(_spelled, keywords))), weights)


def _hits(question: str, card: _Card) -> int:
    """How much of the question is keywords of the answer; a Chinese character tells as a word."""
    spelled = _spelled(question)
    return sum(len(re.sub(rf"[{_HAN}]", "###", one)) for one in card.keywords if one in spelled)


def _likeness(question: str, card: _Card, spread: Counter[str]) -> int:
    """The share of the question's weight that the answer has, in thousandths."""
    weights = {term: RARE // max(spread[term], 1) for term in _terms(question)}
    shared = sum(weight * card.terms.get(term, 0) for term, weight in weights.items())
    return shared // max(sum(weights.values()), 1)


def _spelled(text: str) -> str:
    """Words by their stems with a space on both sides; Chinese without any between."""
    spelled = "".join(
        run if re.match(rf"[{_HAN}]", run) else f" {_stem(run)} "
        for run in _RUNS.findall(normalise(text))
    )
    return re.sub(r"\s+", " ", spelled)


def _terms(text: str) -> Iterator[str]:
    """Chinese by pairs of characters, the rest by words; what says nothing is left out."""
    for run in _RUNS.findall(_EMPTY_CHINESE.sub(" ", normalise(_MAIL.sub(" ", text)))):
        if not re.match(rf"[{_HAN}]", run):
            yield from () if f" {run} " in _EMPTY_ENGLISH else (_stem(run),)
        elif len(run) == 1:
            yield run
        else:
            yield from (run[place : place + 2] for place in range(len(run) - 1))


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending) + instead
    return word

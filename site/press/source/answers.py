"""Answers as their writers left them, in order, and the page of questions made of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath

from chalicelib.domain.programme import Language, Programme, Words
from press.source import excerpts, schema

NAMES: Mapping[schema.Topic, Words] = {
    "joining": Words(zh="加入", en="Joining"),
    "points": Words(zh="积分与等级", en="Points and levels"),
    "friends": Words(zh="推荐朋友", en="Bringing a friend"),
    "rewards": Words(zh="兑换", en="Rewards"),
    "service": Words(zh="购买与退换", en="Buying and returning"),
    "privacy": Words(zh="账户与隐私", en="Account and privacy"),
    "shop": Words(zh="到店", en="Visiting"),
}

_TARGET = re.compile(r"(?<=\])\(([^()\s]+)\)")
LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
_BOLD = re.compile(r"(?<![\\*])(\*{1,2})(?=[^\s*])(.+?)(?<=[^\s*\\])\1(?!\*)")
_ESCAPED = re.compile(r"\\([\\`*_\[\]{}<>|#~])")


@dataclass(frozen=True, slots=True)
class Written:
    """An answer of one language, filled in; the links of `body` begin at the top of the docs."""

    id: str
    head: schema.Answer
    body: str


def written(path: PurePosixPath, head: schema.Answer, body: str) -> Written:
    """Take an answer from its file, whose links begin where the file stands."""

    def from_the_top(match: re.Match[str]) -> str:
        target, hash_, place = match[1].partition("#")
        if re.match(r"[a-z]+:", match[1]) or not target:
            return match[0]
        file = PurePosixPath(normpath(path.parent / target))
        if file.parent == schema.ANSWERS and file.suffix == ".md":
            return f"(#{file.stem})"
        return f"({file}{hash_}{place})"

    return Written(path.stem, head, _TARGET.sub(from_the_top, body.strip()))


def in_order(answers: Sequence[Written]) -> tuple[Written, ...]:
    def place(answer: Written) -> tuple[int, int, str]:
        return schema.TOPICS.index(answer.head.topic), answer.head.order, answer.id

    return tuple(sorted(answers, key=place))


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the page, with what stands in it."""

    id: schema.Topic
    name: str
    answers: tuple[Written, ...]


def page(answers: Sequence[Written], programme: Programme, language: Language) -> str:
    """The page of questions, its answers by topic."""
    listed = in_order(answers)
    topics = [
        Topic(topic, NAMES[topic][language], found)
        for topic in schema.TOPICS
        if (found := tuple(one for one in listed if one.head.topic == topic))
    ]
    questions = [{"question": one.head.question, "answer": plain(one.body)} for one in listed]
    return excerpts.render("faq", programme, language, topics=topics, questions=questions)


def plain(body: str) -> str:
    """What a long answer says, without the marks."""
    return _ESCAPED.sub(r"\1", _BOLD.sub(r"\2", LINK.sub(r"\1", body)))

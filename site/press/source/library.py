"""The library of answers as JSON: what the functions answer from, and a chat's keyword replies."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from msgspec.structs import asdict

from chalicelib.domain.programme import LANGUAGES, Language
from press.languages import Address
from press.render import ORIGIN
from press.source import schema
from press.source.answers import LINK, NAMES, Written, in_order, plain

Place = Callable[[PurePosixPath], str]
"""A file of the docs → where it is served, below its language's home."""

Shop = Mapping[str, Any]
"""What the pages say of the shop: `email`, `answer`, `hours`, `address`."""

_COLON: Mapping[Language, str] = {"zh": "：", "en": ": "}


def library(
    answers: Mapping[Language, Sequence[Written]],
    places: Mapping[Language, Place],
    shops: Mapping[Language, Shop],
) -> str:
    """JSON of a chalicelib.domain.answers.Library; of answers that stand in both languages."""
    of = {language: {one.id: one for one in answers[language]} for language in LANGUAGES}
    listed = [
        _entry({language: of[language][one.id] for language in LANGUAGES}, places)
        for one in in_order(answers["zh"])
        if one.id in of["en"]
    ]
    topics = [{"id": topic, "name": asdict(NAMES[topic])} for topic in schema.TOPICS]
    return _json({"answers": listed, "topics": topics, **_contact(shops)})


def replies(library: str, public: str) -> str:
    """JSON for whoever sets up the keyword replies of a WeChat account.

    `{"format": "perennial-replies/1", "replies": [{answer, language, keywords, text, link}]}`: to
    a message with one of `keywords` the account says `text`, whose last line is `link`.
    """
    said = []
    for language in LANGUAGES:
        for answer in json.loads(library)["answers"]:
            link = public + answer["url"][language]
            said.append(
                {
                    "answer": answer["id"],
                    "language": language,
                    "keywords": answer["keywords"][language],
                    "text": f"{answer['short'][language]}\n{link}",
                    "link": link,
                }
            )
    return _json({"format": "perennial-replies/1", "replies": said})


def _entry(by: Mapping[Language, Written], places: Mapping[Language, Place]) -> dict[str, Any]:
    one = by["zh"]
    page = Address(schema.address(schema.FAQ, None))
    return {
        "id": one.id,
        "topic": one.head.topic,
        "question": {lang: by[lang].head.question for lang in LANGUAGES},
        "keywords": {lang: by[lang].head.keywords for lang in LANGUAGES},
        "short": {lang: by[lang].head.short for lang in LANGUAGES},
        "long": {lang: _long(by[lang].body, lang, places[lang]) for lang in LANGUAGES},
        "url": {lang: f"{page.url(lang)}#{one.id}" for lang in LANGUAGES},
    }


def _long(body: str, language: Language, place: Place) -> str:
    """Plain text, the links written out below it, so that a chat can tap them."""
    links = [
        f"{words}{_COLON[language]}{_written_out(target, language, place)}"
        for words, target in LINK.findall(body)
    ]
    return "\n\n".join([plain(body), *(["\n".join(links)] if links else [])])


def _written_out(target: str, language: Language, place: Place) -> str:
    if re.match(r"[a-z]+:", target):
        return target
    file, hash_, mark = target.partition("#")
    path = place(PurePosixPath(file) if file else schema.FAQ)
    return f"{ORIGIN}{Address(path).url(language)}{hash_}{mark}"


def _contact(shops: Mapping[Language, Shop]) -> dict[str, Any]:
    """Nothing where the pages say nothing of the shop."""
    if "email" not in shops["zh"]:
        return {}
    named = {"answer_time": "answer", "hours": "hours", "address": "address"}
    said = {name: {lang: shops[lang][key] for lang in LANGUAGES} for name, key in named.items()}
    return {"contact": {"email": shops["zh"]["email"], **said}}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

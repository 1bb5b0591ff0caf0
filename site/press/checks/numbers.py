"""Numbers and names of the membership on a page: never typed, never other than the programme's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from press.checks import exempt, measures
from press.checks.docs import Docs, SourcePage
from press.checks.measures import Number

_END = re.compile(r"[。！？；]|[.!?;](?=\s)|\n[ \t]*\n|\n(?=[ \t]*[|#>*\d-])|\|")

NAMED: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("level", re.compile(r"[“「](?P<name>[^”」\n]{1,12})[”」](?:会员|等级|级)")),
        ("level", re.compile(r"(?:等级|升到|升为|升级为)[“「](?P<name>[^”」\n]{1,12})[”」]")),
        ("level", re.compile(r"(?P<name>青铜|白银|黄金|铂金|白金|钻石|金卡|银卡)(?:会员|等级|级)")),
        ("reward", re.compile(r"(?:兑换|换取|换得)[“「](?P<name>[^”」\n]{1,30})[”」]")),
    ),
    "en": (
        ("level", re.compile(r"“(?P<name>[^”\n]{1,30})” (?:level|tier|members?)\b")),
        (
            "level",
            re.compile(
                r"\b(?P<name>bronze|silver|gold|platinum|diamond) (?:level|tier|members?|card)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "reward",
            re.compile(
                r"\b(?:redeem(?: \w+){0,3} for|exchange(?: \w+){0,3} for) “(?P<name>[^”\n]+)”"
            ),
        ),
    ),
}
"""How a page calls a level or a reward by a name."""


@dataclass(frozen=True, slots=True)
class Judgement:
    finding: Finding
    contradicts: bool


def contradict_the_programme(docs: Docs) -> Iterator[Finding]:
    yield from (one.finding for one in _judged(docs) if one.contradicts)


def are_typed(docs: Docs) -> Iterator[Finding]:
    """Advice: what is right today stays right only as a placeholder."""
    yield from (one.finding for one in _judged(docs) if not one.contradicts)


def _judged(docs: Docs) -> Iterator[Judgement]:
    for language in LANGUAGES:
        numbers = measures.known(docs.programme, docs.values[language])
        for page in docs.of(language).values():
            let = exempt.lines(page.text, "number")
            found = [*_numbers(page, numbers, docs.programme), *_names(page, docs.programme)]
            yield from (one for one in found if one.finding.line not in let)


def _numbers(
    page: SourcePage, known: dict[measures.Unit, dict[int, str]], programme: Programme
) -> Iterator[Judgement]:
    text, seen = page.written, set()
    for number in measures.written(text, page.language):
        sentence = _sentence(text, number.start)
        about = measures.ABOUT_MEMBERSHIP[page.language].search(sentence)
        if number.start in seen or not (number.anywhere or about):
            continue
        seen.add(number.start)
        price = _price(sentence, number, page.language, programme)
        right = number.value in known[number.unit] if price is None else number.value == price
        yield _judgement(page, number, known[number.unit], right=right)


def _judgement(
    page: SourcePage, number: Number, known: dict[int, str], *, right: bool
) -> Judgement:
    line = page.text.count("\n", 0, number.start) + 1
    if right:
        what, mend = f"“{number.words}” is typed", f"write {known[number.value]} instead"
        return Judgement(Finding(page.file, line, what, mend), contradicts=False)
    what = f"“{number.words}” is not what the programme says"
    says = ", ".join(f"{n} {place}" for n, place in sorted(known.items()) if place[0] == "{")
    mend = f"its {number.unit}: {says}" if says else f"the programme has no {number.unit}"
    return Judgement(Finding(page.file, line, what, mend), contradicts=True)


def _price(sentence: str, number: Number, language: Language, programme: Programme) -> int | None:
    """The price of the reward that the sentence names beside the number."""
    if number.unit != "points":
        return None
    named = (one.price for one in programme.rewards if one.name[language] in sentence)
    return next(named, None)


def _sentence(text: str, place: int) -> str:
    start = max((end.end() for end in _END.finditer(text, 0, place)), default=0)
    end = _END.search(text, place)
    return text[start : end.start() if end else len(text)]


def _names(page: SourcePage, programme: Programme) -> Iterator[Judgement]:
    levels = {one.name[page.language]: f"{{{{ level.{one.id}.name }}}}" for one in programme.levels}
    rewards = {one.name[page.language]: "{{ rewards.table }}" for one in programme.rewards}
    for sort, pattern in NAMED[page.language]:
        known = levels if sort == "level" else rewards
        for match in pattern.finditer(page.written):
            line = page.text.count("\n", 0, match.start()) + 1
            yield _called(page.file, line, match["name"], sort, known)


def _called(file: str, line: int, name: str, sort: str, known: dict[str, str]) -> Judgement:
    if name in known:
        what, mend = f"the {sort}'s name “{name}” is typed", f"write {known[name]} instead"
        return Judgement(Finding(file, line, what, mend), contradicts=False)
    near = get_close_matches(name, known, n=1)
    mend = f"did you mean {near[0]}?" if near else f"its {sort}s: {', '.join(known)}"
    what = f"the programme has no {sort} called “{name}”"
    return Judgement(Finding(file, line, what, mend), contradicts=True)

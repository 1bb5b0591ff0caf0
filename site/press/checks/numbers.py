"""Numbers and names of the membership on a page: never typed, never other than the programme's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from chalicelib.domain.programme import LANGUAGES, Language, Programme
from chalicelib.domain.programme.file import Finding
from press.checks import measures
from press.checks.figures import Figure, figures, meant
from press.checks.measures import Number
from press.checks.text import exempt
from press.checks.text.docs import Docs, SourcePage

_END = re.compile(r"[。！？；]|[.!?;](?=\s)|\n[ \t]*\n|\n(?=[ \t]*[|#>*\d-])|\|")
_PAUSE = re.compile(rf"{_END.pattern}|[，、：（）]|[,:()](?=\s)| and ")

NAMED: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("level", re.compile(r"[“「](?P<name>[^”」\n]{1,12})[”」](?:会员|等级|级)")),
        ("level", re.compile(r"(?:等级|升到|升为|升级为)[“「](?P<name>[^”」\n]{1,12})[”」]")),
        ("level", re.compile(r"(?P<name>青铜|白银|黄金|铂金|白金|钻石|金卡|银卡)(?:会员|等级|级)")),
        ("reward", re.compile(r"(?:兑换|换取|换得)[“「](?P<name>[^”」\n]{1,30})[”」]")),
    ),
    "en": (
        ("level", re.compile(r"“(?P<name>[^”\n]{1,30})” (?:level|tier|members?)\b")),
        ("level", re.compile(r"\b(?P<name>[A-Z]\w+ [A-Z]\w+) (?:level|tier)\b")),
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
        known = figures(docs.programme, docs.values[language])
        for page in docs.of(language).values():
            let = exempt.lines(page.text, "number")
            found = [*_numbers(page, known, docs.programme), *_names(page, docs.programme)]
            yield from (one for one in found if one.finding.line not in let)


def _numbers(
    page: SourcePage, known: tuple[Figure, ...], programme: Programme
) -> Iterator[Judgement]:
    text, seen = page.written, set()
    for number in measures.written(text, page.language):
        sentence, clause = _around(_END, text, number.start), _around(_PAUSE, text, number.start)
        about = measures.ABOUT_MEMBERSHIP[page.language].search(sentence)
        if number.start in seen or not (number.anywhere or about):
            continue
        seen.add(number.start)
        if _is_its_own(page, number):
            continue
        may_be = _prices(sentence, number, page.language, programme)
        may_be = may_be or meant(known, number.unit, clause, sentence, page.language)
        yield _judgement(page, number, may_be)


def _is_its_own(page: SourcePage, number: Number) -> bool:
    """A page may say what reading it earns: its front matter says so, and the functions pay it."""
    goal = page.content.reading if page.content else None
    return goal is not None and number.unit == "points" and number.value == goal.points


def _judgement(page: SourcePage, number: Number, may_be: tuple[Figure, ...]) -> Judgement:
    line = page.text.count("\n", 0, number.start) + 1
    same = dict.fromkeys(one.written for one in may_be if one.value == number.value)
    if same:
        what, mend = f"“{number.words}” is typed", f"write {' or '.join(same)} instead"
        return Judgement(Finding(page.file, line, what, mend), contradicts=False)
    what = f"“{number.words}” is not what the programme says"
    says = _listed(may_be)
    mend = f"there it is {says}" if says else f"the programme has no {number.unit}"
    return Judgement(Finding(page.file, line, what, mend), contradicts=True)


def _listed(figures: tuple[Figure, ...]) -> str:
    """`20 by {{ points.join }}, 30 by …`; what is the same is said once."""
    places: dict[int, dict[str, None]] = {}
    for one in figures:
        places.setdefault(one.value, {})[one.written] = None
    return ", ".join(f"{value} by {' or '.join(names)}" for value, names in places.items())


def _prices(
    sentence: str, number: Number, language: Language, programme: Programme
) -> tuple[Figure, ...]:
    """The prices of the rewards that the sentence names beside the number."""
    if number.unit != "points":
        return ()
    named = (one.price for one in programme.rewards if one.name[language] in sentence)
    return tuple(Figure("points", price, "rewards.table") for price in named)


def _around(end: re.Pattern[str], text: str, place: int) -> str:
    """What stands around a place, as far as the ends on both sides."""
    start = max((one.end() for one in end.finditer(text, 0, place)), default=0)
    until = end.search(text, place)
    return text[start : until.start() if until else len(text)]


def _names(page: SourcePage, programme: Programme) -> Iterator[Judgement]:
    levels = {one.name[page.language]: f"{{{{ level.{one.id}.name }}}}" for one in programme.levels}
    rewards = {one.name[page.language]: "{{ rewards.table }}" for one in programme.rewards}
    for sort, pattern in (*NAMED[page.language], ("level", _bare(levels))):
        known = levels if sort == "level" else rewards
        for match in pattern.finditer(page.written):
            line = page.text.count("\n", 0, match.start()) + 1
            yield _called(page.file, line, match["name"], sort, known)


def _bare(levels: Iterable[str]) -> re.Pattern[str]:
    """A level called by its very name, without quotes."""
    names = "|".join(map(re.escape, levels))
    return re.compile(rf"(?P<name>{names})(?:会员|等级|级| members?\b)")


def _called(file: str, line: int, name: str, sort: str, known: dict[str, str]) -> Judgement:
    if name in known:
        what, mend = f"the {sort}'s name “{name}” is typed", f"write {known[name]} instead"
        return Judgement(Finding(file, line, what, mend), contradicts=False)
    near = get_close_matches(name, known, n=1)
    mend = f"did you mean {near[0]}?" if near else f"its {sort}s: {', '.join(known)}"
    what = f"the programme has no {sort} called “{name}”"
    return Judgement(Finding(file, line, what, mend), contradicts=True)

"""Everything a page is asked before anyone sees it; refusals stand apart from advice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import Finding
from press.checks import advice, answers, colours, heads, links, numbers, pictures, promises, twins
from press.checks.text import docs
from press.checks.text.docs import Docs

Check = Callable[[Docs], Iterator[Finding]]

REFUSING: tuple[Check, ...] = (
    heads.tags_are_known,
    heads.audiences_are_known,
    heads.readings_are_within_the_rules,
    heads.days_are_in_order,
    heads.descriptions_are_not_cut,
    twins.every_page_has_its_sister,
    twins.sisters_agree,
    twins.no_two_are_one,
    answers.have_names_of_their_own,
    answers.ask_different_things,
    answers.have_keywords_to_find,
    answers.share_no_keyword,
    answers.are_short,
    answers.have_a_plain_body,
    links.lead_somewhere,
    pictures.are_there,
    pictures.are_light,
    pictures.drawings_are_known,
    numbers.contradict_the_programme,
    colours.can_be_read,
    promises.in_docs,
    promises.where_the_shop_speaks,
)
ADVISING: tuple[Check, ...] = (
    heads.heads_read_well,
    advice.stories_read_in_one_go,
    advice.stories_have_a_picture,
    advice.videos_name_wi_fi,
    numbers.are_typed,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Both in the order of files and lines; only refusals stop a build."""

    refusals: tuple[Finding, ...]
    advice: tuple[Finding, ...]


def check(root: Path, programme: Programme) -> Verdict:
    """Every finding on the project at `root`, at once."""
    found = docs.read(root, programme)
    told = {one for ask in ADVISING for one in ask(found)}
    return Verdict(_refusals(found), tuple(sorted(told)))


def refusals(root: Path, programme: Programme) -> tuple[Finding, ...]:
    """Only what stops a build."""
    return _refusals(docs.read(root, programme))


def _refusals(found: Docs) -> tuple[Finding, ...]:
    return tuple(sorted({*found.faults, *(one for ask in REFUSING for one in ask(found))}))

"""What must agree between the fields of a programme."""

from collections.abc import Callable, Hashable, Iterator
from itertools import pairwise
from operator import attrgetter
from re import search
from typing import NamedTuple

from chalicelib.domain.programme import LANGUAGES, Earning, Level, Programme
from chalicelib.domain.programme.toml_lines import Path


class Fault(NamedTuple):
    path: Path
    what: str
    mend: str


def levels_rise(programme: Programme) -> Iterator[Fault]:
    first = programme.levels[0]
    if first.growth != 0:
        yield Fault(("levels", 0, "growth"), "the first level must start at 0", "set it to 0")
    for place, (lower, higher) in enumerate(pairwise(programme.levels), start=1):
        if higher.growth <= lower.growth:
            yield Fault(
                ("levels", place, "growth"),
                f"must be more than {lower.growth}",
                f"raise it above the level before ({lower.id}) or reorder",
            )


def names_differ(programme: Programme) -> Iterator[Fault]:
    yield from _repeats(("levels",), "id", [level.id for level in programme.levels])
    yield from _repeats(("consents",), "id", [consent.id for consent in programme.consents])
    for language in LANGUAGES:
        names = [level.name[language] for level in programme.levels]
        yield from _repeats(("levels",), "name", names)
        rewards = [reward.name[language] for reward in programme.rewards]
        yield from _repeats(("rewards",), "name", rewards)


def _repeats(path: Path, field: str, values: list[str]) -> Iterator[Fault]:
    seen: set[Hashable] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield Fault((*path, place, field), f'"{value}" is used twice', "give each its own")
        seen.add(value)


def privileges_keep_the_promise(programme: Programme) -> Iterator[Fault]:
    """Both languages promise as much, and no other multiplier than the level has."""
    for place, level in enumerate(programme.levels):
        path = ("levels", place, "privileges")
        if len(level.privileges.zh) != len(level.privileges.en):
            yield Fault(path, "differ in number between zh and en", "write each in both languages")
        yield from _multipliers(level, path)


def _multipliers(level: Level, path: Path) -> Iterator[Fault]:
    sentences = (
        ((*path, language, place), sentence)
        for language in LANGUAGES
        for place, sentence in enumerate(level.privileges[language])
    )
    percent = level.multiplier_percent
    for place, sentence in sentences:
        said = search(r"(\d+(?:\.\d+)?)\s*[倍×]", sentence)
        if said and round(float(said[1]) * 100) != percent:
            what = f"says {said[1]}, but multiplier_percent is {percent}"
            yield Fault(place, what, "change one of them")


def a_consent_is_required(programme: Programme) -> Iterator[Fault]:
    """Handling personal data needs the person's consent (个人信息保护法 art. 13, 14)."""
    if not any(consent.required for consent in programme.consents):
        yield Fault(("consents",), "none is required", "set required = true for the terms")


def reward_levels_exist(programme: Programme) -> Iterator[Fault]:
    known = [level.id for level in programme.levels]
    for place, reward in enumerate(programme.rewards):
        if reward.level is not None and reward.level not in known:
            yield Fault(
                ("rewards", place, "level"),
                f'"{reward.level}" is not a level',
                f"write one of: {', '.join(known)}",
            )


def expiry_is_clear(*path: str) -> Callable[[Programme], Iterator[Fault]]:
    """A life of one measure, and not so fine that an account could have too many lots."""

    def check(programme: Programme) -> Iterator[Fault]:
        rule = attrgetter(".".join(path))(programme).expire
        if rule and (rule.days is None) == (rule.months is None):
            what = "needs days or months, and not both"
            yield Fault((*path, "expire"), what, "write it like { days = 30 }")
        elif rule and not rule.makes_few_lots:
            what = f'"{rule.to}" after so long a life would make too many lots'
            mend = f'write to = "{rule.finest}", or a shorter life'
            yield Fault((*path, "expire", "to"), what, mend)

    return check


def warnings_come_before_expiry(programme: Programme) -> Iterator[Fault]:
    rules = (programme.points.expire, *programme.expiries.values())
    lives = [rule.least_days for rule in rules if rule.least_days]
    for place, days in enumerate(programme.points.warn_days):
        if lives and days >= min(lives):
            yield Fault(
                ("points", "warn_days", place),
                f"{days} days is as long as the points may live",
                f"write less than {min(lives)}",
            )


def quiet_hours_have_two_ends(programme: Programme) -> Iterator[Fault]:
    if programme.messages.quiet_from == programme.messages.quiet_to:
        yield Fault(("messages", "quiet_to"), "is the same as quiet_from", "move one of them")


# Each check and the sections it reads; it is left out while one of them cannot be read.
CHECKS: tuple[tuple[tuple[str, ...], Callable[[Programme], Iterator[Fault]]], ...] = (
    (("levels",), levels_rise),
    (("levels", "consents", "rewards"), names_differ),
    (("levels",), privileges_keep_the_promise),
    (("consents",), a_consent_is_required),
    (("rewards", "levels"), reward_levels_exist),
    (("points",), expiry_is_clear("points")),
    *((("earning",), expiry_is_clear("earning", name)) for name in Earning.__struct_fields__),
    (("referral",), expiry_is_clear("referral")),
    (("adjustment",), expiry_is_clear("adjustment")),
    (("points", "earning", "referral", "adjustment"), warnings_come_before_expiry),
    (("messages",), quiet_hours_have_two_ends),
)

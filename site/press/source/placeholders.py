"""`{{ points.checkin }}` in a page: the programme's own words and numbers, never typed twice."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from chalicelib.domain.programme import Language, Programme
from chalicelib.domain.programme.file import Finding
from press.source import excerpts
from press.source.phrases import amount, life, number, plain

PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def values(programme: Programme, language: Language) -> dict[str, str]:
    """Every placeholder a page may use, and what it says in that language."""
    return (
        _brand(programme, language)
        | _earning(programme)
        | _referral(programme)
        | _service(programme)
        | _expiry(programme, language)
        | _named(programme, language)
        | {
            "levels.table": excerpts.render("levels", programme, language),
            "rewards.table": excerpts.render("rewards", programme, language),
            "expiry.table": excerpts.render("expiry", programme, language),
        }
    )


def fill(
    text: str,
    known: Mapping[str, str],
    file: str,
    *,
    first_line: int = 1,
    write: Callable[[str], str] = str,
) -> tuple[str, list[Finding]]:
    """The text filled in, and a finding for each placeholder that nobody knows."""
    found: list[Finding] = []

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        if name in known:
            return known[name] if name.endswith(".table") else write(known[name])
        line = first_line + text.count("\n", 0, match.start())
        near = get_close_matches(name, known, n=3, cutoff=0.5)
        mend = f"did you mean {' or '.join(near)}?" if near else "known: " + ", ".join(known)
        found.append(Finding(file, line, f"no placeholder is called {name!r}", mend))
        return match[0]

    return PLACEHOLDER.sub(value_of, text), found


def fill_body(
    text: str, known: Mapping[str, str], file: str, *, first_line: int
) -> tuple[str, list[Finding]]:
    """As `fill`, where Markdown must show each value as it is written."""
    return fill(text, known, file, first_line=first_line, write=plain)


def _brand(programme: Programme, language: Language) -> dict[str, str]:
    return {
        "brand.name": programme.brand.name[language],
        "brand.line": programme.brand.line[language],
        "programme.version": programme.version,
    }


def _earning(programme: Programme) -> dict[str, str]:
    earning = programme.earning
    return {
        "points.join": number(earning.join.points),
        "points.per_unit": number(earning.purchase.points_per_unit),
        "points.checkin": number(earning.checkin.points),
        "points.streak": number(earning.checkin.streak_points),
        "points.profile": number(earning.profile.points),
        "points.reading": number(earning.reading.most_points),
        "reading.per_day": number(earning.reading.per_day),
        "points.referrer": number(programme.referral.referrer_points),
        "points.friend": number(programme.referral.friend_points),
        "streak.days": number(earning.checkin.streak_days),
        "purchase.minimum": amount(earning.purchase.minimum_amount, programme.brand.currency),
        "growth.window_months": number(programme.growth.window_months),
        "growth.grace_days": number(programme.growth.grace_days),
    }


def _expiry(programme: Programme, language: Language) -> dict[str, str]:
    """`expiry.SOURCE`: how long points from there can be used."""
    return {f"expiry.{source}": life(rule, language) for source, rule in programme.expiries.items()}


def _referral(programme: Programme) -> dict[str, str]:
    rule = programme.referral
    return {
        "referral.minimum": amount(rule.minimum_amount, programme.brand.currency),
        "referral.hold_days": number(rule.hold_days),
        "referral.refund_days": number(rule.refund_days),
        "referral.attribution_days": number(rule.attribution_days),
        "referral.late_code_days": number(rule.late_code_days),
        "referral.monthly_cap": number(rule.monthly_cap),
    }


def _service(programme: Programme) -> dict[str, str]:
    return {
        "redemption.hold_minutes": number(programme.redemption.hold_minutes),
        "redemption.undo_minutes": number(programme.redemption.undo_minutes),
        "messages.per_week": number(programme.messages.per_week),
        "messages.quiet_from": programme.messages.quiet_from,
        "messages.quiet_to": programme.messages.quiet_to,
    }


def _named(programme: Programme, language: Language) -> dict[str, str]:
    """`levels.count`, `level.ID.name`, `level.ID.growth`, `consent.ID.text` and `.version`."""
    named = {"levels.count": number(len(programme.levels))}
    for level in programme.levels:
        named[f"level.{level.id}.name"] = level.name[language]
        named[f"level.{level.id}.growth"] = number(level.growth)
    for consent in programme.consents:
        named[f"consent.{consent.id}.text"] = consent.text[language]
        named[f"consent.{consent.id}.version"] = consent.version
    return named

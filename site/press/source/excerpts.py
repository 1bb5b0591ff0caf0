"""Markdown written from templates: whole pages, and the tables that other pages include."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from msgspec import Struct

from chalicelib.domain.calendar import add_days, expiry_day
from chalicelib.domain.months import last_day_of, month_number
from chalicelib.domain.programme import Language, Programme
from chalicelib.domain.programme.expiry import ExpiryRule
from press.source import phrases

TEMPLATES = Path(__file__).parents[1] / "templates"


def render(
    name: str,
    programme: Programme,
    language: Language,
    link: Callable[[str, str], str] = lambda words, _page: words,
    **told: object,
) -> str:
    """Write a template out; `link(words, page)` is a link, or the words where no such page is.

    `told` is what a template needs beside the programme.
    """
    text = (
        _environment(language)
        .get_template(f"{name}.md")
        .render(
            programme=programme,
            language=language,
            link=link,
            earned=_example_day(programme),
            lives=_lives(programme),
            **told,
        )
    )
    return text.strip() + "\n"


@cache
def _environment(language: Language) -> Environment:
    """Templates take longer to read than to write out: each is read once."""
    # The templates are Markdown: nothing is escaped for HTML here, names go through `plain`.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / language),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": phrases.number,
        "times": phrases.times,
        "plain": phrases.plain,
        "money": _money,
        "day": lambda iso: phrases.day(iso, language),
        "life": lambda rule: phrases.life(rule, language),
        "last": _last,
        "next": lambda iso: add_days(iso, 1),
        "later": add_days,
        "kept": _kept,
    }
    return environment


@pass_context
def _money(context: Context, minor: int) -> str:
    return phrases.amount(minor, context["programme"].brand.currency)


@pass_context
def _last(context: Context, rule: ExpiryRule) -> str:
    return expiry_day(context["earned"], rule)


@pass_context
def _kept(context: Context, day: str) -> str:
    return last_day_of(month_number(day) + context["programme"].growth.window_months)


def _example_day(programme: Programme) -> str:
    """A mid-month day of the version's year, so that the end of a period shows."""
    year = programme.version[:4]
    return f"{year if year.isdigit() and year > '2000' else '2026'}-01-15"


def _lives(programme: Programme) -> dict[ExpiryRule, list[str]]:
    """How long points live, and the sources that give such points."""
    lives: dict[ExpiryRule, list[str]] = {}
    for source, rule in programme.expiries.items():
        if source == "adjustment" or _pays(getattr(programme.earning, source, programme.referral)):
            lives.setdefault(rule, []).append(source)
    return lives


def _pays(rule: object) -> bool:
    """Does a rule give any points, under whatever name?"""
    assert isinstance(rule, Struct)
    return any(getattr(rule, name) for name in rule.__struct_fields__ if "points" in name)

"""Markdown written from the programme: the membership page and the tables other pages include."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from chalicelib.domain.calendar import add_days, expiry_day
from chalicelib.domain.programme import Language, Programme
from press import phrases

TEMPLATES = Path(__file__).parent / "templates"


def render(
    name: str,
    programme: Programme,
    language: Language,
    link: Callable[[str, str], str] = lambda words, _page: words,
) -> str:
    """Write a template out; `link(words, page)` is a link, or the words where no such page is."""
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
        "money": lambda minor: phrases.amount(minor, programme.brand.currency),
        "day": lambda iso: phrases.day(iso, language),
    }
    earned = _example_day(programme)
    last = expiry_day(earned, programme.points)
    text = environment.get_template(f"{name}.md").render(
        programme=programme,
        language=language,
        link=link,
        earned=earned,
        last=last,
        gone=add_days(last, 1),
    )
    return text.strip() + "\n"


def _example_day(programme: Programme) -> str:
    """A mid-month day of the version's year, so that the end of a period shows."""
    year = programme.version[:4]
    return f"{year if year.isdigit() and year > '2000' else '2026'}-01-15"

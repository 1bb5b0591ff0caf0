"""The stories as RSS 2.0, newest first: a feed in each language."""

from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from chalicelib.domain.programme import Language, Programme
from press.languages import HOMES, Address
from press.source import schema

NAME = "feed.xml"
TONGUES: dict[Language, str] = {"zh": "zh-cn", "en": "en-gb"}
"""As RSS names languages (its specification's list of codes)."""

ATOM = "http://www.w3.org/2005/Atom"
MOST = 30
"""Stories: a reader who comes once a month misses none."""


def feed(
    stories: dict[Address, schema.Story], language: Language, programme: Programme, public: str
) -> str:
    """Of stories that the site shows; each day begins in the programme's zone."""
    brand, home = programme.brand, public + HOMES[language]
    newest = sorted(stories, key=lambda one: (stories[one].date, one.path), reverse=True)[:MOST]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<rss version="2.0" xmlns:atom="{ATOM}"><channel>',
        f"<title>{escape(brand.name[language])}</title>",
        f"<link>{escape(home)}</link>",
        f"<description>{escape(brand.line[language])}</description>",
        f"<language>{TONGUES[language]}</language>",
        f'<atom:link href="{escape(home + NAME)}" rel="self" type="application/rss+xml"/>',
    ]
    for address in newest:
        place = escape(public + address.url(language))
        story = stories[address]
        lines += [
            f"<item><title>{escape(story.title)}</title>",
            f"<link>{place}</link>",
            f'<guid isPermaLink="true">{place}</guid>',
            f"<pubDate>{_moment(story.date, brand.zone)}</pubDate>",
            f"<description>{escape(story.description)}</description></item>",
        ]
    return "\n".join([*lines, "</channel></rss>", ""])


def _moment(day: str, zone: str) -> str:
    """`Sat, 06 Jun 2026 00:00:00 +0800` (RFC 822, as RSS asks)."""
    return format_datetime(datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone)))

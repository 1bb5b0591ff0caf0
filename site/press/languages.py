"""One page in two languages: the switch between them, and the sitemap that names both."""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from chalicelib.domain.programme import LANGUAGES, Language

HOMES: dict[Language, str] = {"zh": "/", "en": "/en/"}
TONGUES: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"

_HEAD_LINK = re.compile(r'\s*<link\b[^>]*\brel="?alternate"?[^>]*\bhreflang=[^>]*>')
_SWITCH = re.compile(r'(<a\b[^>]*\bhref=")([^"]*)("[^>]*\bhreflang="(zh|en)"[^>]*>)')


@dataclass(frozen=True, slots=True)
class Address:
    """A page without its language: `teas/`, or nothing for the home page."""

    path: str

    def url(self, language: Language) -> str:
        return HOMES[language] + self.path


def switch(html: str, here: Address, known: dict[Language, set[Address]]) -> str:
    """Every `<a hreflang>` leads to this page in that language, or to its home page.

    The links in the head go: they would name the home pages for every page.
    """

    def lead(match: re.Match[str]) -> str:
        language: Language = "zh" if match[4] == "zh" else "en"
        address = here if here in known[language] else Address("")
        return match[1] + address.url(language) + match[3]

    return _SWITCH.sub(lead, _HEAD_LINK.sub("", html))


def sitemap(listed: dict[Language, set[Address]], public: str) -> str:
    """Both languages with their counterparts (sitemaps.org 0.9, Google's hreflang annotation)."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for language in LANGUAGES:
        for address in sorted(listed[language], key=lambda one: one.path):
            others = [other for other in LANGUAGES if address in listed[other]]
            links = "".join(_alternate(address, other, public) for other in others)
            place = escape(public + address.url(language))
            lines.append(f"<url><loc>{place}</loc>{links if len(others) > 1 else ''}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _alternate(address: Address, language: Language, public: str) -> str:
    place = escape(public + address.url(language), {'"': "&quot;"})
    return f'<xhtml:link rel="alternate" hreflang="{TONGUES[language]}" href="{place}"/>'

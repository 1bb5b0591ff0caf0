"""One page in two languages: the switch between them, and the sitemap that names both."""

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from chalicelib.domain.programme import LANGUAGES, Language

HOMES: dict[Language, str] = {"zh": "/", "en": "/en/"}
TONGUES: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"

_HEAD_LINK = re.compile(r'<link\b[^>]*\brel="?alternate"?[^>]*\bhreflang=[^>]*>\s*')
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


def sitemap(
    listed: dict[Language, set[Address]], public: str, changed: dict[Address, str] | None = None
) -> str:
    """Both languages with their counterparts (sitemaps.org 0.9, Google's hreflang annotation).

    `changed` has the day of the last change, of pages of which it is known.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for language in LANGUAGES:
        for address in sorted(listed[language], key=lambda one: one.path):
            others = [other for other in LANGUAGES if address in listed[other]]
            links = _alternates(address, others, public) if len(others) > 1 else ""
            day = (changed or {}).get(address)
            told = f"<lastmod>{day}</lastmod>" if day else ""
            place = escape(public + address.url(language))
            lines.append(f"<url><loc>{place}</loc>{told}{links}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def _alternates(address: Address, languages: list[Language], public: str) -> str:
    """The page in each language; in Chinese for whoever reads neither: it is the shop's own."""
    places = [(TONGUES[one], address.url(one)) for one in languages]
    quoted = [(tongue, escape(public + url, {'"': "&quot;"})) for tongue, url in places]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{tongue}" href="{place}"/>'
        for tongue, place in [*quoted, ("x-default", quoted[0][1])]
    )

"""Which content the site has, for the functions: ids, and each language's address and title."""

import json
import re
from html import unescape

from chalicelib.domain.programme import Language
from press.languages import Address

_TITLE = re.compile(r'<meta property="og:title" content="([^"]*)"|<title>([^<]*)</title>')


def title_of(html: str) -> str:
    match = _TITLE.search(html)
    return unescape(match[1] or match[2] or "").strip() if match else ""


def content_id(address: Address) -> str:
    """`stories-spring-tea`; the home page is `home`."""
    return address.path.strip("/").replace("/", "-") or "home"


def manifest(titles: dict[Language, dict[Address, str]]) -> str:
    """JSON: `{"pages": [{"id", "url": {language: …}, "title": {language: …}}]}`, by id."""
    pages: dict[str, dict[str, dict[Language, str]]] = {}
    for language, found in titles.items():
        for address, title in found.items():
            page = pages.setdefault(content_id(address), {"url": {}, "title": {}})
            page["url"][language] = address.url(language)
            page["title"][language] = title
    listed = [{"id": name, **pages[name]} for name in sorted(pages)]
    return json.dumps({"pages": listed}, ensure_ascii=False, indent=1) + "\n"

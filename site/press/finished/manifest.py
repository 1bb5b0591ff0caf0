"""Which content the site has, for the functions: ids, addresses, and what the writer said of it."""

import json
import re
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec.structs import asdict

from chalicelib.domain.programme import Language
from press.languages import Address
from press.source import front_matter, schema

_TITLE = re.compile(r'<meta property="og:title" content="([^"]*)"|<title>([^<]*)</title>')


def title_of(html: str) -> str:
    match = _TITLE.search(html)
    return unescape(match[1] or match[2] or "").strip() if match else ""


def content_id(address: Address) -> str:
    """`stories-spring-tea`; the home page is `home`."""
    return address.path.strip("/").replace("/", "-") or "home"


Told = dict[Address, schema.Content | schema.Welcome]
"""What the front matter says of each page that people come to read, or land on."""


def told(folder: Path) -> Told:
    """By the pages laid out under `folder`, which are in order."""
    found = {}
    for file in folder.rglob("*.md"):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        head = front_matter.split(file.read_text(encoding="utf-8")).head
        meta = front_matter.read(head, path, path.name).meta
        if isinstance(meta, (schema.Content, schema.Welcome)):
            found[Address(schema.address(path, meta))] = meta
    return found


def manifest(
    titles: dict[Language, dict[Address, str]], heads: dict[Language, Told] | None = None
) -> str:
    """JSON: `{"pages": […]}`, by id; each has `id`, `url` and `title` by language.

    `titles` are those of all pages in lists; a welcome is in none, and is still a place to land.

    Where the page says so: `tags` by language, `audience`, `from`, `until` (days, both counted),
    `reading` (seconds in view, percent of depth, points once a member).
    """
    pages: dict[str, dict[str, Any]] = {}
    for language, found in titles.items():
        heads_of = (heads or {}).get(language, {})
        for address, title in {**_welcomes(heads_of), **found}.items():
            page = pages.setdefault(content_id(address), {"url": {}, "title": {}})
            page["url"][language] = address.url(language)
            page["title"][language] = title
            _say(page, heads_of.get(address), language)
    listed = [{"id": name, **pages[name]} for name in sorted(pages)]
    return json.dumps({"pages": listed}, ensure_ascii=False, indent=1) + "\n"


def _welcomes(heads: Told) -> dict[Address, str]:
    return {
        address: head.title for address, head in heads.items() if isinstance(head, schema.Welcome)
    }


def _say(page: dict[str, Any], head: schema.Page | None, language: Language) -> None:
    if not isinstance(head, schema.Content):
        return
    if head.tags:
        page.setdefault("tags", {})[language] = list(head.tags)
    shared = {"audience": head.audience, "from": head.from_, "until": head.until}
    page.update({key: value for key, value in shared.items() if value})
    if head.reading:
        page["reading"] = asdict(head.reading)

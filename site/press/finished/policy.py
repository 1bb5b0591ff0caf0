"""What a page may hold: no code or style inside it, and nothing from another host."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from press.finished.tags import Tag

MOST_SCRIPTS = 6
"""Inline scripts the policy lists; one that differs from page to page would exceed it."""

RUNS = {"", "module", "text/javascript", "application/javascript"}
LOADS = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "form": ("action",),
    "base": ("href",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
TOLD = {"canonical", "alternate", "author", "license", "prev", "next", "help", "me"}
"""Relations of a <link> that no browser fetches."""
KEEP = "keep a copy on this site"

_OUTSIDE = re.compile(r"(?:^|[\s,])(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_CSS_LOAD = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""")


def script_hash(tag: Tag) -> str | None:
    """The source expression of an inline script (CSP 3 §2.3.1), or None where none runs."""
    if tag.name != "script" or "src" in tag.attributes or tag["type"].lower() not in RUNS:
        return None
    return f"'sha256-{b64encode(sha256(tag.text.encode()).digest()).decode()}'"


def complaints(tag: Tag, own: str) -> Iterator[tuple[str, str]]:
    """What the policy would block, and how to mend it; `own` is the site's address."""
    if tag.name == "style":
        yield "has a <style> element", "put it in a css file"
    for name, value in tag.attributes.items():
        if name == "style":
            yield f'<{tag.name}> has style="{value[:40]}"', "use a class"
        elif name.startswith("on"):
            yield f"<{tag.name}> has {name}=", "listen to the event in a module"
        elif value.strip().lower().startswith("javascript:"):
            yield f"<{tag.name}> has {name}=javascript:", "use a button and a module"
    for name in _loaded(tag):
        if _is_outside(tag[name], own):
            yield f"<{tag.name}> loads {tag[name][:80]}", KEEP


def outside_of_css(css: str) -> list[str]:
    return [match[1] for match in _CSS_LOAD.finditer(css)]


def _loaded(tag: Tag) -> tuple[str, ...]:
    if tag.name == "link":
        return () if TOLD & set(tag["rel"].lower().split()) else ("href", "imagesrcset")
    return LOADS.get(tag.name, ())


def _is_outside(value: str, own: str) -> bool:
    return bool(_OUTSIDE.search(value.replace(f"{own}/", "/")))

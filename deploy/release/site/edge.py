"""What CloudFront is told to forget."""

from collections.abc import Collection, Iterator
from urllib.parse import quote

PATHS_AT_MOST = 15
EVERYTHING = ("/*",)
INDEX = "index.html"


def invalidation(paths: Collection[str]) -> tuple[str, ...]:
    """Return the paths to tell CloudFront; a page has two, before and after its visit.js."""
    told = tuple(sorted({one for path in paths for one in _addresses(path)}))
    return told if len(told) <= PATHS_AT_MOST else EVERYTHING


def _addresses(path: str) -> Iterator[str]:
    address = f"/{quote(path)}"
    yield address
    if address.endswith(f"/{INDEX}"):
        yield address.removesuffix(INDEX)

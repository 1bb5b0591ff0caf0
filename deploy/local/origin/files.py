"""The built site as CloudFront serves it: clean addresses, ETags, gzip, a real page for nothing."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from mimetypes import MimeTypes
from pathlib import Path
from urllib.parse import quote

from deploy.local.origin.answer import Answer, Environ, Headers, path_of, problem

HASHED = re.compile(r"[.-]([0-9a-f]{8,}|[0-9A-Z]{8})\.(?:min\.)?[a-z0-9]+$")
"""A name with its content's hash in it, as Material and esbuild write them: never changes."""

COMPRESSIBLE = re.compile(r"text/|image/svg|application/(javascript|json|xml|manifest|.*\+)")
FOR_EVER = "public, max-age=31536000, immutable"
ASKED_ANEW = "no-cache"

WORTH_COMPRESSING = 1_000
"""Bytes; below it a packet is not saved."""

TYPES = MimeTypes()
for _ending, _type in {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".md": "text/markdown",
    ".woff2": "font/woff2",
    ".webp": "image/webp",
    ".webmanifest": "application/manifest+json",
}.items():
    TYPES.add_type(_type, _ending)


def kind_of(name: str) -> str:
    """Return the content type of a file, with the charset where there is text in it."""
    kind = TYPES.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def keep(name: str) -> str:
    """Return for how long a browser keeps a file: by its name alone."""
    return FOR_EVER if HASHED.search(name) else ASKED_ANEW


class Files:
    """Serves one folder and nothing outside of it."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def __call__(self, environ: Environ) -> Answer:
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return problem(
                HTTPStatus.METHOD_NOT_ALLOWED, "method_not_allowed", ("Allow", "GET, HEAD")
            )
        path = path_of(environ)
        target = self._locate(path)
        if target is None:
            return self._nothing(path, environ)
        if target.is_dir():
            query = environ.get("QUERY_STRING")
            where = quote(path) + "/" + (f"?{query}" if query else "")
            return Answer(HTTPStatus.MOVED_PERMANENTLY, (("Location", where),), b"")
        return _serve(target, environ)

    def _locate(self, path: str) -> Path | None:
        """Find the file of a path, or the folder that it names without its slash."""
        parts = path[1:].split("/")
        if any(p.startswith(".") or "\\" in p or "\0" in p for p in parts) or "" in parts[:-1]:
            return None
        target = self._root.joinpath(*parts[:-1], parts[-1] or "index.html")
        if not target.resolve().is_relative_to(self._root):
            return None
        return target if target.is_file() or target.is_dir() else None

    def _nothing(self, path: str, environ: Environ) -> Answer:
        """Answer with the built 404 page in the language of the path."""
        folder = self._root / "en" if path.startswith("/en/") else self._root
        page = folder / "404.html"
        if not page.is_file():
            text = (("Content-Type", "text/plain; charset=utf-8"),)
            return Answer(HTTPStatus.NOT_FOUND, text, "没有这一页。 No such page.\n".encode())
        unconditional = {k: v for k, v in environ.items() if k != "HTTP_IF_NONE_MATCH"}
        found = _serve(page, unconditional)
        return Answer(HTTPStatus.NOT_FOUND, found.headers, found.body)


@dataclass(frozen=True, slots=True)
class _Content:
    """One file, read once as long as it does not change."""

    plain: bytes
    zipped: bytes | None
    kind: str
    tag: str


def _serve(target: Path, environ: Environ) -> Answer:
    state = target.stat()
    content = _read(target, state.st_mtime_ns, state.st_size)
    zipped = content.zipped if _takes_gzip(environ) else None
    tag = f'"{content.tag}{"-gz" if zipped else ""}"'
    headers = _headers(target.name, content, tag, is_zipped=zipped is not None)
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    if asked == "*" or tag in [one.strip().removeprefix("W/") for one in asked.split(",")]:
        return Answer(HTTPStatus.NOT_MODIFIED, headers, b"")
    return Answer(HTTPStatus.OK, headers, zipped or content.plain)


def _headers(name: str, content: _Content, tag: str, *, is_zipped: bool) -> Headers:
    headers = (("Content-Type", content.kind), ("ETag", tag), ("Cache-Control", keep(name)))
    if content.zipped is None:
        return headers
    vary = (*headers, ("Vary", "Accept-Encoding"))
    return (*vary, ("Content-Encoding", "gzip")) if is_zipped else vary


@lru_cache(maxsize=1024)
def _read(target: Path, _changed: int, _size: int) -> _Content:
    """Read a file; its time and size are arguments so that a changed one is read again."""
    plain = target.read_bytes()
    kind = kind_of(target.name)
    worth = len(plain) >= WORTH_COMPRESSING and COMPRESSIBLE.match(kind)
    zipped = gzip.compress(plain, mtime=0) if worth else None
    return _Content(plain, zipped, kind, hashlib.sha256(plain).hexdigest()[:20])


def _takes_gzip(environ: Environ) -> bool:
    """Read Accept-Encoding (RFC 9110 §12.5.3); a weight of nought is a no."""
    offers = environ.get("HTTP_ACCEPT_ENCODING", "").replace(" ", "").split(",")
    weights = [weight for name, _, weight in (o.partition(";q=") for o in offers) if name == "gzip"]
    return any(weight == "" or weight.strip("0.") for weight in weights)

"""The headers that every answer carries, as CloudFront's response headers policy adds them."""

import json
from pathlib import Path

from deploy.local.origin.answer import Answer, Headers

SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "media-src": "'self' blob:",
    "form-action": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}

DOCUMENT_ONLY = {"permissions-policy", "cross-origin-opener-policy"}
"""What browsers heed on a page alone: a script or an answer in JSON need not carry it."""


def policy(hashes: Path) -> Headers:
    """Return the headers for a site whose build left its script hashes in that JSON file.

    The file maps a directive to further sources: `{"script-src": ["'sha256-…'"]}`.
    """
    further = json.loads(hashes.read_text()) if hashes.is_file() else {}
    sources = (" ".join((name, own, *further.get(name, ()))) for name, own in SOURCES.items())
    return (
        ("Content-Security-Policy", "; ".join(sources)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(self), microphone=(), geolocation=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    )


def with_policy(answer: Answer, headers: Headers) -> Answer:
    """Add what the answer does not say itself, as far as it means anything for its kind."""
    said = {name.lower() for name, _ in answer.headers}
    if not (answer.header("content-type") or "").startswith("text/html"):
        said |= DOCUMENT_ONLY
    further = tuple(pair for pair in headers if pair[0].lower() not in said)
    return Answer(answer.status, answer.headers + further, answer.body)

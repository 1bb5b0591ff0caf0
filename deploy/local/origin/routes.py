"""The declared route of a path, by API Gateway's rule: fixed segments before named ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    template: str
    parameters: Mapping[str, str]


def find(templates: Iterable[str], path: str) -> Match | None:
    """Find the template for a path; one slash at the end is ignored, as the gateway does."""
    parts = path.removesuffix("/").split("/")
    fits = [t for t in templates if _fits(_segments(t), parts)]
    if not fits:
        return None
    best = min(fits, key=lambda t: [_is_named(s) for s in _segments(t)])
    named = zip(_segments(best), parts, strict=True)
    return Match(best, {s[1:-1]: part for s, part in named if _is_named(s)})


def _segments(template: str) -> list[str]:
    return template.removesuffix("/").split("/")


def _fits(segments: list[str], parts: list[str]) -> bool:
    if len(segments) != len(parts):
        return False
    return all(
        part != "" if _is_named(segment) else segment == part
        for segment, part in zip(segments, parts, strict=True)
    )


def _is_named(segment: str) -> bool:
    return segment.startswith("{")

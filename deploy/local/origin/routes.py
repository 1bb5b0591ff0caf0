"""The declared route of a path, by API Gateway's rule: fixed segments before named ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    template: str
    parameters: Mapping[str, str]


class Routes:
    """Templates, laid out so that a path meets only those it may fit."""

    def __init__(self, templates: Iterable[str]) -> None:
        self._fixed: dict[str, Match] = {}
        self._named: defaultdict[int, list[tuple[str, list[str]]]] = defaultdict(list)
        for template in templates:
            segments = _segments(template)
            if any(map(_is_named, segments)):
                self._named[len(segments)].append((template, segments))
            else:
                self._fixed[template.removesuffix("/")] = Match(template, {})
        for those in self._named.values():
            those.sort(key=lambda one: [_is_named(segment) for segment in one[1]])

    def find(self, path: str) -> Match | None:
        """Find the template for a path; one slash at the end is ignored, as the gateway does."""
        path = path.removesuffix("/")
        return self._fixed.get(path) or self._among_named(path.split("/"))

    def _among_named(self, parts: list[str]) -> Match | None:
        for template, segments in self._named.get(len(parts), ()):
            if _fits(segments, parts):
                named = zip(segments, parts, strict=True)
                return Match(template, {s[1:-1]: part for s, part in named if _is_named(s)})
        return None


def _segments(template: str) -> list[str]:
    return template.removesuffix("/").split("/")


def _fits(segments: list[str], parts: list[str]) -> bool:
    return all(
        part != "" if _is_named(segment) else segment == part
        for segment, part in zip(segments, parts, strict=True)
    )


def _is_named(segment: str) -> bool:
    return segment.startswith("{")

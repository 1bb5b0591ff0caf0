"""What stands between the two `---` lines at the head of a page."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.programme import file as programme_file
from chalicelib.domain.programme.checks import Fault
from chalicelib.domain.programme.file import Finding
from chalicelib.domain.programme.toml_lines import Path, line_of, spell
from press.source import schema

HINTS = {
    "title": "write title: the page's name, as a person would say it",
    "description": "write description: one sentence that search results and shares show",
    "slug": "write slug: a few English words with hyphens, the same in both languages",
    "date": 'write date: the day it is published, like "2026-11-30"',
    "question": "write question: as a guest would ask it",
    "keywords": "write keywords: the words people type when they look for this",
    "short": "write short: the answer in a sentence or two, as a chat would say it",
    "topic": "write topic: one of " + ", ".join(schema.TOPICS),
}


class Parts(Struct, frozen=True):
    """A page's text in two parts; `body_line` is the line on which the body begins."""

    head: str
    body: str
    body_line: int


class Head(Struct, frozen=True):
    """What was read, unless there are findings, and the line of each key."""

    meta: schema.Page | schema.Answer | None
    lines: dict[Path, int]
    findings: tuple[Finding, ...] = ()


# libyaml's loader, the faster one, is there only where PyYAML was built with it.
class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Days stay text, and what is left empty is an empty text, not another type."""


_Loader.yaml_implicit_resolvers = {
    first: [one for one in known if one[0].rpartition(":")[2] not in {"timestamp", "null"}]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def split(text: str) -> Parts:
    lines = text.split("\n")
    ends = (n for n, line in enumerate(lines) if n and line.rstrip() in {"---", "..."})
    end = next(ends, None) if lines[0].rstrip() == "---" else None
    if end is None:
        return Parts("", text, 1)
    head, body = lines[: end + 1], lines[end + 1 :]
    return Parts("\n".join(head) + "\n", "\n".join(body), end + 2)


def read(head: str, path: PurePosixPath, file: str) -> Head:
    """The front matter of the page at `path`; `file` is its name in the findings."""
    found = _read(head, path)
    return replace(found, findings=tuple(replace(one, file=file) for one in found.findings))


@lru_cache(maxsize=1 << 12)  # what is judged, painted, listed and told stands in the same heads
def _read(head: str, path: PurePosixPath) -> Head:
    file = path.name
    text = head.strip().removesuffix("---").removesuffix("...")
    try:
        node, meta = _parse(text)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark or error.problem_mark
        line = min(mark.line + 1, head.count("\n") - 1) if mark else 1
        fault = Finding(file, line, f"front matter: {error.problem}", "correct the YAML")
        return Head(None, {}, (fault,))
    if not isinstance(meta, dict):
        fault = Finding(file, 1, "front matter is not a list of keys", "write key: value lines")
        return Head(None, {}, (fault,))
    lines = dict(_lines(node, ())) if node else {}
    faults: list[Fault] = []
    meta = {str(key): value for key, value in meta.items()}
    kind = schema.kind_of(path, meta)
    page: schema.Page | schema.Answer = programme_file.read(kind, meta, (), faults)
    findings = (_told(fault, file, lines) for fault in faults)
    return Head(None if faults else page, lines, tuple(sorted(findings)))


def _parse(text: str) -> tuple[yaml.Node | None, Any]:
    """The text's nodes, which know their lines, and what they say. Raises MarkedYAMLError."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        return node, (loader.construct_document(node) if node else {}) or {}
    finally:
        loader.dispose()


def _told(fault: Fault, file: str, lines: dict[Path, int]) -> Finding:
    empty = fault.what in {"is missing", "is empty"}
    mend = HINTS.get(spell(fault.path), fault.mend) if empty else fault.mend
    return Finding(file, line_of(fault.path, lines), f"{spell(fault.path)} {fault.what}", mend)


def _lines(node: yaml.Node, path: Path) -> Iterator[tuple[Path, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, key.value)
            yield inner, key.start_mark.line + 1
            yield from _lines(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield (*path, place), value.start_mark.line + 1
            yield from _lines(value, (*path, place))

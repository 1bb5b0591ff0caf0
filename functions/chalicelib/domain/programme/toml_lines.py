"""On which line of a TOML text each key stands, which tomllib does not tell."""

import tomllib
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]

DEEPEST, LONGEST = 16, 100
"""Keys within keys, and lines of a statement: a text beyond them is no programme, and its faults
need no line of their own, while to look for one could take all day."""


def spell(path: Path) -> str:
    """`levels[1].growth`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def line_of(path: Path, lines: dict[Path, int]) -> int:
    """The line of the key, else of the nearest table around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def key_lines(text: str) -> dict[Path, int]:
    """Every key's path and its line, counted from 1. The text is valid TOML."""
    lines: dict[Path, int] = {}
    items: dict[Path, int] = {}
    table: Path = ()
    for line, statement, parsed in _statements(text):
        if statement.lstrip().startswith("["):
            table = _open_table(parsed, items, is_item=statement.lstrip().startswith("[["))
            lines.setdefault(table, line)
        for path in _paths(parsed, ()) if not statement.lstrip().startswith("[") else ():
            lines.setdefault(table + path, line)
    return lines


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """A statement ends at the first line break where tomllib accepts it alone."""
    start, statement = 1, ""
    for number, line in enumerate(text.split("\n"), start=1):
        statement += line + "\n"
        parsed = _alone(statement)
        if parsed is not None:
            yield start, statement, parsed
            start, statement = number + 1, ""
        elif number - start >= LONGEST:
            return


def _alone(statement: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return None


def _open_table(header: Any, items: dict[Path, int], *, is_item: bool) -> Path:
    """The path a header opens; a name of an array of tables means its last item so far."""
    path: Path = ()
    while header:
        name, header = next(iter(header.items()))
        path += (name,)
        last = not header or isinstance(header, list)
        if last and is_item:
            items[path] = items.get(path, -1) + 1
            return (*path, items[path])
        if path in items:
            path += (items[path],)
    return path


def _paths(value: object, path: Path) -> Iterator[Path]:
    if path:
        yield path
    if len(path) == DEEPEST:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _paths(inner, (*path, name))
    if isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _paths(inner, (*path, place))

"""Reads the library that the press writes: strictly, every field of every answer."""

import json
from collections.abc import Iterator
from typing import Any

from chalicelib.domain.answers import Library
from chalicelib.domain.programme.checks import Fault
from chalicelib.domain.programme.file import read
from chalicelib.domain.programme.toml_lines import spell


class LibraryError(Exception):
    """The library cannot be used; one sentence says why."""


def parse(text: str, name: str = "answers.json") -> Library:
    """Raises LibraryError; `name` is the file's name in its sentence."""
    faults: list[Fault] = []
    library: Library = read(Library, _json(text, name), (), faults)
    fault = next(iter(faults), None) or next(_repeats(library), None)
    if fault:
        place = f"{spell(fault.path)} " if fault.path else ""
        raise LibraryError(f"{name}: {place}{fault.what}; build the site anew.")
    return library


def _repeats(library: Library) -> Iterator[Fault]:
    """Somebody edited the file: two files cannot have one name."""
    seen: set[str] = set()
    for place, answer in enumerate(library.answers):
        if answer.id in seen:
            yield Fault(("answers", place, "id"), f'"{answer.id}" is used twice', "")
        seen.add(answer.id)


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LibraryError(f"{name} cannot be read as JSON; build the site anew.") from error

"""Files that the press builds for the functions: JSON, read as strictly as the programme."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from chalicelib.domain.programme.checks import Fault
from chalicelib.domain.programme.file import read
from chalicelib.domain.programme.toml_lines import spell

T = TypeVar("T")

MEND = "build the site anew"
"""Nobody writes these files by hand, so whatever is wrong with one is mended alike."""


class BuiltError(Exception):
    """The file cannot be used; one sentence says why."""


def read_built(
    kind: type[T], text: str, name: str, disagreements: Callable[[T], Iterator[Fault]]
) -> T:
    """Raises BuiltError with the first fault; `name` is the file's name in its sentence."""
    faults: list[Fault] = []
    found: T = read(kind, _json(text, name), (), faults)
    fault = next(iter(faults), None) or next(disagreements(found), None)
    if fault:
        place = f"{spell(fault.path)} " if fault.path else ""
        raise BuiltError(f"{name}: {place}{fault.what}; {MEND}.")
    return found


def repeats(of: str, ids: Iterable[str]) -> Iterator[Fault]:
    """Somebody edited the file: the press gives each of the list an id of its own."""
    seen: set[str] = set()
    for place, one in enumerate(ids):
        if one in seen:
            yield Fault((of, place, "id"), f'"{one}" is used twice', MEND)
        seen.add(one)


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BuiltError(f"{name} cannot be read as JSON; {MEND}.") from error

"""Reads the library that the press writes: strictly, every field of every answer."""

from collections.abc import Iterator

from chalicelib.domain.answers import Library
from chalicelib.domain.built import read_built, repeats
from chalicelib.domain.programme.checks import Fault


def parse(text: str, name: str = "answers.json") -> Library:
    """Raises BuiltError; `name` is the file's name in its sentence."""
    return read_built(Library, text, name, _disagreements)


def _disagreements(library: Library) -> Iterator[Fault]:
    yield from repeats("answers", (answer.id for answer in library.answers))

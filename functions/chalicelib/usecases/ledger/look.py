"""What an audit looks up by key: a row that cannot be read is none, and is told elsewhere."""

from collections.abc import Sequence
from typing import Any, TypeVar

from chalicelib.ports import Ports, View, Want

T = TypeVar("T")

UNREADABLE = (AssertionError, KeyError, TypeError, ValueError)
"""What comes of parsing a row that somebody has spoilt: here it is no programmer's error."""


def look(ports: Ports, want: Want[T]) -> T | None:
    return seen(together(ports, (want,)), want)


def together(ports: Ports, wants: Sequence[Want[Any]]) -> View:
    return ports.book.read(wants)


def seen(view: View, want: Want[T]) -> T | None:
    try:
        return view(want)
    except UNREADABLE:
        return None

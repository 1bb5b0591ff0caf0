"""What a story decides: an answer, and the changes that make it true, written once."""

from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Wish(Struct, frozen=True):
    """One act, asked for once: by whom, under which key, and what exactly (a fingerprint).

    A retry of the same wish gets the same answer, whatever has happened since.
    """

    actor: str
    key: str
    fingerprint: str


class Change(Struct, frozen=True):
    """Something a decision wants written; each noun declares its own."""


class Decision(Struct, Generic[T_co], frozen=True):
    """All the changes are written in one transaction, or none."""

    answer: T_co
    changes: tuple[Change, ...]


class Answered(Struct, Generic[T_co], frozen=True):
    """What a wish led to; `replayed` if it had been granted before."""

    value: T_co
    replayed: bool = False


class Stale(Exception):
    """What was read does not belong together: somebody wrote in between. Read again."""

"""What a story decides: an answer, and the changes that make it true, written once."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Wish:
    """One act, asked for once: by whom, under which key, and what exactly (a fingerprint).

    A retry of the same wish gets the same answer, whatever has happened since.
    """

    actor: str
    key: str
    fingerprint: str


class Change:
    """Something a decision wants written; each noun declares its own."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Decision(Generic[T_co]):
    """All the changes are written in one transaction, or none."""

    answer: T_co
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Answered(Generic[T_co]):
    """What a wish led to; `replayed` if it had been granted before."""

    value: T_co
    replayed: bool = False


class Stale(Exception):
    """What was read does not belong together: somebody wrote in between. Read again."""

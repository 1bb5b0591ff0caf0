"""Rates: how often something may be done within a time."""

from dataclasses import dataclass

MINUTE, HOUR, DAY = 60, 3_600, 86_400


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `most` times in `seconds`, counted from the first time; `name` keeps rates apart."""

    name: str
    most: int
    seconds: int

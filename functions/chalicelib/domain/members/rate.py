"""Rates: how often something may be done within a time."""

from msgspec import Struct

MINUTE, HOUR, DAY = 60, 3_600, 86_400


class Rate(Struct, frozen=True):
    """At most `most` times in `seconds`, counted from the first time; `name` keeps rates apart."""

    name: str
    most: int
    seconds: int

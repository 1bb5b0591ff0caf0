"""What the doctor says of one thing: how it stands, and what to do if it does not stand well."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "look", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`do` is what a person does about it; nothing where all is well."""

    level: Level
    about: str
    says: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self.level:<5}  {self.about}: {self.says} {self.do}".rstrip()


def ok(about: str, says: str) -> Finding:
    return Finding("ok", about, says)


def look(about: str, says: str, do: str = "") -> Finding:
    """Somebody should look; nothing is stopped by it."""
    return Finding("look", about, says, do)


def wrong(about: str, says: str, do: str) -> Finding:
    """A release or the shop fails by it."""
    return Finding("wrong", about, says, do)

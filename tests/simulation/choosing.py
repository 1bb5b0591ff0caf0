"""What a walk chooses among, all by its one chance."""

from collections.abc import Collection
from random import Random
from typing import TypeVar

from tests.simulation.proof.books import CANARY

T = TypeVar("T")

RECENT = 12


class Choosing:
    """`numbers` makes each new thing a new one."""

    chance: Random
    numbers: int = 0

    def pick(self, things: Collection[T]) -> T:
        return self.chance.choice(list(things))

    def pick_recent(self, things: Collection[T]) -> T:
        """Mostly one of the latest."""
        found = list(things)
        return self.chance.choice(found[-RECENT:] if self.chance.randrange(8) else found)

    def number(self) -> int:
        self.numbers += 1
        return self.numbers

    def new_contact(self) -> str:
        return f"{self.number()}@{CANARY}.example"

    def new_name(self) -> str:
        return f"{CANARY} {self.number()}"

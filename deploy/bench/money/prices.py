"""What AWS asks for, as `prices.toml` has it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

MILLION = 1_000_000
GB = 1_000_000_000
HOURS = 730
"""A month's, as AWS counts."""


@dataclass(frozen=True, slots=True)
class Price:
    """`dollars` for `per` units; `free` units each month, of any account for ever."""

    what: str
    dollars: float
    per: int
    unit: str
    source: str
    free: float = 0

    def of(self, amount: float, *, free: bool) -> float:
        paid = max(0.0, amount - self.free) if free else amount
        return paid * self.dollars / self.per


def _read() -> dict[str, Price]:
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return {name: Price(**price) for name, price in told.items()}


PRICES = _read()

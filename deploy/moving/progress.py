"""How far it is: a bar on a terminal, a line at each tenth in a log."""

import sys

WIDTH = 30
STRIDES = 200
"""How often at most a bar is drawn anew."""

UNKNOWN = 10_000
"""Rows between two words of whoever does not know how many there will be."""


class Progress:
    """Called with how many rows there have been; `total` is 0 where nobody knows it yet."""

    def __init__(self, what: str, total: int = 0) -> None:
        self._what = what
        self._total = total
        self._terminal = sys.stderr.isatty()
        self._stride = max(1, total // (STRIDES if self._terminal else 10)) if total else UNKNOWN
        self._next = self._stride

    def __call__(self, number: int) -> None:
        if number < self._next and number != self._total:
            return
        self._next = number - number % self._stride + self._stride
        said = f"{self._what}: {self._counted(number)}"
        if self._terminal:
            # The line is wiped first, and the place to go on is its beginning.
            said = f"\r\x1b[K{said}" + ("\n" if number == self._total else "\r")
        print(said, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def _counted(self, number: int) -> str:
        if not self._total:
            return f"{number:,} rows"
        bar = "█" * (WIDTH * number // self._total) if self._terminal else ""
        shown = f"{bar:·<{WIDTH}} " if self._terminal else ""
        return f"{shown}{number:,} of {self._total:,} rows"

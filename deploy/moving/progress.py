"""How far it is: a bar on a terminal, a line at each tenth in a log."""

import sys

WIDTH = 30
STRIDES = 200
"""How often at most a bar is drawn anew."""


class Progress:
    """Called with how many rows there have been; `total` is 0 where nobody knows it yet."""

    def __init__(self, what: str, total: int = 0) -> None:
        self._what = what
        self._total = total
        self._terminal = sys.stderr.isatty()
        self._stride = max(1, total // (STRIDES if self._terminal else 10)) if total else 10_000

    def __call__(self, number: int) -> None:
        if number % self._stride == 0 or number == self._total:
            said = f"{self._what}: {self._counted(number)}"
            if self._terminal:
                said = f"\r{said}" + ("\n" if number == self._total else "")
            print(said, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def _counted(self, number: int) -> str:
        if not self._total:
            return f"{number:,} rows"
        bar = "█" * (WIDTH * number // self._total) if self._terminal else ""
        shown = f"{bar:·<{WIDTH}} " if self._terminal else ""
        return f"{shown}{number:,} of {self._total:,} rows"

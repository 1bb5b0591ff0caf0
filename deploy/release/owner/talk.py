"""How a release speaks with the person at the terminal, and what it does where nobody is."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

RED, BOLD, PLAIN = "\x1b[31;1m", "\x1b[1m", "\x1b[0m"
YES = {"y", "yes", "是"}


class Refused(Exception):
    """A release that does not go on; its message is for the person who asked for it."""


def _print(text: str) -> None:
    print(text, flush=True)


@dataclass(frozen=True, slots=True)
class Talk:
    """`reads` is None without a terminal; `agreed` answers every question with yes."""

    agreed: bool = False
    reads: Callable[[str], str] | None = None
    coloured: bool = False
    say: Callable[[str], None] = field(default=_print)

    def red(self, text: str) -> str:
        return f"{RED}{text}{PLAIN}" if self.coloured else text

    def bold(self, text: str) -> str:
        return f"{BOLD}{text}{PLAIN}" if self.coloured else text

    def must_agree(self, question: str) -> None:
        """Ask. Raises Refused on anything but a yes."""
        if self.agreed:
            return
        if self.reads is None:
            raise Refused(f"{question} Nobody is at a terminal to say so: YES=1 does.")
        if self.reads(f"{question} [yes/no] ").strip().lower() not in YES:
            raise Refused("Nothing was changed.")


def here() -> Talk:
    """By this process's own terminal and environment."""
    return Talk(
        agreed=os.environ.get("YES") == "1",
        reads=input if sys.stdin.isatty() else None,
        coloured=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
    )

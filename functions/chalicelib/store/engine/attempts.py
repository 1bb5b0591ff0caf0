"""How often and how long a distant engine is asked again."""

import random
import time
from collections.abc import Callable
from itertools import count
from typing import TypeVar

from msgspec import Struct

from chalicelib.domain.refusals import Unavailable
from chalicelib.ports.effort import under_way

T = TypeVar("T")

REPLY = 2.0
"""Seconds to wait for one reply."""


class Denied(Unavailable):
    """The engine did nothing, and said so or was never reached: a throttle, a conflict."""


class Lost(Unavailable):
    """No answer came, or none that tells: what was asked may have been done."""


class Attempts(Struct, frozen=True, kw_only=True):
    """Full jitter, doubling from `base` to `cap`; all times in seconds.

    Ends after `most` denials, or so early that the last reply comes within `budget`.
    """

    base: float = 0.025
    cap: float = 0.4
    most: int = 8
    budget: float = 8.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random

    def ask(self, call: Callable[[], T]) -> T:
        """Return the first answer; raise Lost if any call may have been done, else Denied."""
        end = self.clock() + self.budget - REPLY
        denials, lost, effort = 0, False, under_way()
        for turn in count():
            effort.calls += 1
            effort.retries += turn > 0
            try:
                return call()
            except Denied:
                denials += 1
            except Lost:
                lost = True
            pause = self.chance() * min(self.cap, self.base * 2**turn)
            if denials >= self.most or self.clock() + pause > end:
                break
            self.sleep(pause)
        raise Lost if lost else Denied

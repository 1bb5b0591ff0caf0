"""Errands: things done for each that is due, of which one that fails holds up no other."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct

from chalicelib.domain.refusals import OutcomeUnknown, Unavailable

T = TypeVar("T")

LOG = logging.getLogger("perennial.errands")


class Errands(Struct, frozen=True):
    """Implements the port `Each`. `named` turns an id into what the log may call it."""

    named: Callable[[str], str]

    def __call__(self, due: Iterable[T], do: Callable[[T], int]) -> int:
        return sum(self._safely(one, do) for one in due)

    def _safely(self, one: T, do: Callable[[T], int]) -> int:
        try:
            return do(one)
        except (Unavailable, OutcomeUnknown) as away:
            LOG.warning("What is due must wait: %s.", away.code, extra={"facts": self._facts(one)})
        except Exception:  # the last resort: it is due again next time, and the journal says why
            said = "What is due could not be done; it is tried again."
            LOG.exception(said, extra={"facts": self._facts(one)})
        return 0

    def _facts(self, one: object) -> dict[str, str]:
        """Which it was: somebody's or something's id, or a job."""
        if isinstance(one, str):
            return {"due": self.named(one)}
        return {"due": getattr(one, "__name__", type(one).__name__)}

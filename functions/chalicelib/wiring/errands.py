"""Errands: things done for each that is due, of which one that fails holds up no other."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from chalicelib.domain.refusals import OutcomeUnknown, Unavailable

T = TypeVar("T")

LOG = logging.getLogger("perennial.errands")


def each(due: Iterable[T], do: Callable[[T], int]) -> int:
    """Implements the port of the same name."""
    return sum(_safely(one, do) for one in due)


def _safely(one: T, do: Callable[[T], int]) -> int:
    try:
        return do(one)
    except (Unavailable, OutcomeUnknown) as away:
        LOG.warning("What is due must wait: %s.", away.code)
        return 0
    except Exception:  # the last resort: it is due again next time, and the journal says why
        LOG.exception("What is due could not be done; it is tried again.")
        return 0

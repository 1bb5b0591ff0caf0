"""Which pages friends have come to by a member's link, and how often."""

from collections.abc import Sequence

from chalicelib.domain.overview import Generations
from chalicelib.ports import GenerationsOf, Ports


def read_visits(code: str, ports: Ports) -> Sequence[tuple[str, int]]:
    """Pages by id with their visits, the most first; may lag behind the scans for a moment."""
    want = GenerationsOf()
    shown = (ports.book.read((want,))(want) or Generations()).current
    found = ports.shelf.visits(shown, code)
    return sorted(found, key=lambda one: (-one[1], one[0]))

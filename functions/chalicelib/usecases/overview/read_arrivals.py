"""How often each channel was scanned, and how many joined by it; may lag behind for a moment."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from chalicelib.domain.overview import Generations
from chalicelib.domain.referrals.channel import PLAIN
from chalicelib.ports import GenerationsOf, JoinsOf, Ports, VisitsOf


class Arrivals(Struct, frozen=True):
    """Who came through one channel, and who of them became members."""

    scans: int = 0
    joins: int = 0


def read_arrivals(codes: Sequence[str], ports: Ports) -> Mapping[str, Arrivals]:
    want = GenerationsOf()
    shown = (ports.book.read((want,))(want) or Generations()).current
    wants = {code: (VisitsOf(shown, code, PLAIN), JoinsOf(shown, code)) for code in codes}
    view = ports.book.read([one for both in wants.values() for one in both])
    return {
        code: Arrivals(view(scans) or 0, view(joins) or 0) for code, (scans, joins) in wants.items()
    }

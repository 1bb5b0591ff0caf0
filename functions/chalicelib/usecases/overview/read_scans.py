"""How often each channel was scanned; may lag behind the scans for a moment."""

from collections.abc import Mapping, Sequence

from chalicelib.domain.overview import Generations
from chalicelib.domain.referrals.channel import PLAIN
from chalicelib.ports import GenerationsOf, Ports, VisitsOf


def read_scans(codes: Sequence[str], ports: Ports) -> Mapping[str, int]:
    want = GenerationsOf()
    shown = (ports.book.read((want,))(want) or Generations()).current
    wants = {code: VisitsOf(shown, code, PLAIN) for code in codes}
    view = ports.book.read(list(wants.values()))
    return {code: view(one) or 0 for code, one in wants.items()}

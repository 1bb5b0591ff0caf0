"""A scan counts for its code, a member's or a channel's; told by the feed, once or again."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.overview import Generations, visit
from chalicelib.domain.referrals.channel import Scan
from chalicelib.ports import GenerationsOf, Ports, ScanOf, View


def count_visit(scan: Scan, ports: Ports) -> int:
    """Count it in what is shown, and in what is being made; returns in how many it was new."""
    want = GenerationsOf()
    generations = ports.book.read((want,))(want) or Generations()
    return sum(count(scan, generation, ports) for generation in generations.live)


def count(scan: Scan, generation: int, ports: Ports) -> int:
    """Count it in one generation: the scan itself remembers up to which it is counted."""
    want = ScanOf(scan.code, scan.at, scan.id)

    def decide(view: View) -> Decision[int]:
        stands = view(want)
        if not stands or not stands.is_counted or stands.counted >= generation:
            return Decision(0, ())
        return Decision(1, (visit(stands, generation, ports.programme),))

    return ports.book.settle((want,), decide)

"""Stock in an open shop: what a shelf held at one second, against redemptions read ever after."""

from collections.abc import Iterable, Iterator, Mapping

from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock

SLACK = 900
"""Seconds between an act's own time and its row, clocks that step back among them: what moved so
close may count either way. Rounds begin with the day, when no shop is open."""

Sums = Mapping[str, int]
"""Numbers by the word before, and the id of, a reward: `held R`, `seen held R`, `unsure R` …"""


def begin(stock: Iterable[tuple[Reward, Stock]]) -> dict[str, int]:
    """Note what stands on the shelves now."""
    sums: dict[str, int] = {}
    for reward, pieces in stock:
        sums |= {f"held {reward.id}": pieces.held, f"sold {reward.id}": pieces.sold}
    return sums


def count(sums: Sums, redemption: Redemption, at: int) -> dict[str, int]:
    """Count one redemption as it stood at that second, however late it is read."""
    reward = redemption.reward
    if f"held {reward}" not in sums or redemption.at > at + SLACK:
        return dict(sums)
    closed = redemption.closed_at
    then = closed is None or closed > at
    unsure = redemption.at > at - SLACK or (closed is not None and abs(closed - at) <= SLACK)
    counted = dict(sums)
    if unsure or (then and redemption.why is not None):
        # A commit undone since may have been held still, or committed already.
        _more(counted, f"unsure {reward}")
    if redemption.state == "held" or then:
        _more(counted, f"seen held {reward}")
    elif redemption.state == "committed":
        _more(counted, f"seen sold {reward}")
    return counted


def findings(sums: Sums) -> Iterator[Finding]:
    for name, stands in sums.items():
        side, _, reward = name.partition(" ")
        if side not in {"held", "sold"}:
            continue
        expected = sums.get(f"seen {name}", 0)
        if abs(expected - stands) > sums.get(f"unsure {reward}", 0):
            yield Finding("I17", f"reward {reward}", f"pieces {side}", str(expected), str(stands))


def _more(sums: dict[str, int], name: str) -> None:
    sums[name] = sums.get(name, 0) + 1

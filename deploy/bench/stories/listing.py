"""The console's list of members: a small shop and a large one, asked in turn over HTTP."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.web import application
from deploy.bench.stories import client
from deploy.bench.stories.cast import Cast, opened
from deploy.bench.stories.client import Job, Request, Seen
from deploy.bench.stories.listening import front, listening
from deploy.bench.tables import measured, table, write
from deploy.local.origin.gateway import Gateway

SIZES = (100, 10_000)
ROUNDS = 12
TURNS = 20
SHOWN = 25
"""Members on a page of the console."""

PAGES = ("first page", "second page", "by the beginning of a name")

MOST = 2.0
"""So many times as long as in the small shop a page of the large one may take."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Seconds that one page took, in the small shop and in the large one."""

    name: str
    few: Sequence[float]
    many: Sequence[float]

    @property
    def ratio(self) -> float:
        """Large over small, by their medians."""
        return statistics.median(self.many) / statistics.median(self.few)


def leaves(
    sizes: tuple[int, int] = SIZES, *, rounds: int = ROUNDS, turns: int = TURNS
) -> list[Leaf]:
    """Fill both shops, then ask for the same pages of one and the other, round by round."""
    with ExitStack() as both:
        small, large = (both.enter_context(_shop(size, turns)) for size in sizes)
        asked = [(client.ask(small), client.ask(large)) for _ in range(rounds)]
    few, many = zip(*asked, strict=True)
    return [Leaf(page, _all(few, place), _all(many, place)) for place, page in enumerate(PAGES)]


def _all(rounds: Sequence[list[Seen]], place: int) -> list[float]:
    """The times of one page, from every round."""
    return [seconds for seen in rounds for seconds in seen[place].times]


def report() -> str:
    """The table in Markdown, times in milliseconds. Fails where a page takes too long."""
    found = leaves()
    few, many = (f"{size:,} members" for size in SIZES)
    rows = [(leaf.name, _shown(leaf.few), _shown(leaf.many), f"{leaf.ratio:.2f}") for leaf in found]
    assert all(leaf.ratio <= MOST for leaf in found), rows
    return table(("page", f"{few}, p50 / p95", f"{many}, p50 / p95", "p50 ratio"), rows)


def _shown(seconds: Sequence[float]) -> str:
    cuts = statistics.quantiles(seconds, n=20)
    return f"{1000 * cuts[9]:.2f} / {1000 * cuts[18]:.2f}"


@contextmanager
def _shop(size: int, turns: int) -> Iterator[Job]:
    """A shop of so many members, served; the job asks for each page in turn."""
    with opened(None) as cast:
        for number in range(size):
            cast.member(name=f"Guest {number}")
        cookie = f"s={cast.cookie(cast.appoint('manager'))}"
        shop = application.make(lambda: cast.ports, cast.shop.world.stage)
        with listening(front(Gateway(shop))) as port:
            pages = [[Request(port, path, "", cookie, "GET")] for path in _paths(cast)]
            yield Job(f"list-{size}", 1, turns, [pages])


def _paths(cast: Cast) -> Sequence[str]:
    """In the order of PAGES."""
    first = f"/api/admin/members?limit={SHOWN}"
    after = list_members(ListMembers(limit=SHOWN), cast.ports).after
    return first, f"{first}&after={after}", f"{first}&query=guest"


if __name__ == "__main__":
    write("listing", f"{measured()}\n\n{report()}")

"""Stories over HTTP beside their floor: the same server, engine and run, asked in turn.

`python -m deploy.bench.stories.race` writes it into BENCHMARKS.md.
"""

import json
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from chalicelib.domain.rewards.reward import Reward
from chalicelib.usecases.identity.who import who
from chalicelib.web import application
from deploy.bench.chart import bars
from deploy.bench.claims import Claim
from deploy.bench.stories import client
from deploy.bench.stories.cast import FORTUNE, Cast, Guest, opened
from deploy.bench.stories.client import Job, Request, Seen
from deploy.bench.stories.emulator import emulator
from deploy.bench.stories.floor import PATH, Floor
from deploy.bench.stories.listening import front, journaled, listening
from deploy.bench.stories.meter import Asked, Meter
from deploy.bench.tables import Report, keep, table
from deploy.local.origin.answer import path_of
from deploy.local.origin.gateway import Gateway

PERCENTILES = (50, 95, 99)
CROWDS = (1, 16)
ROUNDS, TURNS, TURNS_ABROAD = 10, 30, 4
AMOUNT = 12_800
"""Minor units of one purchase."""

ENTRIES = 20
"""Of a page of the ledger."""

SLOWEST = {"me": 1.5, "earn": 2.0, "redeem": 2.0}
"""So many times the floor's p50 these may take where one visitor asks."""

LEAST = 0.7
"""Of the floor's requests a second, under a crowd: what these answer at the least."""


@dataclass(frozen=True, slots=True)
class Lap:
    """What `visitors` at once saw of the floor and of the story."""

    story: str
    visitors: int
    floor: Seen
    ours: Seen

    @property
    def ratio(self) -> float:
        """Ours over the floor, by their medians."""
        return statistics.median(self.ours.times) / statistics.median(self.floor.times)

    @property
    def share(self) -> float:
        """Of the floor's requests a second."""
        return self.ours.rate / self.floor.rate


Story = Callable[[int, Guest], Request]
"""What a guest asks, at a port."""


def laps(
    engine: str | None, crowds: Sequence[int], turns: int, rounds: int = ROUNDS
) -> Iterator[Lap]:
    """Let so many visitors at once ask, in each round `turns` times."""
    with opened(engine) as cast:
        stories = _stories(cast.signed_in(cast.staff), cast.reward())
        guests = _guests(cast, max(crowds))
        floor = Floor(cast.ports, cast.store, _noted(cast, stories), len(guests))
        with _served(Gateway(floor.app()), _shop(cast)) as port:
            for name, story in stories.items():
                for crowd in crowds:
                    pairs = [
                        [[_bare(name, i, story(port, guests[i]))], [story(port, guests[i])]]
                        for i in range(crowd)
                    ]
                    seen = client.ask(Job(f"{name}-{crowd}", rounds, turns, pairs))
                    yield Lap(name, crowd, *seen)


def on_sqlite() -> Report:
    return _report("SQLite", None, TURNS)


def on_dynamodb() -> Report:
    with emulator() as address:
        return _report("DynamoDB", address, TURNS_ABROAD)


def _report(name: str, engine: str | None, turns: int) -> Report:
    """The table in Markdown, times in milliseconds."""
    heads = (
        "story, visitors at once",
        "floor p50 / p95 / p99",
        "ours p50 / p95 / p99",
        "p50 ratio",
        "floor, a second",
        "ours, a second",
        "share",
    )
    ran = list(laps(engine, CROWDS, turns))
    alone = [
        (lap.story, {"ours": _p50(lap.ours), "floor": _p50(lap.floor)})
        for lap in ran
        if lap.visitors == 1
    ]
    drawn = bars(f"A story on {name}, over HTTP", "ms, p50, one visitor; less is better", alone)
    return Report(table(heads, map(_row, ran)), {f"race-{name.lower()}": drawn}, claims(name, ran))


def claims(name: str, ran: Sequence[Lap]) -> list[Claim]:
    """What each may take where one visitor asks, and what all must answer under a crowd."""
    held = [lap for lap in ran if lap.story in SLOWEST]
    alone = [
        Claim(
            f"{lap.story} on {name}, one visitor, in times of its floor",
            lap.ratio,
            SLOWEST[lap.story],
            "×",
        )
        for lap in held
        if lap.visitors == 1
    ]
    most = max(lap.visitors for lap in held)
    share = min(lap.share for lap in held if lap.visitors == most)
    words = f"{', '.join(SLOWEST)} on {name}, {most} visitors: share of the floor's rate, at worst"
    return [*alone, Claim(words, share, LEAST, is_floor=True)]


def _p50(seen: Seen) -> float:
    return 1000 * statistics.median(seen.times)


def _row(lap: Lap) -> Sequence[object]:
    return (
        f"{lap.story}, {lap.visitors}",
        _times(lap.floor.times),
        _times(lap.ours.times),
        f"{lap.ratio:.2f}",
        f"{lap.floor.rate:,.0f}",
        f"{lap.ours.rate:,.0f}",
        f"{lap.share:.2f}",
    )


def _times(seconds: Sequence[float]) -> str:
    cuts = statistics.quantiles(seconds, n=100)
    return " / ".join(f"{1000 * cuts[percent - 1]:.2f}" for percent in PERCENTILES)


def _stories(staff: Guest, reward: Reward) -> dict[str, Story]:
    wanted = json.dumps({"reward": reward.id})

    def earn(port: int, guest: Guest) -> Request:
        said = {"member": guest.member.id, "order": "BENCH-{n}", "amount": AMOUNT}
        return Request(port, "/api/staff/purchases", json.dumps(said), f"s={staff.cookie}")

    def asked(path: str) -> Story:
        return lambda port, guest: Request(port, path, "", f"s={guest.cookie}", "GET")

    return {
        "me": asked("/api/me"),
        "ledger": asked(f"/api/me/ledger?limit={ENTRIES}"),
        "earn": earn,
        "redeem": lambda port, guest: Request(
            port, "/api/redemptions", wanted, f"s={guest.cookie}"
        ),
    }


def _noted(cast: Cast, stories: dict[str, Story]) -> dict[str, Sequence[Asked]]:
    """What one request of each story asks of the store once its session is read."""
    meter = Meter(cast.store)
    guest = _guests(cast, 1)[0]
    noted: dict[str, Sequence[Asked]] = {}
    watched = cast.over(meter)
    who(guest.cookie, watched.ports)
    session = len(meter.asked)
    with listening(front(_shop(watched))) as port:
        for name, story in stories.items():
            meter.begin()
            client.run(Job(f"{name}-noted", 1, 1, [[[story(port, guest)]]]))
            noted[name] = meter.asked[session:]
    return noted


def _guests(cast: Cast, number: int) -> list[Guest]:
    """Members with points to spend, and a ledger of more than a page."""
    guests = [cast.signed_in(cast.member()) for _ in range(number)]
    for guest in guests:
        for amount in (FORTUNE, *(AMOUNT for _ in range(ENTRIES))):
            cast.buy(guest.member, amount)
    return guests


def _bare(story: str, member: int, ours: Request) -> Request:
    """The floor is sent what the story is sent, to an address of its own."""
    path = PATH.format(story=story, member=member)
    return Request(ours.port, path, ours.body, ours.cookie, ours.method)


def _shop(cast: Cast) -> Gateway:
    return Gateway(application.make(lambda: cast.ports, cast.shop.world.stage))


@contextmanager
def _served(floor: Gateway, shop: Gateway) -> Iterator[int]:
    """Serve both behind one front, as the local server serves the shop; return the port."""
    fronts = {part: front(part) for part in (floor, shop)}

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        bare = path_of(environ).startswith("/api/floor/")
        return fronts[floor if bare else shop](environ, start)

    with journaled(), listening(answer) as port:
        yield port


if __name__ == "__main__":
    keep("race on SQLite", on_sqlite())
    keep("race on DynamoDB", on_dynamodb())

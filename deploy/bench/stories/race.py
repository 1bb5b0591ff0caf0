"""Stories over HTTP beside their floor: the same server, engine and run, asked in turn."""

import json
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from chalicelib.domain.members.member import Member
from chalicelib.domain.rewards.reward import Reward
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.rewards.redeem import Redeem, redeem
from chalicelib.web import application
from deploy.bench.stories import client
from deploy.bench.stories.cast import FORTUNE, Cast, opened
from deploy.bench.stories.client import Job, Request
from deploy.bench.stories.floor import PATH, Asked, Floor
from deploy.bench.stories.listening import front, journaled, listening
from deploy.bench.stories.meter import Meter
from deploy.bench.tables import table
from deploy.local.origin.answer import path_of
from deploy.local.origin.gateway import Gateway

PERCENTILES = (50, 95, 99)
AMOUNT = 12_800
"""Minor units of one purchase."""


@dataclass(frozen=True, slots=True)
class Lap:
    """Seconds that the floor and the story took, each asked by `visitors` at once."""

    story: str
    visitors: int
    floor: Sequence[float]
    ours: Sequence[float]

    @property
    def ratio(self) -> float:
        """Ours over the floor, by their medians."""
        return statistics.median(self.ours) / statistics.median(self.floor)


@dataclass(frozen=True, slots=True)
class Guest:
    member: Member
    cookie: str


def laps(engine: str | None, crowds: Sequence[int], turns: int) -> Iterator[Lap]:
    """Let so many visitors at once ask, `turns` times each."""
    with opened(engine) as cast:
        reward = cast.reward()
        staff, guests = _signed_in(cast, cast.staff), _guests(cast, max(crowds))
        floor = Floor(cast.store, _noted(cast, reward), len(guests))
        shop = application.make(lambda: cast.ports, cast.shop.world.stage)
        stories: dict[str, Callable[[Guest], Request]] = {
            "earn": lambda guest: _earning(guest, staff),
            "redeem": lambda guest: _redeeming(guest, reward),
        }
        with _served(Gateway(floor.app()), Gateway(shop)) as port:
            for story, ours in stories.items():
                for crowd in crowds:
                    pairs = [[_bare(story, i), ours(guests[i])] for i in range(crowd)]
                    job = Job(port, f"{story}-{crowd}", turns, pairs)
                    yield Lap(story, crowd, *client.ask(job))


def report(engine: str | None, crowds: Sequence[int], turns: int) -> str:
    """The table in Markdown, times in milliseconds."""
    heads = (
        "story, visitors at once",
        "floor p50 / p95 / p99",
        "ours p50 / p95 / p99",
        "p50 ratio",
    )
    rows = [
        (f"{lap.story}, {lap.visitors}", _times(lap.floor), _times(lap.ours), f"{lap.ratio:.2f}")
        for lap in laps(engine, crowds, turns)
    ]
    return table(heads, rows)


def _times(seconds: Sequence[float]) -> str:
    cuts = statistics.quantiles(seconds, n=100)
    return " / ".join(f"{1000 * cuts[percent - 1]:.2f}" for percent in PERCENTILES)


def _noted(cast: Cast, reward: Reward) -> dict[str, Asked]:
    """What one call of each story asks of the store, from the session's read on."""
    meter = Meter(cast.store)
    watched = cast.over(meter)
    guest = _guests(cast, 1)[0]
    staff = cast.cookie(cast.staff)
    meter.begin()
    who(staff, watched.ports)
    watched.buy(guest.member, AMOUNT)
    earned = meter.asked
    meter.begin()
    who(guest.cookie, watched.ports)
    redeem(Redeem(cast.wish(guest.member), guest.member.id, reward.id), watched.ports)
    return {"earn": earned, "redeem": meter.asked}


def _guests(cast: Cast, number: int) -> list[Guest]:
    """Members with points to spend."""
    guests = [_signed_in(cast, cast.member()) for _ in range(number)]
    for guest in guests:
        cast.buy(guest.member, FORTUNE)
    return guests


def _signed_in(cast: Cast, member: Member) -> Guest:
    return Guest(member, cast.cookie(member))


def _bare(story: str, member: int) -> Request:
    path = PATH.format(story=story, member=member)
    return Request(path, json.dumps({"order": "BENCH-{n}"}), "")


def _earning(guest: Guest, staff: Guest) -> Request:
    said = {"member": guest.member.id, "order": "BENCH-{n}", "amount": AMOUNT}
    return Request("/api/staff/purchases", json.dumps(said), f"s={staff.cookie}")


def _redeeming(guest: Guest, reward: Reward) -> Request:
    return Request("/api/redemptions", json.dumps({"reward": reward.id}), f"s={guest.cookie}")


@contextmanager
def _served(floor: Gateway, shop: Gateway) -> Iterator[int]:
    """Serve both behind one front, as the local server serves the shop; return the port."""
    fronts = {part: front(part) for part in (floor, shop)}

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        bare = path_of(environ).startswith("/api/floor/")
        return fronts[floor if bare else shop](environ, start)

    with journaled(), listening(answer) as port:
        yield port

"""The same stories in shops of a thousand, ten thousand and a hundred thousand members.

`python -m deploy.bench.stories.scale` writes it into BENCHMARKS.md.
"""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from chalicelib.usecases.members.list_members import ListMembers, list_members
from chalicelib.usecases.referrals.credit_referral import credit_referral
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from deploy.bench.chart import lines
from deploy.bench.claims import Claim
from deploy.bench.stories import client
from deploy.bench.stories.cast import Guest
from deploy.bench.stories.client import Job, Request
from deploy.bench.stories.grown import AMOUNT, KEPT, grown
from deploy.bench.stories.shops import GUESTS, Shop, Weight, opened_and_served
from deploy.bench.tables import Report, keep, table

SIZES = (1_000, 10_000, 100_000)
ROUNDS, TURNS, STARTS = 20, 20, 3

PAGE = 25
"""Members on a page of the console, entries on one of the ledger."""

MOST = 1.2
"""So many times as long as in the smallest shop a story may take in the largest."""

Story: TypeAlias = Callable[[Shop, int], Sequence[Request]]
"""What is asked in a shop so many times, each time anew where it can be done only once."""

Times: TypeAlias = Mapping[str, Sequence[Sequence[float]]]
"""Seconds of each story, by size of the shop."""


def scaled(
    sizes: Sequence[int] = SIZES,
    *,
    rounds: int = ROUNDS,
    turns: int = TURNS,
    starts: int = STARTS,
    kept: Path = KEPT,
) -> tuple[Times, Sequence[Weight]]:
    """Ask all shops in turn, story by story and round by round."""
    made = grown(sizes, kept)
    with ExitStack() as all_of_them:
        shops = [
            all_of_them.enter_context(opened_and_served(size, folder, starts))
            for size, folder in made.items()
        ]
        places = [story(shop, rounds * turns) for story in STORIES.values() for shop in shops]
        seen = [each.times for each in client.ask(Job("scale", rounds, turns, [places]))]
        times = {name: seen[i * len(shops) :][: len(shops)] for i, name in enumerate(STORIES)}
        times["referral credited (in process)"] = _credited(shops, rounds * turns)
        return times, [shop.weighed() for shop in shops]


def report() -> Report:
    """The tables in Markdown, times in milliseconds."""
    times, weights = scaled()
    heads = [f"{size:,} members" for size in SIZES]
    stories = table(("story, p50 / p95", *heads, "largest to smallest"), map(_row, times.items()))
    text = f"{stories}\n\n{table(('shop', *heads), _weighed(weights))}"
    shown = [
        (head, {name: 1000 * statistics.median(seen[i]) for name, seen in times.items()})
        for i, head in enumerate(heads)
    ]
    drawn = lines("Stories as a shop grows", "ms, p50, one visitor", shown)
    worst = max(map(ratio, times.values()))
    words = f"a story with {heads[-1]}, in times of itself with {heads[0]}, at worst"
    return Report(text, {"scale": drawn}, [Claim(words, worst, MOST, "×")])


def ratio(by_size: Sequence[Sequence[float]]) -> float:
    """The largest shop over the smallest, by their medians."""
    return statistics.median(by_size[-1]) / statistics.median(by_size[0])


def _row(told: tuple[str, Sequence[Sequence[float]]]) -> Sequence[str]:
    name, by_size = told
    return name, *map(_shown, by_size), f"{ratio(by_size):.2f}"


def _shown(seconds: Sequence[float]) -> str:
    cuts = statistics.quantiles(seconds, n=20)
    return f"{1000 * cuts[9]:.2f} / {1000 * cuts[18]:.2f}"


def _weighed(weights: Sequence[Weight]) -> Sequence[Sequence[str]]:
    return (
        ("file, MB", *(f"{each.file / 1e6:,.1f}" for each in weights)),
        ("memory of the server, MB", *(f"{each.memory / 1e6:,.0f}" for each in weights)),
        ("start to first answer, s", *(f"{each.start:.2f}" for each in weights)),
    )


def _members(path: str) -> Story:
    return lambda shop, _: [shop.asked(guest, path) for guest in shop.guests]


def _manager(path: str) -> Story:
    return lambda shop, _: [shop.asked(shop.somebody("manager"), path)]


def _second_page(shop: Shop, _: int) -> Sequence[Request]:
    after = list_members(ListMembers(limit=PAGE), shop.cast.ports).after
    return [shop.asked(shop.somebody("manager"), f"/api/admin/members?limit={PAGE}&after={after}")]


def _earn(shop: Shop, _: int) -> Sequence[Request]:
    staff, path = shop.somebody("staff"), "/api/staff/purchases"
    return [
        shop.told(staff, path, member=guest.member.id, order="SCALE-{n}", amount=AMOUNT)
        for guest in shop.guests
    ]


def _redeem(shop: Shop, _: int) -> Sequence[Request]:
    reward = shop.cast.reward().id
    return [shop.told(guest, "/api/redemptions", reward=reward) for guest in shop.guests]


def _commit(shop: Shop, times: int) -> Sequence[Request]:
    staff, path = shop.somebody("staff"), "/api/staff/redemptions/commit"
    reward = shop.cast.reward().id
    held = [shop.cast.redeem(shop.guests[i % GUESTS].member, reward) for i in range(times)]
    vouchers = [shop.cast.ports.secrets.voucher(each.seed) for each in held]
    return [shop.told(staff, path, voucher=voucher) for voucher in vouchers]


def _lookup(shop: Shop, _: int) -> Sequence[Request]:
    staff, path = shop.somebody("staff"), "/api/staff/lookup"
    return [shop.told(staff, path, code=guest.member.code) for guest in shop.guests]


STORIES: Mapping[str, Story] = {
    "me": _members("/api/me"),
    "ledger": _members(f"/api/me/ledger?limit={PAGE}"),
    "earn": _earn,
    "redeem": _redeem,
    "commit": _commit,
    "lookup": _lookup,
    "list of members": _manager(f"/api/admin/members?limit={PAGE}"),
    "its second page": _second_page,
    "members by name": _manager(f"/api/admin/members?limit={PAGE}&query=guest%205"),
    "dashboard": _manager("/api/admin/dashboard"),
}


def _credited(shops: Sequence[Shop], times: int) -> list[list[float]]:
    """A friend's purchase qualifies their referral, and both are credited: what the feed starts."""
    turns = [[_credit(shop, shop.guests[turn % GUESTS]) for shop in shops] for turn in range(times)]
    return [list(each) for each in zip(*turns, strict=True)]


def _credit(shop: Shop, referrer: Guest) -> float:
    friend = shop.cast.member(ref=referrer.member.code)
    entry = shop.cast.buy(friend, AMOUNT).entry
    began = time.perf_counter()
    qualify_referral(entry, shop.cast.ports)
    assert credit_referral(friend.id, shop.cast.ports)
    return time.perf_counter() - began


if __name__ == "__main__":
    keep("scale", report())

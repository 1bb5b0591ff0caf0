"""A shop a year old: how much its rows weigh, and what the clock's function asks for each day."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from chalicelib.store.port import Row
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.web.triggers import JOBS
from deploy.bench.money.acting.acts import rate
from deploy.bench.money.acting.counter import Counter, counter
from deploy.bench.money.acting.premises import Premises, opened
from deploy.bench.money.acting.regular import Regular, joined, newcomer
from deploy.bench.money.spent import Spent
from deploy.bench.weight import places, weight

DAYS = 365
MONTH = 365 / 12
DAY = 86_400
BEGAN = 1_767_225_600
"""The first day of 2026."""

MEMBERS = 6
"""As many as are played; all that follows is for one of them."""

OVERHEAD = 100
"""Bytes that DynamoDB counts for each row, and again for each of its places in an index."""


@dataclass(frozen=True, slots=True)
class Aged:
    """`rows` and `bytes` of a member; a `round` of the books of all `members`; an idle `minute`."""

    rows: float
    bytes: float
    round: Spent
    minute: Spent
    members: int


def aged(members: int = MEMBERS, days: int = DAYS) -> Aged:
    with opened(at=BEGAN) as shop:
        till = counter(shop)
        regulars = [joined(newcomer(shop)) for _ in range(members)]
        for day in range(days):
            shop.clock.at = BEGAN + day * DAY
            _lived(regulars, till, day)
            shop.ports.each(JOBS, lambda job: job(shop.ports))
            shop.follow()
        shop.engine.sweep()
        shop.clock.at += DAY
        round_ = _alone(shop, lambda: _proved(shop))
        shop.tick()  # what is left of the day
        minute = _alone(shop, shop.tick)
        rows, size = _weighed(shop)
        return Aged(rows / members, size / members, round_, minute, members)


def _lived(regulars: list[Regular], till: Counter, day: int) -> None:
    """A day as the acts have it, each member at another time of the month."""
    does: dict[str, Callable[[Regular], object]] = {
        "a purchase, the card scanned": lambda regular: till.buy(regular.id),
        "a check-in": Regular.check_in,
        "a code is scanned, by phone": lambda regular: newcomer(regular.browser.shop).get(
            f"/r/{regular.code}"
        ),
        "it is handed over": lambda regular: till.hand_over(regular.redeem(till.reward)["voucher"]),
    }
    for (place, regular), (name, act) in product(enumerate(regulars), does.items()):
        for _ in range(_times(rate(name), day, place)):
            act(regular)


def _times(a_month: float, day: int, place: int) -> int:
    """How often on this day, so that the month comes to its number."""
    upto = [int((day + more) * a_month / MONTH + place / MEMBERS) for more in (0, 1)]
    return upto[1] - upto[0]


def _proved(shop: Premises) -> None:
    assert reconcile_books(shop.ports, pages=1_000_000), "the round has no page"


def _alone(shop: Premises, does: Callable[[], object]) -> Spent:
    shop.begin()
    does()
    return shop.end()


def _weighed(shop: Premises) -> tuple[int, int]:
    rows, page = list[Row](), shop.engine.store.walk()
    rows += page.rows
    while page.after:
        page = shop.engine.store.walk(after=page.after)
        rows += page.rows
    return len(rows), sum(weight(row) + OVERHEAD + _listed(row) for row in rows)


def _listed(row: Row) -> int:
    """Bytes of a row in the indexes, which hold nothing but keys."""
    own = weight({name: row[name] for name in ("pk", "sk")})
    return sum(own + weight(place) + OVERHEAD for place in places(row))

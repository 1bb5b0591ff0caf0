"""What each act asks of AWS: played, not guessed."""

from collections.abc import Iterator
from statistics import median

from deploy.bench.money.acting.acts import ACTS, Act
from deploy.bench.money.acting.counter import Counter, counter
from deploy.bench.money.acting.premises import Premises, opened
from deploy.bench.money.spent import Spent
from deploy.bench.stories.emulator import emulator

TURNS = 7
"""How often each is played for its time; the middle one counts."""


def counted() -> Iterator[tuple[Act, Spent]]:
    """What each act asks for, on a metered shop."""
    with opened() as shop:
        till = counter(shop)
        for act in ACTS:
            yield act, _played(act, shop, till)


def timed(turns: int = TURNS) -> dict[str, float]:
    """Seconds of the processor that each act takes, through PynamoDB to an engine elsewhere."""
    with emulator() as address, opened(address) as shop:
        till = counter(shop)
        return {
            act.name: median(_played(act, shop, till).seconds for _ in range(turns)) for act in ACTS
        }


def _played(act: Act, shop: Premises, till: Counter) -> Spent:
    does = act.begun(shop, till)
    shop.begin()
    does()
    return shop.end()

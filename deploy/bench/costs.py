"""What each story asks of the store, and what DynamoDB charges for it, beside the least it could.

The floor of a transaction is two units for each row that it writes, that of a read one unit for
each row it looks at: rows of at most 1 KB and 4 KB, no index.

`python -m deploy.bench.costs` writes it into BENCHMARKS.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.stories.cast import opened
from deploy.bench.stories.meter import Bill, Meter
from deploy.bench.stories.prepared import STORIES
from deploy.bench.tables import Report, keep, table
from deploy.bench.weight import DOLLARS_PER_READ, DOLLARS_PER_WRITE

THOUSAND = 1000

BEHIND = frozenset({"a visit is counted", "a referral qualifies", "a referral is credited"})
"""Nobody waits for these: the feed tells them."""


@dataclass(frozen=True, slots=True)
class Cost:
    story: str
    bill: Bill

    @property
    def dollars(self) -> float:
        """For a thousand of them, at list price."""
        bill = self.bill
        read, written = bill.rcu * DOLLARS_PER_READ, bill.wcu + bill.index_wcu
        return THOUSAND * (read + written * DOLLARS_PER_WRITE)

    @property
    def floor(self) -> float:
        """As `dollars`, of the least that so many rows can cost."""
        read, written = self.bill.rows_read * DOLLARS_PER_READ, 2 * self.bill.rows
        return THOUSAND * (read + written * DOLLARS_PER_WRITE)


def measure() -> Iterator[Cost]:
    with opened(None) as cast:
        meter = Meter(cast.store)
        watched = cast.over(meter)
        for name, story in STORIES.items():
            act = story(watched)
            meter.begin()
            act()
            bill = meter.bill
            meter.begin()
            yield Cost(name, bill)


def report() -> Report:
    costs = list(measure())
    heads = ("story", "read calls", "transactions", "RCU (floor)", "WCU (floor)", "index WCU")
    rows = [
        (
            cost.story,
            cost.bill.reads,
            cost.bill.transactions,
            f"{cost.bill.rcu:g} ({cost.bill.rows_read})",
            f"{cost.bill.wcu} ({2 * cost.bill.rows})",
            cost.bill.index_wcu,
            f"${cost.dollars:.4f}",
        )
        for cost in costs
    ]
    return Report(table((*heads, "per 1,000"), rows), {"costs": _chart(costs)}, _claims(costs))


def _chart(costs: Sequence[Cost]) -> Chart:
    rows = [
        (cost.story, {"ours": THOUSAND * cost.dollars, "the floor": THOUSAND * cost.floor})
        for cost in costs
    ]
    return bars("What DynamoDB charges for a story", "dollars for a million; less is better", rows)


def _claims(costs: Sequence[Cost]) -> Sequence[Claim]:
    asked = [cost.bill for cost in costs if cost.story not in BEHIND]
    return (
        Claim("read calls of a story that somebody waits for", max(b.reads for b in asked), 2),
        Claim("transactions of a story", max(cost.bill.transactions for cost in costs), 1),
    )


if __name__ == "__main__":
    keep("costs", report())

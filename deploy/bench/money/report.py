"""The bill of a month for shops of three sizes, line by line, as Markdown and a picture."""

from collections.abc import Sequence
from itertools import groupby

from deploy.bench.chart import Chart, bars
from deploy.bench.claims import Claim
from deploy.bench.money import stack, year
from deploy.bench.money.acting import played
from deploy.bench.money.acting.acts import Act
from deploy.bench.money.month import Line, Seen, month
from deploy.bench.money.others import OTHERS, SAID
from deploy.bench.money.prices import MILLION, PRICES, Price
from deploy.bench.money.spent import Spent
from deploy.bench.tables import Report, table

SIZES = (500, 5_000, 50_000)
NAMED = 5_000
PURCHASES = 3
"""A member and month, as in `acts`."""

WHOLE = 10
"""Amounts from here on are shown without a fraction."""

GROUPS = {
    "requests": "API Gateway and Lambda",
    "table": "the table",
    "books": "proving the books every day",
    "site": "CloudFront and S3",
    "watching": "metrics, alarms, logs",
    "keys": "secrets and key",
    "mail": "mail",
}


def seen() -> Seen:
    """Play, count and measure all of it."""
    known, seconds = dict(_known()), played.timed()
    for name, (_, spent) in known.items():
        spent.seconds = seconds[name]
    return Seen(known, stack.counted(), year.aged())


def _known() -> Sequence[tuple[str, tuple[Act, Spent]]]:
    return [(act.name, (act, spent)) for act, spent in played.counted()]


def report(found: Seen | None = None) -> Report:
    found = found or seen()
    bills = {size: month(found, size) for size in SIZES}
    parts = (
        _sums(bills),
        f"Line by line, list prices, nothing free:\n\n{_lines(bills)}",
        f"What each act of a member asks for, once, the feed's part included:\n\n{_acts(found)}",
        f"The prices:\n\n{_prices()}",
        f"Elsewhere, for as many purchases a month, in dollars:\n\n{_others()}\n\n{SAID}",
    )
    return Report("\n\n".join(parts), {"money": _chart(bills[NAMED])}, _claims(bills[NAMED]))


def _claims(lines: Sequence[Line]) -> Sequence[Claim]:
    month = f"a month of a shop of {NAMED:,} members on AWS"
    return (
        Claim(f"{month}, by list price", _sum(lines, free=False), None, "dollars"),
        Claim(f"{month}, with what is always free", _sum(lines, free=True), None, "dollars"),
    )


def _sums(bills: dict[int, list[Line]]) -> str:
    heads = ("a month, in dollars", *(f"{size:,} members" for size in bills))
    rows = [
        (f"{words}", *(_dollars(_sum(lines, free=free)) for lines in bills.values()))
        for words, free in (("by list price", False), ("**with what is always free**", True))
    ]
    return table(heads, rows)


def _sum(lines: Sequence[Line], *, free: bool) -> float:
    """What is free is so once for a price, however many lines it has."""
    return sum(
        price.of(sum(line.amount for line in lines if line.price is price), free=free)
        for price in PRICES.values()
    )


def _lines(bills: dict[int, list[Line]]) -> str:
    heads = ["line", "from", "price"]
    for size in bills:
        heads += [f"{size:,} members", "$"]
    rows = []
    for lines in zip(*bills.values(), strict=True):
        named = next(line for size, line in zip(bills, lines, strict=True) if size == NAMED)
        price = f"${named.price.dollars:g} for {_per(named.price)}"
        cells = [named.price.what, named.how, price]
        for line in lines:
            cells += [_amount(line.amount), _dollars(line.dollars(free=False))]
        rows.append(cells)
    return table(heads, rows)


def _per(price: Price) -> str:
    if price.per == MILLION:
        return f"a million {price.unit}"
    return f"1 {price.unit.removesuffix('s')}" if price.per == 1 else f"{price.per:,} {price.unit}"


def _amount(amount: float) -> str:
    return f"{amount:,.0f}" if amount >= WHOLE else f"{amount:.2g}"


def _dollars(dollars: float) -> str:
    return f"{dollars:.2f}"


def _acts(found: Seen) -> str:
    heads = (
        "act",
        "times a month",
        "requests",
        "feed",
        "RCU",
        "WCU + index",
        "Lambda, ms",
        "log, bytes",
    )
    rows = [
        (
            act.name,
            f"{act.times:.3g}",
            spent.requests,
            spent.wakes,
            f"{spent.bill.rcu:g}",
            f"{spent.bill.wcu} + {spent.bill.index_wcu}",
            f"{1000 * found.lasts(spent):.0f}",
            spent.logged,
        )
        for act, spent in found.acts.values()
    ]
    return table(heads, rows)


def _prices() -> str:
    heads = ("price", "dollars", "free each month", "read in")
    rows = [
        (
            price.what,
            f"{price.dollars:g} for {_per(price)}",
            f"{price.free:,.0f}" if price.free else "–",
            price.source,
        )
        for price in PRICES.values()
    ]
    return table(heads, rows)


def _others() -> str:
    sizes = [PURCHASES * size for size in SIZES]
    heads = ("service", "for", *(f"{size:,} purchases" for size in sizes), "read in")
    rows = [(one.name, one.has, *(one.dollars[n] for n in sizes), one.source) for one in OTHERS]
    return table(heads, rows)


def _chart(lines: Sequence[Line]) -> Chart:
    """Both sums by group; of what is free, each line has its part."""
    ordered = sorted(lines, key=lambda line: list(GROUPS).index(line.group))
    rows = []
    for group, some in groupby(ordered, lambda line: line.group):
        kept = list(some)
        rows.append(
            (
                GROUPS[group],
                {
                    "with what is always free": round(sum(_own(one, lines) for one in kept), 2),
                    "by list price": round(sum(one.dollars(free=False) for one in kept), 2),
                },
            )
        )
    title = f"A month of a shop of {NAMED:,} members"
    return bars(title, "dollars a month", rows)


def _own(line: Line, lines: Sequence[Line]) -> float:
    """The line's part of what its price comes to, when some of it is free."""
    every = sum(one.amount for one in lines if one.price is line.price)
    return line.price.of(every, free=True) * line.amount / every

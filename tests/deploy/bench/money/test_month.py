"""The bill: amounts times prices, what is always free taken off once, nothing lost on the way."""

from dataclasses import replace

import pytest

from chalicelib.web.journal import metrics
from deploy.bench.money.acting.acts import ACTS
from deploy.bench.money.load import Load
from deploy.bench.money.month import MINUTES, Seen, month
from deploy.bench.money.prices import PRICES, Price
from deploy.bench.money.report import OTHERS, SIZES, report
from deploy.bench.money.spent import Spent
from deploy.bench.money.stack import Stack, metrics_of_our_own
from deploy.bench.money.year import Aged, aged
from deploy.bench.stories.meter import Bill
from deploy.template import watch

STACK = Stack(
    alarms=17,
    metrics=15,
    secrets=2,
    memory=0.5,
    days=90,
    call_line=300,
    gateway_line=250,
    start=0.5,
    files=300,
    site=10_000_000,
    page=Load(40_000, 10),
    portal=Load(30_000, 10),
)
ONCE = Spent(requests=1, wakes=2, seconds=0.01, sent=1000, logged=500, mails=1)
ONCE.bill = Bill(reads=2, transactions=1, rcu=3, wcu=8, index_wcu=2, rows=4)
ROUND = Spent(bill=Bill(reads=100, transactions=10, rcu=1000, wcu=20))
MINUTE = Spent(seconds=0.001, logged=500, bill=Bill(reads=20, rcu=10))
AGED = Aged(rows=300, bytes=150_000, round=ROUND, minute=MINUTE, members=10)
SEEN = Seen({act.name: (act, ONCE) for act in ACTS}, STACK, AGED)


def dollars(lines, price):
    return sum(line.dollars(free=False) for line in lines if line.price is price)


def test_a_price_is_paid_for_what_goes_beyond_what_is_free():
    price = Price("x", dollars=2, per=100, unit="things", source="here", free=1_000)
    assert price.of(1_500, free=False) == 30
    assert price.of(1_500, free=True) == 10
    assert price.of(900, free=True) == 0


def test_every_price_says_where_it_was_read_and_has_a_line():
    used = {line.price for line in month(SEEN, 5_000)}
    assert used == set(PRICES.values())
    assert all(price.source for price in PRICES.values())


def test_requests_grow_with_the_members_and_what_stands_there_does_not():
    small, large = month(SEEN, 500), month(SEEN, 5_000)
    for price in (PRICES["GATEWAY"], PRICES["WRITES"], PRICES["MAILS"], PRICES["STORED"]):
        assert dollars(large, price) == pytest.approx(10 * dollars(small, price))
    for price in (PRICES["METRICS"], PRICES["ALARMS"], PRICES["SECRETS"]):
        assert dollars(large, price) == dollars(small, price)


def test_the_clock_calls_each_minute_of_the_month():
    nobody = month(
        replace(SEEN, acts={name: (a, Spent()) for name, (a, _) in SEEN.acts.items()}), 0
    )
    (calls,) = (line.amount for line in nobody if line.price is PRICES["CALLS"])
    assert calls == MINUTES == 43_800


def test_the_books_are_proved_daily_until_their_pace_is_reached():
    assert SEEN.rounds(500) == pytest.approx(365 / 12)
    assert SEEN.rounds(50_000) < 365 / 12 / 5


def test_a_function_waits_and_has_its_share_of_a_processor():
    """0.01 s at 0.5 GB of 1.73, two reads of 5 ms and a write of 10."""
    assert SEEN.lasts(ONCE) == pytest.approx(0.01 * 1769 / 512 + 0.02)


def test_alarms_and_metrics_are_those_of_the_product():
    stories = len(metrics.STORIES) + 1
    assert metrics_of_our_own() == 2 * stories + 4 + 1
    assert len(watch.alarms()) >= 17


def test_a_shop_grows_old_and_its_books_are_proved():
    old = aged(members=1, days=40)
    assert old.rows > 20
    assert old.round.bill.rcu > old.rows / 10
    assert old.minute.bill.transactions == 0


def test_the_report_has_the_sums_the_lines_the_acts_the_prices_and_the_others():
    found = report(SEEN)
    assert all(f"{size:,} members" in found.text for size in SIZES)
    for price in PRICES.values():
        assert price.what in found.text
    assert all(one.name in found.text for one in OTHERS)
    assert found.charts["money"].svg.startswith("<svg")

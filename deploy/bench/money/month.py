"""A month of a shop: how much of each thing AWS is asked for, and what each comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

from deploy.bench.money.acting.acts import Act
from deploy.bench.money.load import Load
from deploy.bench.money.prices import GB, HOURS, PRICES, Price
from deploy.bench.money.spent import Spent
from deploy.bench.money.stack import Stack
from deploy.bench.money.year import Aged

VIEWS = 5
"""Pages of the site that a member opens in a month, beside the one that each scan leads to."""

FRESH = 0.5
"""Of the views, for how many the browser has to load everything; the others ask for the page."""

FULL = 1769 / 1024
"""GB at which Lambda gives one whole processor; less memory, as much less of it."""

READ, WRITE = 0.005, 0.010
"""Seconds that a function waits for DynamoDB: "single-digit milliseconds", and twice that for a
transaction. Assumed: nothing here runs on AWS."""

COLD = 1 / 20
"""Of the calls, how many find no function that is ready."""

MINUTES = 60 * HOURS
ROWS_A_DAY = 20 * 100 * 60 * 24
"""The reconciler proves so many at most."""

DAYS = 365 / 12
NOTICES = 0.1
"""Mails a member and month that tell of points about to end, or of a level."""

RELEASES = 4
MISSES = 0.1
"""Of the site's files that visitors ask for, how many CloudFront has to fetch."""

KEY_CACHED = 300
"""Seconds that DynamoDB keeps the table's key for a caller that goes on asking."""
BUSY = 1 / 2
"""Of the day, in which somebody is at the shop: as long its functions keep asking."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the bill; `how` is where its amount comes from."""

    group: str
    price: Price
    amount: float
    how: str

    def dollars(self, *, free: bool) -> float:
        return self.price.of(self.amount, free=free)


@dataclass(frozen=True, slots=True)
class Seen:
    """All that was counted and measured: acts with what each asks for, and the clock's year."""

    acts: Mapping[str, tuple[Act, Spent]]
    stack: Stack
    aged: Aged

    def each(self, members: int) -> float:
        """Seconds for which the clock's function runs in a month, the books' round included."""
        bill = self.aged.round.bill
        calls = bill.reads * READ + bill.transactions * WRITE
        minute = self.aged.minute
        idle = self.lasts(minute) * MINUTES
        return idle + self.rounds(members) * members * calls / self.aged.members

    def rounds(self, members: int) -> float:
        """Rounds of the books in a month: one a day, or as its pace allows."""
        return DAYS * min(1, ROWS_A_DAY / max(1, self.aged.rows * members))

    def lasts(self, spent: Spent) -> float:
        """Seconds on Lambda: of its share of a processor, and of waiting."""
        waits = spent.bill.reads * READ + spent.bill.transactions * WRITE
        return spent.seconds * FULL / self.stack.memory + waits

    def total(self, members: int, of: str) -> float:
        """What the acts of a month come to: `requests`, `wakes`, `sent`, `logged` or `mails`."""
        every = self.acts.values()
        return members * sum((act.times * float(getattr(spent, of)) for act, spent in every), 0.0)

    def units(self, members: int, *of: str) -> float:
        return members * sum(act.times * _of(spent, of) for act, spent in self.acts.values())

    def share(self, spent: Spent, *of: str) -> float:
        """Units of what all members of the shop that was played asked for, for one of them."""
        return _of(spent, of) / self.aged.members


def _of(spent: Spent, units: tuple[str, ...]) -> float:
    return sum(float(getattr(spent.bill, name)) for name in units)


def month(seen: Seen, members: int) -> list[Line]:
    return [
        *_functions(seen, members),
        *_table(seen, members),
        *_edge(seen, members),
        *_watching(seen, members),
        Line("keys", PRICES["SECRETS"], seen.stack.secrets, "in the template"),
        Line("keys", PRICES["KEY_USES"], _key_uses(), "callers × hours × 12"),
        Line(
            "mail",
            PRICES["MAILS"],
            seen.total(members, "mails") + NOTICES * members,
            f"codes, and {NOTICES} notices a member",
        ),
    ]


def _functions(seen: Seen, members: int) -> list[Line]:
    requests, calls = seen.total(members, "requests"), _calls(seen, members)
    acted = members * sum(act.times * seen.lasts(spent) for act, spent in seen.acts.values())
    started = COLD * (calls - MINUTES) * seen.stack.start * FULL / seen.stack.memory
    lasting = acted + seen.each(members) + started
    return [
        Line("requests", PRICES["GATEWAY"], requests, "requests of the acts"),
        Line("requests", PRICES["CALLS"], calls, f"requests + feed + {MINUTES:,} minutes"),
        Line(
            "requests",
            PRICES["SECONDS"],
            lasting * seen.stack.memory,
            f"{lasting / 3600:,.1f} hours × {seen.stack.memory:g} GB",
        ),
    ]


def _calls(seen: Seen, members: int) -> float:
    """Of the api and the pictures, of the feed, of the clock."""
    return seen.total(members, "requests") + seen.total(members, "wakes") + MINUTES


def _table(seen: Seen, members: int) -> list[Line]:
    aged, stored = seen.aged, seen.aged.bytes * members / GB
    rounds = seen.rounds(members)
    acted = seen.units(members, "rcu")
    minutes = aged.minute.bill.rcu * MINUTES
    proved = rounds * members * seen.share(aged.round, "rcu")
    written = seen.units(members, "wcu", "index_wcu")
    noted = rounds * members * seen.share(aged.round, "wcu")
    return [
        Line("table", PRICES["READS"], acted, "reads of the acts and of the feed"),
        Line("table", PRICES["READS"], minutes, f"{aged.minute.bill.rcu:g} an idle minute"),
        Line("books", PRICES["READS"], proved, f"the books proved {rounds:.1f} times"),
        Line("table", PRICES["WRITES"], written + noted, "writes, with those of the indexes"),
        Line(
            "table", PRICES["STORED"], stored, f"{aged.bytes / 1000:,.0f} KB a member, after a year"
        ),
        Line("table", PRICES["RESTORABLE"], stored, "the same"),
    ]


def _edge(seen: Seen, members: int) -> list[Line]:
    views = VIEWS * members + _times(seen, "a code is scanned, by phone") * members
    opened = members * sum(
        act.times for act, _ in seen.acts.values() if act.name.endswith("is opened")
    )
    files = _asked(views, seen.stack.page) + _asked(opened, seen.stack.portal)
    heavy = _heavy(views, seen.stack.page) + _heavy(opened, seen.stack.portal)
    sent = heavy + seen.total(members, "sent")
    put = seen.stack.files * RELEASES
    asked = files + seen.total(members, "requests")
    return [
        Line("site", PRICES["EDGE_REQUESTS"], asked, "files of the pages, requests of the acts"),
        Line("site", PRICES["EDGE_BYTES"], sent / GB, "pages and answers, packed"),
        Line("site", PRICES["EDGE_CODE"], asked, "one for each of these"),
        Line("site", PRICES["SITE_PUTS"], put, f"{seen.stack.files} files × {RELEASES} releases"),
        Line("site", PRICES["SITE_GETS"], files * MISSES, "a tenth of the files"),
        Line("site", PRICES["SITE_STORED"], seen.stack.site * RELEASES / GB, "releases of a month"),
    ]


def _asked(views: float, load: Load) -> float:
    return views * (FRESH * load.files + 1 - FRESH)


def _heavy(views: float, load: Load) -> float:
    return views * (FRESH * load.bytes + (1 - FRESH) * load.bytes / load.files)


def _times(seen: Seen, name: str) -> float:
    act, _ = seen.acts[name]
    return act.times


def _watching(seen: Seen, members: int) -> list[Line]:
    stack, minute = seen.stack, seen.aged.minute
    lines = seen.total(members, "logged") + MINUTES * minute.logged
    lines += seen.total(members, "requests") * stack.gateway_line
    lines += _calls(seen, members) * stack.call_line
    return [
        Line("watching", PRICES["METRICS"], stack.metrics, "in the journal and the template"),
        Line("watching", PRICES["ALARMS"], stack.alarms, "in the template"),
        Line("watching", PRICES["LOGS"], lines / GB, "ours, the gateway's, Lambda's"),
        Line(
            "watching",
            PRICES["KEPT_LOGS"],
            lines / GB * stack.days / DAYS,
            f"for {stack.days} days",
        ),
    ]


def _key_uses() -> float:
    """The clock's function asks all day; the api's and the feed's while somebody is there."""
    return (1 + 2 * BUSY) * HOURS * 3600 / KEY_CACHED

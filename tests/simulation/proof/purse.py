"""One member's points, worked out a second time from the entries: the model beside the ledger."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from chalicelib.domain.calendar import day_of, expiry_day
from chalicelib.domain.ledger.account import Account, Entry, chain
from chalicelib.domain.ledger.closing import LEFT
from chalicelib.domain.programme import Programme

Days = Counter[str]

ACTIVE = {"earn", "hold", "commit", "adjust"}
"""What a frozen account does not; all others are the shop's, or points that come back."""


TAKEN_BACK = {"clawback", "reverse"}
"""What alone is entered once a member has left."""


@dataclass
class Purse:
    """`follow` each entry in turn, and every number of it must be what this comes to.

    `holds` keeps what each redemption took, `ends` the kinds of the entries after; `seen` counts
    entries by kind, source, and what they name, or else their reason.
    """

    programme: Programme
    lots: Days = field(default_factory=Counter)
    held: int = 0
    debt: int = 0
    seq: int = 0
    orders: int = 0
    head: str = ""
    totals: Counter[str] = field(default_factory=Counter)
    holds: dict[str, Days] = field(default_factory=dict)
    seen: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    ends: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    owed: Counter[str] = field(default_factory=Counter)
    entries: list[Entry] = field(default_factory=list)
    reversals: dict[int, Entry] = field(default_factory=dict)
    reads: dict[str, int] = field(default_factory=dict)
    frozen: bool = False
    active: int = 0
    closed_from: int = 0

    @property
    def available(self) -> int:
        return self.lots.total()

    def usable(self, day: str) -> int:
        """Points that can be spent on this day, though nothing has lapsed in the books yet."""
        return sum(points for last, points in self.lots.items() if last >= day)

    def follow(self, entry: Entry) -> None:
        assert entry.seq == self.seq + 1, "I5: no gap"
        assert entry.hash == chain(self.head, entry), "I6: the chain"
        today, moved = day_of(entry.at, self.programme), Counter(dict(entry.lots))
        assert all(points > 0 for points in moved.values()), entry
        self._move(entry, moved, today)
        stamped = entry.available_after, entry.held_after, entry.debt_after
        assert stamped == (self.available, self.held, self.debt), ("I7: balances", entry)
        assert min(stamped) >= 0, ("I1", entry)
        if self.closed_from:
            assert entry.kind in TAKEN_BACK, ("I15: nothing is given", entry)
            assert entry.points == 0, ("I15: nothing is there", entry)
        elif entry.reason.code == LEFT.code:
            assert stamped[:2] == (0, 0), ("I15: nothing is left", entry)
            self.closed_from = entry.seq
        self.seq, self.head = entry.seq, entry.hash
        self.seen[entry.kind, entry.source, entry.ref or entry.reason.code] += 1
        if entry.source == "redemption" and entry.kind != "hold":
            self.ends[entry.ref or ""][entry.kind] += 1
        self.orders += (entry.kind, entry.source) == ("earn", "purchase")
        self.entries.append(entry)
        if entry.source == "reading":
            assert entry.ref not in self.reads, "I31: once"
            self.reads[entry.ref or ""] = entry.seq
        if entry.kind in ACTIVE:
            self.active = entry.seq

    def agree(self, account: Account) -> None:
        """The account says what its entries say."""
        assert (account.seq, account.head) == (self.seq, self.head), "I5, I6"
        assert dict(account.lots) == dict(self.lots), "I3"
        assert list(account.lots) == sorted(account.lots), "I3"
        mine = (self.available, self.held, self.debt)
        assert (account.available, account.held, account.debt) == mine
        assert not (self.debt and self.available), "I4"
        assert not account.frozen or self.active <= account.frozen_from, "I15"
        assert account.closed_from == self.closed_from, "I15"
        self.frozen = account.frozen
        names = ("earned", "returned", "spent", "expired", "clawed")
        earned, returned, spent, expired, clawed = (self.totals[name] for name in names)
        assert [getattr(account, name) for name in names] == [self.totals[name] for name in names]
        assert self.available + self.held == earned + returned - spent - expired - clawed, "I2"

    def _move(self, entry: Entry, moved: Days, today: str) -> None:
        match entry.kind, entry.source:
            case "earn", _:
                self._earn(entry, moved, today)
            case "adjust", _ if entry.points > 0:
                self._earn(entry, moved, today)
            case "hold", _:
                self._hold(entry, moved, today)
            case (("commit" | "void" | "lapse"), _):
                self._release(entry, moved)
            case "reverse", ("redemption" | "adjustment"):
                self._reverse(entry, moved)
            case "expire", _:
                self._expire(entry, moved, today)
            case "repay", _:
                assert self.debt >= -entry.points > 0, entry
                self._take(entry, moved, self._nearest(-entry.points), "clawed")
                self.debt += entry.points
            case (("clawback" | "adjust" | "reverse"), _):
                self._claw_back(entry, moved)
            case _:
                raise AssertionError(entry)

    def _earn(self, entry: Entry, moved: Days, today: str) -> None:
        day = expiry_day(today, self.programme.expiry(entry.source))
        assert moved == +Counter({day: entry.points}), entry
        self.lots += moved
        self.totals["earned"] += entry.points

    def _hold(self, entry: Entry, moved: Days, today: str) -> None:
        assert min(moved) >= today, ("I12: past its day", entry)
        assert entry.ref not in self.holds, ("I19: held once", entry)
        self._take(entry, moved, self._nearest(-entry.points), None)
        self.held -= entry.points
        self.holds[entry.ref or ""] = moved

    def _release(self, entry: Entry, moved: Days) -> None:
        self.held -= moved.total()
        if entry.kind == "commit":
            assert moved == self.holds[entry.ref or ""], ("I13: the same days", entry)
            assert entry.points == 0, entry
            self.totals["spent"] += moved.total()
        else:
            self._return(entry, moved, None)

    def _return(self, entry: Entry, moved: Days, total: str | None) -> None:
        assert moved == self.holds[entry.ref or ""], ("I13: the same days", entry)
        assert entry.points == moved.total(), entry
        self.lots += moved
        if total:
            self.totals[total] += entry.points

    def _reverse(self, entry: Entry, moved: Days) -> None:
        """The whole of what was spent; or that of its entry, no more, and once."""
        if entry.source == "redemption":
            self._return(entry, moved, "returned")
            return
        original = self.entries[int(entry.ref or 0) - 1]
        assert original.kind in {"earn", "adjust"}, ("I14", entry)
        assert original.seq not in self.reversals, ("I14: once", entry)
        self.reversals[original.seq] = entry
        if original.points < 0:
            assert moved == Counter(dict(original.lots)), ("I14", entry)
            assert entry.points == -original.points, ("I14", entry)
            self.lots += moved
            self.totals["earned"] += entry.points
        else:
            self._claw_back(entry, moved)
            assert self.owed[entry.ref or ""] == original.points, ("I14", entry)

    def _claw_back(self, entry: Entry, moved: Days) -> None:
        """How much was asked for stands in no entry: what could not be taken became debt."""
        missing = entry.debt_after - self.debt
        assert missing >= 0, entry
        self._take(entry, moved, moved, "clawed")
        assert not (missing and self.available), ("I4: first what is there", entry)
        self.debt += missing
        self.owed[entry.ref or entry.source] += missing - entry.points

    def _take(self, entry: Entry, moved: Days, expected: Days, total: str | None) -> None:
        assert moved == expected, ("I12: these lots", entry, expected)
        assert entry.points == -moved.total(), entry
        assert moved <= self.lots, entry
        self.lots -= moved
        if total:
            self.totals[total] -= entry.points

    def _expire(self, entry: Entry, moved: Days, today: str) -> None:
        """What is past its day; or all, and be it nothing, when its member leaves."""
        gone = Counter({day: n for day, n in self.lots.items() if day < today})
        left = entry.reason.code == LEFT.code
        assert left or gone, entry
        self._take(entry, moved, +self.lots if left else gone, "expired")

    def _nearest(self, points: int) -> Days:
        taken: Days = Counter()
        for day in sorted(self.lots):
            taken[day] = min(self.lots[day], points - taken.total())
        return +taken

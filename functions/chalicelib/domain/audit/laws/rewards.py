"""Redemptions and stock, tested by themselves and counted against each other."""

from collections.abc import Iterator

from msgspec.structs import replace

from chalicelib.domain.audit.finding import Finding, differ
from chalicelib.domain.audit.laws import Law, entries
from chalicelib.domain.audit.records import Taken
from chalicelib.domain.ledger.account import Account, Entry, Lots
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock

Sum = tuple[Law, str, str, str]
"""The law, the place and the thing of two numbers that must be equal; and whom they are about."""

PROGRAMME, GIVEN = "the programme", "points given, by where they are"


class Balance:
    """Sums that are met from two sides, in whatever order the records come.

    Keeps two numbers for each member who has redeemed, for each reward they have had within a
    limit, and for each shelf: what grows with the shop is only this, never the entries.
    """

    def __init__(self) -> None:
        self._sums: dict[Sum, list[int]] = {}

    def expect(self, law: Law, where: str, what: str, more: int, about: str = "") -> None:
        self._add((law, where, what, about), 0, more)

    def stand(self, law: Law, where: str, what: str, more: int, about: str = "") -> None:
        self._add((law, where, what, about), 1, more)

    def findings(self) -> Iterator[Finding]:
        for (law, where, what, about), (expected, stands) in self._sums.items():
            for one in differ(law, where, what, expected=expected, stands=stands):
                yield replace(one, about=about)

    def _add(self, name: Sum, side: int, more: int) -> None:
        if more:
            self._sums.setdefault(name, [0, 0])[side] += more


def shelf(reward: str, shard: int) -> str:
    return f"reward {reward}, shelf {shard}"


def on_the_shelf(stock: Stock) -> Iterator[Finding]:
    where = shelf(stock.reward, stock.shard)
    for name in ("left", "held", "sold"):
        if getattr(stock, name) < 0:
            yield Finding("I16", where, name, "0 or more", str(getattr(stock, name)))
    together = stock.left + stock.held + stock.sold
    what = "left, held and sold together"
    yield from differ("I16", where, what, expected=stock.total, stands=together)


def in_time(redemption: Redemption) -> Iterator[Finding]:
    closed = redemption.closed_at or 0
    if redemption.state == "committed" and closed > redemption.expires_at:
        where, until = f"redemption {redemption.id}", f"no later than {redemption.expires_at}"
        yield Finding("I20", where, "the second of its commit", until, str(closed))


def set_aside(
    account: str, ref: str, lots: Lots, redemption: Redemption | None
) -> Iterator[Finding]:
    """A hold that no entry has closed is a redemption that is held, of the same lots."""
    where, what = f"member {account}", f"redemption {ref}, set aside and not closed by an entry,"
    expected = ("held", account, lots)
    stands = (redemption.state, redemption.member, redemption.lots) if redemption else None
    yield from differ("I9", where, what, expected=expected, stands=stands)


def undone(entry: Entry, redemption: Redemption | None) -> Iterator[Finding]:
    """A commit that was undone gave back the lots of its redemption."""
    lots = redemption.lots if redemption else None
    yield from differ("I13", entries.place(entry), "its lots", expected=lots, stands=entry.lots)


def within_limit(taken: Taken, reward: Reward | None) -> Iterator[Finding]:
    where = f"member {taken.member}"
    what = f"the count of reward {taken.reward}"
    most = reward.most if reward else taken.n
    if not 0 <= taken.n <= most:
        yield Finding("I18", where, what, f"0 to {most}", str(taken.n))


def count_redemption(balance: Balance, redemption: Redemption) -> None:
    if redemption.state not in {"held", "committed"}:
        return
    state, who = redemption.state, redemption.member
    where = f"member {who}"
    side = shelf(redemption.reward, redemption.shard)
    if state == "held":
        balance.expect("I9", where, "held", redemption.points, who)
    else:
        balance.expect("I10", where, "spent and not returned", redemption.points, who)
    balance.expect("I17", side, f"pieces {state}", 1)
    if redemption.limited:
        balance.expect("I18", where, f"the count of reward {redemption.reward}", 1, who)


def count_account(balance: Balance, account: Account) -> None:
    where, who = f"member {account.member}", account.member
    balance.stand("I9", where, "held", account.held, who)
    balance.stand("I10", where, "spent and not returned", account.spent - account.returned, who)
    balance.expect("I29", PROGRAMME, GIVEN, account.earned)
    gone = account.spent - account.returned + account.expired + account.clawed
    balance.stand("I29", PROGRAMME, GIVEN, account.available + account.held + gone)


def count_taken(balance: Balance, taken: Taken) -> None:
    where = f"member {taken.member}"
    balance.stand("I18", where, f"the count of reward {taken.reward}", taken.n, taken.member)


def count_stock(balance: Balance, stock: Stock) -> None:
    where = shelf(stock.reward, stock.shard)
    balance.stand("I17", where, "pieces held", stock.held)
    balance.stand("I17", where, "pieces committed", stock.sold)

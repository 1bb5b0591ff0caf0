"""What the rows of a shop must say, whatever has happened to it: read back and held together."""

from collections import Counter
from dataclasses import dataclass, field

from chalicelib.domain.calendar import day_of, month_of
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.programme import Programme
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.ports import AccountOf
from chalicelib.store import ledger, referrals, rewards
from chalicelib.store.port import Key, Row, Store
from tests.simulation.purse import Purse
from tests.simulation.seam import rows_of

ENDS = {
    "held": Counter(),
    "committed": Counter({"commit": 1}),
    "lapsed": Counter({"lapse": 1}),
}
"""The entries after its hold that a redemption in each state has; a voided one has two ways."""


@dataclass
class Books:
    """Follows the shop's entries from check to check."""

    store: Store
    programme: Programme
    purses: dict[str, Purse] = field(default_factory=dict)
    brought_by: dict[str, str] = field(default_factory=dict)

    def purse(self, member: str) -> Purse:
        return self.purses.setdefault(member, Purse(self.programme))

    def check(self) -> None:
        """Everything that is written, at once."""
        rows = rows_of(self.store)
        for key in rows:
            if key.sk == "BAL":
                self._follow(key.pk.removeprefix("M#"), rows)
        entries = Counter(key.pk for key in rows if key.sk.startswith("E#"))
        assert entries == {f"M#{m}": p.seq for m, p in self.purses.items() if p.seq}, "I5: no more"
        self._check_redemptions(rows)
        self._check_orders(rows)
        self._check_referrals(rows)

    def _follow(self, member: str, rows: dict[Key, Row]) -> None:
        purse = self.purse(member)
        account = ledger.parse_account(rows[ledger.account_key(AccountOf(member))])
        for seq in range(purse.seq + 1, account.seq + 1):
            purse.follow(ledger.parse_entry(rows[ledger.entry_key(member, seq)]))
        purse.agree(account)

    def _check_redemptions(self, rows: dict[Key, Row]) -> None:
        found = [rewards.parse_redemption(row) for key, row in rows.items() if key.sk == "HOLD"]
        by_state = Counter((each.reward, each.shard, each.state) for each in found)
        for key, row in rows.items():
            if key.sk.startswith("STOCK#"):
                _check_stock(rewards.parse_stock(row), by_state)
        held = Counter[str]()
        for each in found:
            held[each.member] += each.points if each.state == "held" else 0
            self._check_redemption(each)
        assert all(self.purses[member].held == held[member] for member in self.purses), "I9"
        holds = Counter(each.member for each in found)
        assert all(len(p.holds) == holds[m] for m, p in self.purses.items()), "I8: no hold unseen"
        self._check_limits(found, rows)

    def _check_redemption(self, each: Redemption) -> None:
        purse = self.purses[each.member]
        ends = Counter(
            {
                kind: n
                for (kind, source, ref), n in purse.seen.items()
                if source == "redemption" and ref == each.id and kind != "hold"
            }
        )
        assert purse.holds[each.id] == Counter(dict(each.lots)), "I13"
        if each.state == "voided":
            assert ends in (Counter({"void": 1}), Counter({"commit": 1, "reverse": 1})), "I19"
        else:
            assert ends == ENDS[each.state], ("I19", each, ends)

    def _check_limits(self, found: list[Redemption], rows: dict[Key, Row]) -> None:
        taken = Counter(
            (each.member, each.reward) for each in found if each.state in {"held", "committed"}
        )
        for key, row in rows.items():
            member, _, reward = key.pk.removeprefix("M#"), *key.sk.partition("LIM#")[1:]
            if not reward:
                continue
            limits: Reward = rewards.parse_reward(rows[Key(f"R#{reward}", "META")])
            n = rewards.parse_taken(row)
            assert n == taken[member, reward], "I18"
            assert n <= (limits.per_member or n), "I18"

    def _check_orders(self, rows: dict[Key, Row]) -> None:
        orders = [ledger.parse_order(row) for key, row in rows.items() if key.sk == "ORDER"]
        for order in orders:
            _check_order(order, self.purses[order.member])
        earned = sum(
            n
            for purse in self.purses.values()
            for (kind, source, _), n in purse.seen.items()
            if (kind, source) == ("earn", "purchase")
        )
        assert earned == len(orders), "I8: an order for every purchase"

    def _check_referrals(self, rows: dict[Key, Row]) -> None:
        found = [referrals.parse_referral(row) for key, row in rows.items() if key.sk == "REFBY"]
        credits_, returns = Counter[str](), Counter[str]()
        months = Counter[tuple[str, str]]()
        for each in found:
            assert self.brought_by.setdefault(each.friend, each.referrer) == each.referrer, "I21"
            assert self.brought_by.get(each.referrer) != each.friend, "I23"
            assert each.friend != each.referrer, "I23"
            had = self.purses[each.friend].seen["earn", "referral", "referral_friend"]
            assert had == 1 if each.state == "credited" else had <= (each.why == "refunded"), "I22"
            credits_[each.referrer] += had
            for member in (each.friend, each.referrer):
                returns[member] += had if each.state == "rejected" else 0
            if each.state == "credited" and each.closed_at:
                months[each.referrer, month_of(day_of(each.closed_at, self.programme))] += 1
        for member, purse in self.purses.items():
            assert purse.seen["earn", "referral", "referral_referrer"] == credits_[member], "I22"
            assert purse.seen["reverse", "referral", "referral_reversed"] == returns[member], "I22"
        cap = self.programme.referral.monthly_cap
        assert all(n <= cap for n in months.values()), "I24"


def _check_stock(stock: Stock, by_state: Counter[tuple[str, int, str]]) -> None:
    assert min(stock.left, stock.held, stock.sold) >= 0, "I16"
    assert stock.left + stock.held + stock.sold == stock.total, "I16"
    where = stock.reward, stock.shard
    assert stock.held == by_state[*where, "held"], "I17"
    assert stock.sold == by_state[*where, "committed"], "I17"


def _check_order(order: Order, purse: Purse) -> None:
    assert purse.seen["earn", "purchase", order.number] == 1, "I8"
    assert 0 <= order.refunded <= order.amount, "I14"
    share = -(-order.points * order.refunded // order.amount)
    assert purse.owed[order.number] == order.clawed == share, "I14"

"""What the rows of a shop must say, whatever has happened to it: read back and held together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from chalicelib.domain.calendar import day_of, month_of
from chalicelib.domain.ledger.purchase import Order
from chalicelib.domain.members.member import Member
from chalicelib.domain.programme import Programme
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward, Stock
from chalicelib.store.nouns import reads, referrals, rewards
from chalicelib.store.nouns import stock as shelf
from chalicelib.store.nouns.people import members
from chalicelib.store.nouns.points import ledger, reversals
from chalicelib.store.port import Key, Row, Store
from tests.simulation.proof.purse import Purse
from tests.simulation.seam import rows_of

ENDS = {
    "held": Counter(),
    "committed": Counter({"commit": 1}),
    "lapsed": Counter({"lapse": 1}),
}
"""The entries after its hold that a redemption in each state has; a voided one has two ways."""

CANARY = "canary"
"""Part of every name and contact of a walk: where it stands, somebody's own data stand."""

PERSONAL = {"PROFILE", "OTP", "NEW"}
"""The rows that are there for it: profiles, and contacts that are still to be proven."""

Pair = tuple[str, str]


@dataclass
class Books:
    """Follows the shop's rows: all of them by `check`, or those that were touched by `follow`."""

    store: Store
    programme: Programme
    purses: dict[str, Purse] = field(default_factory=dict)
    redemptions: dict[str, Redemption] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    referrals: dict[str, Referral] = field(default_factory=dict)
    rewards: dict[str, Reward] = field(default_factory=dict)
    stocks: dict[tuple[str, int], Stock] = field(default_factory=dict)
    taken: dict[Pair, int] = field(default_factory=dict)
    wishes: set[Key] = field(default_factory=set)
    marks: dict[tuple[str, int], int] = field(default_factory=dict)
    reads: dict[Pair, int | None] = field(default_factory=dict)
    contacts: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    states: Counter[tuple[str, int, str]] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    had: Counter[Pair] = field(default_factory=Counter)
    holds: Counter[str] = field(default_factory=Counter)

    def purse(self, member: str) -> Purse:
        return self.purses.setdefault(member, Purse(self.programme))

    def check(self) -> None:
        """Everything that is written, at once."""
        rows = rows_of(self.store)
        self._follow(rows)
        entries = Counter(key.pk for key in rows if key.sk.startswith("E#"))
        assert entries == {f"M#{m}": p.seq for m, p in self.purses.items() if p.seq}, "I5: no more"
        told = [k for k, row in rows.items() if k.sk not in PERSONAL and CANARY in f"{row}".lower()]
        assert not told, ("I26: personal data", told)

    def follow(self, touched: set[Key]) -> None:
        """Read what somebody tried to write, and hold it against all that is known."""
        keys = sorted(touched)
        found: dict[Key, Row] = {}
        for start in range(0, len(keys), 100):
            asked = keys[start : start + 100]
            rows = self.store.get_many(asked)
            found |= {key: row for key, row in zip(asked, rows, strict=True) if row}
        for key in touched - found.keys():
            self._forget(key)
        self._follow(found)

    def _forget(self, key: Key) -> None:
        if key.sk == "U":
            self.owners.pop(key.pk, None)
        elif key.sk.startswith("READ#"):
            self.reads.pop((key.pk.removeprefix("M#"), key.sk.removeprefix("READ#")), None)

    def unlike(self, other: "Books") -> list[str]:
        """What both do not know alike: it has changed, and nobody touched it."""
        names = ("redemptions", "orders", "referrals", "rewards", "stocks", "taken", "wishes")
        names = (*names, "marks", "reads", "contacts", "owners")
        found = [name for name in names if getattr(self, name) != getattr(other, name)]
        mine, theirs = (
            {m: (p.head, p.frozen) for m, p in b.purses.items() if p.seq} for b in (self, other)
        )
        return found + ["entries"] * (mine != theirs)

    def _follow(self, rows: Mapping[Key, Row]) -> None:
        redemptions = [rewards.parse_redemption(r) for k, r in rows.items() if k.sk == "HOLD"]
        orders = [ledger.parse_order(row) for key, row in rows.items() if key.sk == "ORDER"]
        for key, row in rows.items():
            self._note(key, row, rows)
        for redemption in redemptions:
            self._move(redemption)
        self.orders |= {order.number: order for order in orders}
        for redemption in redemptions:
            self._check_redemption(redemption)
        for order in orders:
            _check_order(order, self.purse(order.member))
        self._check_shelf({each.reward for each in redemptions} | {*map(_reward_in, rows)})
        self._check_members()
        if any(key.sk == "REFBY" or _of_a_referral(row) for key, row in rows.items()):
            self._check_referrals()

    def _note(self, key: Key, row: Row, rows: Mapping[Key, Row]) -> None:
        member = key.pk.removeprefix("M#")
        if key.sk == "BAL":
            self._follow_account(member, row, rows)
        elif key.sk.startswith("STOCK#"):
            stock = shelf.parse_stock(row)
            self.stocks[stock.reward, stock.shard] = stock
        elif key.sk.startswith("LIM#"):
            self.taken[member, key.sk.removeprefix("LIM#")] = rewards.parse_taken(row)
        elif key.sk == "REFBY":
            self.referrals[member] = self._unmoved(referrals.parse_referral(row))
        elif key.sk == "META":
            reward = rewards.parse_reward(row)
            self.rewards[reward.id] = reward
        elif key.pk.startswith("I#"):
            self.wishes.add(key)
        elif key.sk.startswith("REV#"):
            mark = reversals.parse_reversal(row)
            self.marks[mark.member, mark.seq] = mark.entry
        elif key.sk.startswith("READ#"):
            self.reads[member, key.sk.removeprefix("READ#")] = reads.parse_read(row).entry
        else:
            self._note_contact(key, row)

    def _note_contact(self, key: Key, row: Row) -> None:
        if key.sk == "PROFILE":
            self._note_member(members.parse_member(row))
        elif key.sk == "U":
            self.owners[key.pk] = members.parse_owner(row)

    def _note_member(self, member: Member) -> None:
        if member.has_left:
            kept = member.name, member.contact.value, member.birthday, member.consents
            assert not any(kept), "I26"
            self.contacts.pop(member.id, None)
        else:
            self.contacts[member.id] = member.contact.value

    def _follow_account(self, member: str, row: Row, rows: Mapping[Key, Row]) -> None:
        purse, account = self.purse(member), ledger.parse_account(row)
        for seq in range(purse.seq + 1, account.seq + 1):
            purse.follow(ledger.parse_entry(rows[ledger.entry_key(member, seq)]))
        purse.agree(account)

    def _move(self, now: Redemption) -> None:
        """Count it where it is, and no more where it was."""
        was = self.redemptions.get(now.id)
        self.redemptions[now.id] = now
        for each, more in ((was, -1), (now, 1)):
            if each:
                self.states[each.reward, each.shard, each.state] += more
                self.held[each.member] += more * each.points * (each.state == "held")
                counts = each.limited and each.state in {"held", "committed"}
                self.had[each.member, each.reward] += more * counts
                self.holds[each.member] += more

    def _check_redemption(self, each: Redemption) -> None:
        purse = self.purse(each.member)
        ends = purse.ends[each.id]
        assert purse.holds[each.id] == Counter(dict(each.lots)), "I13"
        if each.state == "voided":
            assert ends in (Counter({"void": 1}), Counter({"commit": 1, "reverse": 1})), "I19"
        else:
            assert ends == ENDS[each.state], ("I19", each, ends)

    def _check_shelf(self, touched: set[str]) -> None:
        for where, stock in self.stocks.items():
            if where[0] not in touched:
                continue
            assert min(stock.left, stock.held, stock.sold) >= 0, "I16"
            assert stock.left + stock.held + stock.sold == stock.total, "I16"
            assert stock.held == self.states[(*where, "held")], "I17"
            assert stock.sold == self.states[(*where, "committed")], "I17"
        for (member, reward), n in self.taken.items():
            if reward not in touched:
                continue
            assert n == self.had[member, reward], "I18"
            assert n <= self.rewards[reward].most, "I18"

    def _check_members(self) -> None:
        for member, purse in self.purses.items():
            assert purse.held == self.held[member], "I9"
            assert len(purse.holds) == self.holds[member], "I8: no hold unseen"
        made = {
            (member, seq): entry.seq
            for member, purse in self.purses.items()
            for seq, entry in purse.reversals.items()
        }
        earned_by = {
            (member, page): seq
            for member, purse in self.purses.items()
            for page, seq in purse.reads.items()
        }
        stand = {read: seq for read, seq in self.reads.items() if seq}
        assert stand == earned_by, "I31: once"
        assert self.marks == made, "I14: each reversal once, as its mark says"
        assert sorted(self.owners.values()) == sorted(self.contacts), "I25: a contact each"
        earned = sum(purse.orders for purse in self.purses.values())
        assert earned == len(self.orders), "I8: an order for every purchase"

    def _unmoved(self, now: Referral) -> Referral:
        was = self.referrals.get(now.friend, now)
        assert was.referrer == now.referrer, "I21"
        return now

    def _check_referrals(self) -> None:
        credits_, returns = Counter[str](), Counter[str]()
        months = Counter[Pair]()
        for each in self.referrals.values():
            theirs = self.referrals.get(each.referrer)
            assert each.friend not in {each.referrer, theirs and theirs.referrer}, "I23"
            had = self.purse(each.friend).seen["earn", "referral", "referral_friend"]
            assert had == 1 if each.state == "credited" else had <= (each.why == "refunded"), "I22"
            counted = had * bool(each.referrer_points)
            assert bool(counted) == each.counts or each.state != "credited", "I22"
            credits_[each.referrer] += counted
            if each.state == "rejected":
                returns[each.friend] += had
                returns[each.referrer] += counted
            if each.counts and each.closed_at:
                months[each.referrer, month_of(day_of(each.closed_at, self.programme))] += 1
        for member, purse in self.purses.items():
            assert purse.seen["earn", "referral", "referral_referrer"] == credits_[member], "I22"
            back = ("referral_reversed", "referral_reversed_friend")
            undone = sum(purse.seen["reverse", "referral", why] for why in back)
            assert undone == returns[member], "I22"
        cap = self.programme.referral.monthly_cap
        beyond = (r for r in self.referrals.values() if r.why == "monthly_cap")
        assert all(credits_[each.referrer] >= cap for each in beyond), "I24"
        assert all(n <= cap for n in months.values()), "I24"


def _reward_in(key: Key) -> str:
    """Whose stock or count it is; else empty."""
    if key.pk.startswith("R#"):
        return key.pk.removeprefix("R#").partition("#")[0]
    return key.sk.removeprefix("LIM#") if key.sk.startswith("LIM#") else ""


def _of_a_referral(row: Row) -> bool:
    return row.get("source", {}).get("S") == "referral"


def _check_order(order: Order, purse: Purse) -> None:
    assert purse.seen["earn", "purchase", order.number] == 1, "I8"
    assert 0 <= order.refunded <= order.amount, "I14"
    share = -(-order.points * order.refunded // order.amount)
    assert purse.owed[order.number] == order.clawed == share, "I14"

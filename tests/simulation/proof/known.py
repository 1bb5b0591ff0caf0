"""What a walk knows of its shop by itself, and holds against the rows that were touched."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from msgspec.structs import replace

from chalicelib.domain.calendar import day_of
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.member import Member
from chalicelib.domain.referrals.referral import Referral
from chalicelib.domain.rewards.redemption import Redemption
from chalicelib.domain.rewards.reward import Reward
from chalicelib.store.port import Key
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from tests.simulation.asking import Asking, Mishap
from tests.simulation.branch import Branch
from tests.simulation.choosing import Choosing
from tests.simulation.proof.books import Books, Pair
from tests.simulation.seam import Seam
from tests.simulation.wire import WireSeam

DAY = 86_400


@dataclass
class Bought:
    """An order as the till knows it: minor units, epoch seconds."""

    member: str
    amount: int
    at: int
    refunded: int = 0
    first_refund: int | None = None


class Known(Asking, Choosing):
    """`sold` and `bought` by their ids, `acts` by member and what; `brought` says: at the join?"""

    members: list[Member]
    rewards: dict[str, Reward]
    offered: list[str]
    stock: dict[str, int]
    sold: dict[str, Redemption]
    bought: dict[str, Bought]
    proposed: dict[str, Proposal]
    acts: Counter[tuple[str, str]]
    checked_in: dict[str, str]
    brought: dict[str, bool]
    named_after: dict[str, int]
    frozen: set[str]
    ever_frozen: set[str]
    reversed: set[tuple[str, int]]
    reads: set[tuple[str, str]]
    read_on: dict[str, tuple[str, int]]
    contacts: dict[str, str]
    changes: Counter[str]
    moved_from: set[str]
    gone: dict[str, Member]
    forgotten: set[str]
    returning: set[str]

    def __init__(self, seam: Seam | WireSeam, chance: Random, *, hold_days: int = 0) -> None:
        super().__init__()
        self.chance = chance
        self.shop = Branch(seam=seam)
        self._agree_on_rules(hold_days)
        self.books = Books(seam.beneath, self.shop.ports.programme)
        self.latest = self.shop.world.clock.now
        self.members, self.rewards, self.offered = [], {}, []
        self.stock, self.checked_in, self.brought = {}, {}, {}
        self.sold, self.bought, self.proposed = {}, {}, {}
        self.named_after, self.contacts = {}, {}
        self.frozen, self.ever_frozen, self.reversed = set(), set(), set()
        self.moved_from, self.gone, self.returning = set(), {}, set()
        self.forgotten = set()
        self.acts, self.changes = Counter(), Counter()
        self.reads, self.read_on = set(), {}
        self.second = self.shop.world.appoint("second@demo.example", "owner")
        for each in (self.shop.staff, self.second):
            self.contacts[each.id] = each.contact.value

    def _agree_on_rules(self, hold_days: int) -> None:
        """As published, but for what the model is too small for: levels, and a cap out of reach."""
        rules = self.shop.ports.programme
        rules = replace(
            rules,
            levels=[replace(level, multiplier_percent=100) for level in rules.levels],
            referral=replace(rules.referral, hold_days=hold_days, monthly_cap=2),
        )
        self.shop.world.ports = self.shop.ports = replace(self.shop.ports, programme=rules)

    # What must hold.

    def agree(self) -> None:
        """The rows that somebody tried to write agree with each other, and with the model."""
        seam = self.shop.seam
        touched, seam.touched = seam.touched, set()
        self.books.follow(touched)
        for key in touched:
            self._agree_on(key)
        assert len(self.books.redemptions) == len(self.sold), "I27"
        assert len(self.books.orders) == len(self.bought), "I27"
        assert len(self.books.wishes) == len(self.granted), "I27"

    def agree_on_everything(self) -> None:
        """All the laws, by the model and by the shop's own audit."""
        self.agree()
        books = Books(self.books.store, self.books.programme)
        books.check()
        assert not books.unlike(self.books), books.unlike(self.books)
        found = []
        verify_ledger(self.shop.ports_on(self.books.store), found=found.append)
        assert not found, found
        assert not self.shop.world.alarms, self.shop.world.alarms
        for member in self.books.purses:
            self._agree_on_member(member)
        for redemption in self.sold:
            self._agree_on_redemption(redemption)
        for reward in self.rewards:
            self._agree_on_reward(reward)

    def _agree_on(self, key: Key) -> None:
        if key.sk == "HOLD":
            self._agree_on_redemption(key.pk.removeprefix("H#"))
        elif key.sk == "ORDER":
            number = key.pk.removeprefix("O#")
            order = self.books.orders.get(number)
            assert (order is None) == (number not in self.bought), "I27"
            assert order is None or order.refunded == self.bought[number].refunded, "I27"
        elif key.sk == "BAL":
            self._agree_on_member(key.pk.removeprefix("M#"))
        elif key.pk.startswith("I#"):
            assert (key in self.books.wishes) == (key in self.granted), "I27"
        elif key.pk.startswith("R#"):
            self._agree_on_reward(key.pk.removeprefix("R#").partition("#")[0])
        elif key.sk == "PROFILE":
            self._agree_on_contact(key.pk.removeprefix("M#"))
        elif key.sk.startswith("READ#"):
            mine, theirs = map(self._kept, (self.reads, self.books.reads))
            assert mine == theirs, "I27"

    def _agree_on_redemption(self, number: str) -> None:
        known, each = self.sold.get(number), self.books.redemptions.get(number)
        if known and each and (known.state, each.state) == ("held", "lapsed"):
            assert each.expires_at < self.latest
            self.sold[number] = each
        else:
            assert each == known, "I27"

    def _agree_on_member(self, member: str) -> None:
        purse = self.books.purse(member)
        seen = purse.seen
        assert seen["earn", "checkin", "checkin"] == self.acts[member, "checkin"], "I27"
        assert seen["adjust", "adjustment", "adjust"] == self.acts[member, "adjust"], "I27"
        assert seen["earn", "profile", "profile"] == self.acts[member, "profile"], "I27"
        assert purse.reversals.keys() == {seq for whose, seq in self.reversed if whose == member}, (
            "I14"
        )
        assert purse.frozen == (member in self.frozen), "I15"
        assert bool(purse.closed_from) == (member in self.gone), "I15"
        self._agree_on_contact(member)

    def _agree_on_reward(self, id_: str) -> None:
        """It is as was said last of each thing, and has all the pieces that were put there."""
        known, stands = self.rewards[id_], self.books.rewards[id_]
        later = {"widest": stands.widest, "revision": stands.revision}
        assert stands == replace(known, **later), "I27"
        assert self.books.stocks[id_, 0].total == self.stock[id_], "I16"

    def _agree_on_contact(self, member: str) -> None:
        contact = self.contacts.get(member)
        assert self.books.contacts.get(member) == contact, "I25"
        if contact is None:
            return
        digest = self.shop.ports.secrets.digest("contact", contact)
        assert self.books.owners[f"U#email#{digest}"] == member, "I25"

    def agree_at_the_end(self) -> None:
        """Nothing is left to do: what is due has come to its end."""
        self.agree_on_everything()
        now = self.shop.world.clock.now
        held = [each for each in self.books.redemptions.values() if each.state == "held"]
        assert not [each for each in held if each.expires_at < now]
        for referral in self.books.referrals.values():
            self._check_referral(referral, now)
        told = {message.address for message in self.shop.world.sent if not message.code}
        assert self.moved_from <= told
        assert self.books.reads.keys() == self._kept(self.reads), "I26: forgotten"
        for story, answer in self.heard:
            assert self._try(story) == answer, "I28"

    def _check_referral(self, referral: Referral, now: int) -> None:
        rule_ = self.books.programme.referral
        named = self.named_after.get(referral.friend, 0)
        if referral.state == "pending":
            assert not [
                order
                for order in self.books.orders.values()
                if order.member == referral.friend and not order.refunded
                if order.amount >= rule_.minimum_amount and order.entry > named
            ]
        assert not (referral.state == "qualified" and (referral.release or 0) <= now)
        if referral.why == "frozen":
            assert self.ever_frozen & {referral.friend, referral.referrer}
        if referral.why == "left":
            assert self.gone.keys() & {referral.friend, referral.referrer}
        if referral.order:
            order = self.books.orders[referral.order]
            assert order.entry > named, "only what came after the naming counts"
        if referral.state == "credited" and referral.order:
            known = self.bought[referral.order]
            undone = known.first_refund
            assert undone is None or undone > known.at + rule_.refund_days * DAY

    def _shut(self, member: str) -> str | None:
        """I15: why an account neither earns nor spends."""
        return self._closed(member) or ("account_frozen" if member in self.frozen else None)

    def _closed(self, member: str) -> str | None:
        return "account_closed" if member in self.gone else None

    def _kept(self, reads: Iterable[Pair]) -> set[Pair]:
        """Of who has left, the shop forgets what was read, but for what an entry tells."""
        told = self.books.purse
        return {
            read for read in reads if read[0] not in self.gone or read[1] in told(read[0]).reads
        }

    def somebody(self) -> Member:
        """A member; now and then one who has left, and whose card lies on the counter still."""
        left = list(self.gone.values())
        return self.pick(left if left and not self.chance.randrange(16) else self.members)

    def today(self) -> str:
        return day_of(self.shop.world.clock.now, self.books.programme)

    def _beside(self, rival: Callable[[], object]) -> Mishap:
        """All of it happens before one of the first calls of what is asked."""

        def alone() -> None:
            rival()
            self.agree()

        return Mishap(call=self.chance.randint(1, 4), rival=alone)

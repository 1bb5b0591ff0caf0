"""Any order of stories, mishaps, copies, jobs and clocks: the books agree with a small model."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from chalicelib.domain.calendar import day_of
from chalicelib.domain.members.member import Member
from chalicelib.domain.refusals import Refusal
from chalicelib.domain.rewards.reward import Reward
from chalicelib.ports import OrderOf
from chalicelib.store import ledger, referrals, rewards
from chalicelib.usecases.members.join import Join, join
from tests.simulation.asking import NO_ANSWER, Asking, Heard, Mishap
from tests.simulation.books import Books
from tests.simulation.branch import Branch
from tests.simulation.seam import FATES, Storm, calm, rows_of

DAY = 86_400
MINUTES = [-5, 1, 1, 5, 11, 16, *(24 * 60 * days for days in (1, 1, 3, 8, 40, 400))]


calls = st.integers(1, 4)
mishaps = st.none() | st.builds(Mishap, st.sampled_from([*FATES, "twin"]), calls)
amounts = st.sampled_from([100, 1_999, 2_999, 3_000, 5_000, 8_888])
shares = st.sampled_from([1, 33, 50, 100, 100])
seeds = st.integers(0, 2**32)


@dataclass
class Order:
    member: str
    amount: int
    at: int
    refunded: int = 0
    first_refund: int | None = None


class Machine(Asking, RuleBasedStateMachine):
    members = Bundle("members")
    rewards = Bundle("rewards")
    redemptions = Bundle("redemptions")
    orders = Bundle("orders")

    def __init__(self):
        super().__init__()
        self.shop = Branch()
        self.books = Books(self.shop.seam.beneath, self.shop.ports.programme)
        self.latest = self.shop.world.clock.now
        self.numbers = 0
        self.acts: Counter[tuple[str, str]] = Counter()
        self.checked_in: dict[str, str] = {}
        self.sold = {}
        self.bought: dict[str, Order] = {}
        self.brought: dict[str, bool] = {}
        self.heard: Heard = []

    @initialize(hold_days=st.sampled_from([0, 3]))
    def agree_on_rules(self, hold_days):
        """As published, but for what the model is too small for: levels, and a cap out of reach."""
        rules = self.shop.ports.programme
        self.books.programme = replace(
            rules,
            levels=[replace(level, multiplier_percent=100) for level in rules.levels],
            referral=replace(rules.referral, hold_days=hold_days, monthly_cap=2),
        )
        self.shop.world.ports = replace(self.shop.ports, programme=self.books.programme)
        self.shop.ports = self.shop.world.ports

    @initialize(target=rewards)
    def fill_the_shelf(self):
        return multiple(self.shop.reward(15, 2), self.shop.reward(10, 2, per_member=1))

    @initialize(target=members)
    def first_members(self):
        anna = self.join(None, None)
        return multiple(anna, self.join(anna, None), self.join(None, None))

    @initialize(target=orders)
    def first_orders(self):
        anna = self.join(None, None)
        return multiple(self.bring_a_friend(anna, None, None), self.buy(anna, 8_888, None, None))

    # What people do.

    @precondition(lambda self: len(self.books.purses) < MEMBERS)
    @rule(target=members, ref=st.none() | members, mishap=mishaps)
    def join(self, ref, mishap):
        newcomer = self.shop.world.arrive(f"{self._number()}@demo.example")
        agreed = self.shop.world.agreed()
        asked = Join(
            newcomer=newcomer, consents=agreed, language="zh", ref=ref.code if ref else None
        )
        member = self._settle(lambda: join(asked, self.shop.ports).member, mishap)
        if ref:
            self.brought[member.id] = True
        return member

    @precondition(lambda self: len(self.books.purses) < MEMBERS)
    @rule(target=orders, member=members, mishap=mishaps, told=st.booleans())
    def bring_a_friend(self, member, mishap, told):
        return self.buy(self.join(member, None), 5_000, mishap, told)

    @rule(target=orders, member=members, amount=amounts, mishap=mishaps, told=st.booleans())
    def buy(self, member, amount, mishap, told):
        key, number = self._key(), f"A-{self._number()}"
        recorded = self._ask(lambda: self.shop.buy(member, amount, order=number, key=key), mishap)
        assert recorded.order.points == amount // 100
        self.bought[number] = Order(member.id, amount, recorded.order.at)
        self._tell(told)
        return number

    @rule(order=orders, member=members, mishap=mishaps)
    def buy_the_same_order(self, order, member, mishap):
        key = self._key()
        answer = self._ask(lambda: self.shop.buy(member, 100, order=order, key=key), mishap)
        assert answer[0] == "order_exists"

    @rule(order=orders, share=shares, mishap=mishaps, told=st.booleans())
    def refund(self, order, share, mishap, told):
        known, key = self.bought[order], self._key()
        amount = -(-known.amount * share // 100)
        answer = self._ask(lambda: self.shop.refund(order, amount, key=key), mishap)
        if known.refunded + amount > known.amount:
            assert answer[0] == "refund_too_large"
            return
        known.refunded += amount
        known.first_refund = known.first_refund or self.shop.world.clock.now
        assert answer.order.refunded == known.refunded
        self._tell(told)

    @rule(member=members, mishap=mishaps)
    def check_in(self, member, mishap):
        key, today = self._key(), self._today()
        answer = self._ask(lambda: self.shop.check_in(member, key=key), mishap)
        if self.checked_in.get(member.id, "") >= today:
            assert answer[0] == "already_checked_in"
            return
        self.checked_in[member.id] = today
        self.acts[member.id, "checkin"] += 1
        assert answer.streak >= 1

    @rule(member=members, points=st.integers(-60, 60).filter(bool), mishap=mishaps)
    def adjust(self, member, points, mishap):
        usable, key = self.books.purse(member.id).usable(self._today()), self._key()
        answer = self._ask(lambda: self.shop.adjust(member, points, key=key), mishap)
        if points + usable < 0 and points < 0:
            assert answer == ("insufficient_points", {"missing": -points - usable})
            return
        self.acts[member.id, "adjust"] += 1
        assert answer.points == points

    @rule(member=members, mishap=mishaps)
    def complete(self, member, mishap):
        self._settle(lambda: self.shop.complete(member), mishap)
        self.acts[member.id, "profile"] = 1

    @rule(member=members, referrer=members, mishap=mishaps)
    def name_referrer(self, member, referrer, mishap):
        with suppress(Refusal):
            self._settle(lambda: self.shop.name_referrer(member, referrer), mishap)
            self.brought.setdefault(member.id, False)

    @rule(target=redemptions, member=members, reward=rewards, mishap=mishaps)
    def redeem(self, member, reward, mishap):
        key = self._key()
        answer = self._ask(lambda: self.shop.redeem(member, reward, key=key), mishap)
        if refusal := self._refusal(member, reward):
            assert answer[0] == refusal
            return multiple()
        self.sold[answer.id] = answer
        return answer.id

    @rule(target=redemptions, member=members, reward=rewards, mishap=mishaps)
    def hand_over(self, member, reward, mishap):
        """Redeemed and committed in one go, as at the counter."""
        redemption = self.redeem(member, reward, None)
        if redemption in self.sold:
            self.commit(redemption, mishap)
        return redemption

    @rule(redemption=redemptions, mishap=mishaps)
    def commit(self, redemption, mishap):
        self._close(redemption, self.shop.commit, mishap, "committed")

    @rule(redemption=redemptions, mishap=mishaps)
    def void(self, redemption, mishap):
        self._close(redemption, self.shop.void, mishap, "voided")

    @rule(redemption=redemptions, mishap=mishaps)
    def undo(self, redemption, mishap):
        known, now, key = self.sold[redemption], self.shop.world.clock.now, self._key()
        answer = self._ask(lambda: self.shop.undo(known, key=key), mishap)
        if known.state != "committed":
            assert answer[0] == "not_committed"
        elif now > known.closed_at + 600:
            assert answer[0] == "undo_too_late"
        else:
            self.sold[redemption] = answer
            assert answer.state == "voided"

    @rule(target=redemptions, member=members, other=members, reward=rewards, call=calls)
    def two_redeem_at_once(self, member, other, reward, call):
        rival = Mishap(lambda: self.redeem(other, reward, None), call)
        return self.redeem(member, reward, rival if member != other else None)

    @rule(redemption=redemptions, call=calls)
    def void_while_staff_commit(self, redemption, call):
        rival = Mishap(lambda: self.commit(redemption, None), call)
        self._close(redemption, self.shop.void, rival, "voided")

    @rule(redemption=redemptions, call=calls)
    def commit_while_the_hold_lapses(self, redemption, call):
        self.shop.world.clock.now = max(self.latest, self.sold[redemption].expires_at + 1)
        self.latest = self.shop.world.clock.now
        self._close(redemption, self.shop.commit, Mishap(self.shop.turn, call), "committed")

    # What nobody asks for.

    @rule(seed=seeds, storm=st.booleans())
    def turn(self, seed, storm):
        """One turn of a job that may end anywhere, fed late, again and out of order."""
        self.shop.seam.meet(Storm(seed) if storm else calm)
        with suppress(*NO_ANSWER):
            self.shop.turn(Random(seed))  # noqa: S311 - a schedule, not a secret
        self.shop.seam.meet(calm)

    @rule(call=st.integers(1, 30))
    def two_turns_at_once(self, call):
        self.shop.seam.interrupt(call, self.shop.turn)
        self.shop.turn()
        self.shop.seam.meet(calm)

    @rule()
    def keep_index(self):
        self.shop.seam.keep_index()

    @rule(minutes=st.sampled_from(MINUTES))
    def move_clock(self, minutes):
        self.shop.world.clock.move(minutes=minutes)
        self.latest = max(self.latest, self.shop.world.clock.now)

    @rule(which=st.integers(0))
    def retry_old_wish(self, which):
        if self.heard:
            story, answer = self.heard[which % len(self.heard)]
            assert self._try(story) == answer, "I28"

    # What must hold.

    @invariant()
    def the_books_agree(self):
        self.books.check()
        rows = rows_of(self.shop.seam.beneath)
        self._check_redemptions(rows)
        orders = {
            order.number: order.refunded
            for key, row in rows.items()
            if key.sk == "ORDER" and (order := ledger.parse_order(row))
        }
        assert orders == {number: order.refunded for number, order in self.bought.items()}, "I27"
        for member, purse in self.books.purses.items():
            seen = purse.seen
            assert seen["earn", "checkin", "checkin"] == self.acts[member, "checkin"], "I27"
            assert seen["adjust", "adjustment", "adjust"] == self.acts[member, "adjust"], "I27"
            assert seen["earn", "profile", "profile"] == self.acts[member, "profile"], "I27"

    def teardown(self):
        """Whatever has happened, all that is due comes to its end."""
        self.shop.seam.meet(calm)
        self.shop.seam.renew_index()
        self.shop.tick()
        self.the_books_agree()
        rows, now = rows_of(self.shop.seam.beneath), self.shop.world.clock.now
        assert not [
            held
            for key, row in rows.items()
            if key.sk == "HOLD" and (held := rewards.parse_redemption(row)).state == "held"
            if held.expires_at < now
        ]
        for key, row in rows.items():
            if key.sk == "REFBY":
                self._check_referral(referrals.parse_referral(row), now)
        self.shop.seam.beneath.close()

    def _check_redemptions(self, rows):
        found = [rewards.parse_redemption(row) for key, row in rows.items() if key.sk == "HOLD"]
        assert {each.id for each in found} == set(self.sold), "I27"
        for each in found:
            known = self.sold[each.id]
            if (known.state, each.state) == ("held", "lapsed"):
                assert each.expires_at < self.latest
                self.sold[each.id] = each
            else:
                assert each == known, "I27"

    def _check_referral(self, referral, now):
        rule_ = self.books.programme.referral
        if referral.state == "pending":
            assert not [
                order
                for order in self.bought.values()
                if order.member == referral.friend and not order.refunded
                if order.amount >= rule_.minimum_amount
                if order.at > referral.at or self.brought[referral.friend]
            ]
        assert not (referral.state == "qualified" and referral.release <= now)
        if referral.order:
            order = self._look(OrderOf(referral.order))
            assert order.entry > referral.after_entry, "only what came after the naming counts"
        if referral.state == "credited":
            order = self.bought[referral.order]
            undone = order.first_refund
            assert undone is None or undone > order.at + rule_.refund_days * DAY

    # How it is done.

    def _refusal(self, member: Member, reward: Reward) -> str | None:
        """What a redemption must be refused for, by the model alone."""
        mine = [r for r in self.sold.values() if r.reward == reward.id and r.state in TAKEN]
        had = sum(each.member == member.id for each in mine)
        if reward.per_member is not None and had >= reward.per_member:
            return "limit_reached"
        if self.books.purse(member.id).usable(self._today()) < reward.price:
            return "insufficient_points"
        return "sold_out" if len(mine) >= STOCK[reward.price] else None

    def _close(self, redemption, story, mishap, state):
        asked, now, key = self.sold[redemption], self.shop.world.clock.now, self._key()
        answer = self._ask(lambda: story(asked, key=key), mishap)
        known = self.sold[redemption]
        if known.state in {"committed", "voided"}:
            assert answer[0] == {"committed": "already_committed"}.get(known.state, "voided")
        elif known.state == "lapsed" or known.expires_at < now:
            assert answer[0] == "lapsed"
        else:
            self.sold[redemption] = answer
            assert answer.state == state

    def _tell(self, told) -> None:
        """Let the shop come to rest, or leave the news for later."""
        if told:
            self.shop.seam.renew_index()
            self.shop.tick()

    def _look(self, want):
        return self.shop.ports.book.read((want,))(want)

    def _number(self) -> int:
        self.numbers += 1
        return self.numbers

    def _key(self) -> str:
        return f"a key of its own {self._number():06}"

    def _today(self) -> str:
        return day_of(self.shop.world.clock.now, self.books.programme)


MEMBERS = 9
TAKEN = {"held", "committed"}
STOCK = {15: 2, 10: 2}
"""Pieces of the reward at each price."""

SHORT = settings(
    max_examples=30, stateful_step_count=30, deadline=None, print_blob=True, derandomize=True
)
"""The same walks each time; the soak profile takes ever new ones."""
TestMachine = Machine.TestCase
TestMachine.settings = settings() if settings.get_current_profile_name() == "soak" else SHORT

"""What people do in a walk, and what each must be answered: the model's side of every story."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from chalicelib.domain.members.member import Member
from chalicelib.domain.refusals import Refusal
from chalicelib.domain.rewards.reward import Reward
from chalicelib.usecases.members.join import Join, join
from tests.simulation.asking import Mishap, Story
from tests.simulation.known import Bought, Known

AMOUNTS = (100, 1_999, 2_999, 3_000, 5_000, 8_888)
SHARES = (1, 33, 50, 100, 100)
UNDO_SECONDS = 600
OPEN_REWARDS = 4
TAKEN = {"held", "committed"}


class People(Known):
    """Each story is asked for under what may befall it, and its answer held against the model."""

    def join(self, mishap: Mishap | None = None, ref: Member | None = None) -> Member:
        newcomer = self.shop.world.arrive(f"{self.number()}@demo.example")
        agreed = self.shop.world.agreed()
        asked = Join(
            newcomer=newcomer, consents=agreed, language="zh", ref=ref.code if ref else None
        )
        member: Member = self._settle(lambda: join(asked, self.shop.ports).member, mishap)
        if ref:
            self.brought[member.id] = True
        self.members.append(member)
        return member

    def join_by_a_friend(self, mishap: Mishap | None) -> None:
        self.join(mishap, self.pick(self.members))

    def bring_a_friend(self, mishap: Mishap | None) -> None:
        self.buy(mishap, self.join(None, self.pick(self.members)), 5_000)

    def buy(
        self, mishap: Mishap | None, member: Member | None = None, amount: int | None = None
    ) -> None:
        member, amount = member or self.pick(self.members), amount or self.pick(AMOUNTS)
        assert self._record(f"A-{self.number()}", member, amount, mishap)
        self.tell()

    def two_tills(self, mishap: Mishap | None) -> None:
        """One order is recorded at two tills at once, perhaps for two members."""
        number, call = f"A-{self.number()}", mishap.call if mishap else 1
        one, other = self.pick(self.members), self.pick(self.members)

        def rival() -> None:
            self._record(number, other, 3_000, None)
            self.agree()

        self._record(number, one, 5_000, Mishap(call=call, rival=rival))

    def _record(self, number: str, member: Member, amount: int, mishap: Mishap | None) -> bool:
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.buy(member, amount, order=number, key=key),
            mishap,
            lambda: "order_exists" if number in self.bought else None,
        )
        if answer:
            assert answer.order.points == amount // 100
            self.bought[number] = Bought(member.id, amount, answer.order.at)
        return bool(answer)

    def buy_the_same_order(self, mishap: Mishap | None) -> None:
        member, order = self.pick(self.members), self.pick_recent(self.bought)
        answer = self._ask(
            self.shop.staff.id,
            lambda key: self.shop.buy(member, 100, order=order, key=key),
            mishap,
        )
        assert answer[0] == "order_exists"

    def refund(self, mishap: Mishap | None) -> None:
        order = self.pick_recent(self.bought)
        known = self.bought[order]
        amount = -(-known.amount * self.pick(SHARES) // 100)
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.refund(order, amount, key=key),
            mishap,
            lambda: "refund_too_large" if known.refunded + amount > known.amount else None,
        )
        if answer:
            known.refunded += amount
            known.first_refund = known.first_refund or self.shop.world.clock.now
            assert answer.order.refunded == known.refunded
            self.tell()

    def check_in(self, mishap: Mishap | None) -> None:
        member, today = self.pick(self.members), self.today()
        been = "already_checked_in"
        answer = self._asked(
            member.id,
            lambda key: self.shop.check_in(member, key=key),
            mishap,
            lambda: been if self.checked_in.get(member.id, "") >= today else None,
        )
        if answer:
            self.checked_in[member.id] = today
            self.acts[member.id, "checkin"] += 1
            assert answer.streak >= 1

    def adjust(self, mishap: Mishap | None) -> None:
        member = self.pick(self.members)
        points = self.chance.randint(1, 60) * self.pick((1, 1, -1))
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.adjust(member, points, key=key),
            mishap,
            lambda: self._too_little(member.id, points),
        )
        if answer:
            self.acts[member.id, "adjust"] += 1
            assert answer.points == points

    def propose(self, mishap: Mishap | None) -> None:
        """What one may not do alone; a second person answers now or later, or never."""
        member, points = self.pick(self.members), self.pick((2_000, 1_200, -1_001))
        answer = self._ask(
            self.shop.staff.id, lambda key: self.shop.propose(member, points, key=key), mishap
        )
        assert (answer.state, answer.points) == ("waiting", points)
        self.proposed[answer.id] = answer

    def approve(self, mishap: Mishap | None) -> None:
        if answer := self._answer(self.shop.approve, mishap):
            proposal, made = answer
            self.acts[proposal.member, "adjust"] += 1
            assert made.points == proposal.points
            self.proposed[proposal.id] = replace(proposal, state="approved")

    def decline(self, mishap: Mishap | None) -> None:
        if answer := self._answer(self.shop.decline, mishap):
            assert answer[1].state == "declined"
            self.proposed[answer[0].id] = answer[1]

    def _answer(self, story: Callable[..., Any], mishap: Mishap | None) -> Any:
        """The proposal, and what came of it; None where it is refused, as it must be."""
        if not self.proposed:
            return None
        number, second = self.pick_recent(self.proposed), self.second.id
        asked = self.proposed[number]

        def refusal() -> str | None:
            known = self.proposed[number]
            if known.state != "waiting":
                return "proposal_closed"
            if known.expires_at < self.shop.world.clock.now:
                return "proposal_expired"
            return self._too_little(known.member, known.points if story == self.shop.approve else 1)

        answer = self._asked(second, lambda key: story(second, asked, key=key), mishap, refusal)
        return (asked, answer) if answer else None

    def complete(self, mishap: Mishap | None) -> None:
        member = self.pick(self.members)
        self._settle(lambda: self.shop.complete(member), mishap)
        self.acts[member.id, "profile"] = 1

    def name_referrer(self, mishap: Mishap | None) -> None:
        self._name(self.pick(self.members), self.pick(self.members), mishap)

    def two_referrers(self, mishap: Mishap | None) -> None:
        """Somebody who has just come names two members at once, on two phones."""
        one, other = self.pick(self.members), self.pick(self.members)
        member, call = self.join(), mishap.call if mishap else 1
        if self.chance.randrange(2):
            self.buy(None, member, 5_000)  # before anybody was named, so it brings nobody a credit
        self.agree()

        def rival() -> None:
            self._name(member, other, None)
            self.agree()

        self._name(member, one, Mishap(call=call, rival=rival))

    def _name(self, member: Member, referrer: Member, mishap: Mishap | None) -> None:
        with suppress(Refusal):
            self._settle(lambda: self.shop.name_referrer(member, referrer), mishap)
            if member.id not in self.brought:
                self.brought[member.id] = False
                self.named_after[member.id] = self.books.purse(member.id).seq

    def add_a_reward(self, _: Mishap | None = None) -> None:
        """A few are on offer at a time, each soon gone, some for each only once."""
        stock, limit = self.chance.randint(1, 4), self.pick((None, None, 1, 2))
        price, instant = self.pick((5, 10, 15, 40)), not self.chance.randrange(4)
        self.rewards.append(self.shop.reward(price, stock, limit, instant=instant))
        self.stock[self.rewards[-1].id] = stock
        del self.rewards[:-OPEN_REWARDS]

    def redeem(self, mishap: Mishap | None) -> str | None:
        return self._redeem(self.pick(self.members), self.pick(self.rewards), mishap)

    def two_for_the_last(self, mishap: Mishap | None) -> None:
        """Two members want the only piece of a reward at once."""
        one, other = self.pick(self.members), self.pick(self.members)
        reward, call = self.shop.reward(5, 1), mishap.call if mishap else 1
        self.stock[reward.id] = 1

        def rival() -> None:
            self._redeem(other, reward, None)
            self.agree()

        self._redeem(one, reward, Mishap(call=call, rival=rival))

    def _redeem(self, member: Member, reward: Reward, mishap: Mishap | None) -> str | None:
        answer = self._asked(
            member.id,
            lambda key: self.shop.redeem(member, reward, key=key),
            mishap,
            lambda: self._no_redemption(member, reward),
        )
        if not answer:
            return None
        self.sold[answer.id] = answer
        return answer.id

    def hand_over(self, mishap: Mishap | None) -> None:
        """Redeemed and committed in one go, as at the counter."""
        if redemption := self.redeem(None):
            self.agree()
            self._close(redemption, self.shop.staff.id, self.shop.commit, mishap, "committed")

    def commit(self, mishap: Mishap | None) -> None:
        redemption = self.pick_recent(self.sold)
        self._close(redemption, self.shop.staff.id, self.shop.commit, mishap, "committed")

    def void(self, mishap: Mishap | None) -> None:
        redemption = self.pick_recent(self.sold)
        member = self.sold[redemption].member
        self._close(redemption, member, self.shop.void, mishap, "voided")

    def commit_while_the_hold_lapses(self, mishap: Mishap | None) -> None:
        redemption = self.pick_recent(self.sold)
        over = self.sold[redemption].expires_at + 1
        self.shop.world.clock.now = max(self.latest, over)
        self.latest = self.shop.world.clock.now
        rival = Mishap(call=mishap.call if mishap else 1, rival=self.turn_as_rival)
        self._close(redemption, self.shop.staff.id, self.shop.commit, rival, "committed")

    def undo(self, mishap: Mishap | None) -> None:
        redemption, now = self.pick_recent(self.sold), self.shop.world.clock.now
        asked = self.sold[redemption]

        def refusal() -> str | None:
            known = self.sold[redemption]
            if known.state != "committed":
                return "not_committed"
            return "undo_too_late" if now > (known.closed_at or 0) + UNDO_SECONDS else None

        answer = self._asked(
            self.shop.staff.id, lambda key: self.shop.undo(asked, key=key), mishap, refusal
        )
        if answer:
            self.sold[redemption] = answer
            assert answer.state == "voided"

    def ask_again(self, _: Mishap | None) -> None:
        """I28: an old wish is answered as it was, whatever has happened since."""
        if self.heard:
            story, answer = self.pick(self.heard)
            assert self._try(story) == answer, "I28"

    def _close(
        self,
        redemption: str,
        actor: str,
        story: Callable[..., Any],
        mishap: Mishap | None,
        state: str,
    ) -> None:
        asked, now = self.sold[redemption], self.shop.world.clock.now

        def refusal() -> str | None:
            known = self.sold[redemption]
            if known.state in {"committed", "voided"}:
                return {"committed": "already_committed"}.get(known.state, "voided")
            return "lapsed" if known.state == "lapsed" or known.expires_at < now else None

        answer = self._asked(actor, lambda key: story(asked, key=key), mishap, refusal)
        if answer:
            self.sold[redemption] = answer
            assert answer.state == state

    def _asked(
        self, actor: str, story: Story, mishap: Mishap | None, refusal: Callable[[], str | None]
    ) -> Any:
        """Return what is granted, None for what is refused: each as the model has it.

        Beside a rival a refusal may be true of what stood before; what is granted is so of both.
        """
        before = refusal()
        answer = self._ask(actor, story, mishap)
        if isinstance(answer, tuple):
            assert answer[0] in {before, refusal()}, (answer, before)
            return None
        assert refusal() is None, (answer, refusal())
        return answer

    def _too_little(self, member: str, points: int) -> str | None:
        usable = self.books.purse(member).usable(self.today())
        return "insufficient_points" if points < 0 and usable + points < 0 else None

    def _no_redemption(self, member: Member, reward: Reward) -> str | None:
        taken = [r for r in self.sold.values() if r.reward == reward.id and r.state in TAKEN]
        had = sum(each.member == member.id for each in taken)
        if reward.per_member is not None and had >= reward.per_member:
            return "limit_reached"
        if self.books.purse(member.id).usable(self.today()) < reward.price:
            return "insufficient_points"
        return "sold_out" if len(taken) >= self.stock[reward.id] else None

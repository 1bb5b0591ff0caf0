"""What staff and members do with points, and what each must be answered."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from chalicelib.domain.members.member import Member
from tests.simulation.asking import Mishap
from tests.simulation.proof.known import Bought, Known

AMOUNTS = (100, 1_999, 2_999, 3_000, 5_000, 8_888)
SHARES = (1, 33, 50, 100, 100)
ALONE = 1_000
"""Points that one person may move."""

WAYS_BACK = {
    "purchase": "reverse_by_refund",
    "redemption": "reverse_by_undo",
    "referral": "reverse_by_purchase",
}


class Points(Known):
    """Purchases and their refunds, check-ins, and what is adjusted by one person or two."""

    def buy(
        self, mishap: Mishap | None, member: Member | None = None, amount: int | None = None
    ) -> None:
        member, amount = member or self.somebody(), amount or self.pick(AMOUNTS)
        self._record(f"A-{self.number()}", member, amount, mishap)
        self.tell()

    def two_tills(self, _: Mishap | None) -> None:
        """One order is recorded at two tills at once, perhaps for two members."""
        number, one, other = f"A-{self.number()}", self.pick(self.members), self.pick(self.members)
        rival = self._beside(lambda: self._record(number, other, 3_000, None))
        self._record(number, one, 5_000, rival)

    def _record(self, number: str, member: Member, amount: int, mishap: Mishap | None) -> None:
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.buy(member, amount, order=number, key=key),
            mishap,
            lambda: "order_exists" if number in self.bought else self._shut(member.id),
        )
        if answer:
            assert answer.order.points == amount // 100
            self.bought[number] = Bought(member.id, amount, answer.order.at)

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
            lambda: been if self.checked_in.get(member.id, "") >= today else self._shut(member.id),
        )
        if answer:
            self.checked_in[member.id] = today
            self.acts[member.id, "checkin"] += 1
            assert answer.streak >= 1

    def adjust(self, mishap: Mishap | None) -> None:
        member = self.somebody()
        points = self.chance.randint(1, 60) * self.pick((1, 1, -1))
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.adjust(member, points, key=key),
            mishap,
            lambda: self._no_adjustment(member.id, points),
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
            if story == self.shop.decline:
                return None
            return self._no_adjustment(known.member, known.points)

        answer = self._asked(second, lambda key: story(second, asked, key=key), mishap, refusal)
        return (asked, answer) if answer else None

    def reverse(self, mishap: Mishap | None) -> None:
        """I14: an entry made in error is taken back once, also on a frozen account."""
        member = self.somebody()
        if self.books.purse(member.id).entries:  # whoever comes back begins with none
            self._reverse(member, self._some_entry(member.id), mishap)

    def two_reversals(self, _: Mishap | None) -> None:
        """Two people find the same mistake at once."""
        member = self.pick(self.members)
        if self.books.purse(member.id).entries:
            seq = self._some_entry(member.id)
            self._reverse(member, seq, self._beside(lambda: self._reverse(member, seq, None)))

    def _reverse(self, member: Member, seq: int, mishap: Mishap | None) -> None:
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.reverse(member, seq, key=key),
            mishap,
            lambda: self._no_reversal(member.id, seq),
        )
        if answer:
            self.reversed.add((member.id, seq))
            assert (answer.kind, answer.ref) == ("reverse", str(seq)), answer

    def _some_entry(self, member: str) -> int:
        """Mostly one that can be taken back, or was."""
        entries = self.books.purse(member).entries
        made = [entry.seq for entry in entries if entry.source not in WAYS_BACK]
        some = made if made and self.chance.randrange(4) else [entry.seq for entry in entries]
        return self.pick_recent(some)

    def _no_reversal(self, member: str, seq: int) -> str | None:
        entry = self.books.purse(member).entries[seq - 1]
        if (member, seq) in self.reversed:
            return "already_reversed"
        if way := WAYS_BACK.get(entry.source):
            return way
        if entry.kind not in {"earn", "adjust"}:
            return "not_reversible"
        if abs(entry.points) > ALONE:
            return "second_person_required"
        return self._closed(member) if entry.points < 0 else None

    def _no_adjustment(self, member: str, points: int) -> str | None:
        usable = self.books.purse(member).usable(self.today())
        too_little = points < 0 and usable + points < 0
        return self._shut(member) or ("insufficient_points" if too_little else None)

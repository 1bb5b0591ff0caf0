"""Redemptions and each way they end, and what everybody must be answered."""

from collections.abc import Callable
from typing import Any

from chalicelib.domain.members.member import Member
from tests.simulation.asking import Mishap
from tests.simulation.people.shelf import TAKEN, Shelf

UNDO_SECONDS = 600


class Redemptions(Shelf):
    """Each begins on the shelf as it stood when its member looked."""

    def redeem(self, mishap: Mishap | None) -> str | None:
        return self._redeem(self.pick(self.members), self.pick(self.offered), mishap)

    def two_for_the_last(self, _: Mishap | None) -> None:
        """Two members want the only piece of a reward at once."""
        one, other = self.pick(self.members), self.pick(self.members)
        reward = self._added(5, 1).id
        self._redeem(one, reward, self._beside(lambda: self._redeem(other, reward, None)))

    def _redeem(self, member: Member, reward: str, mishap: Mishap | None) -> str | None:
        asked = self.rewards[reward]
        answer = self._asked(
            member.id,
            lambda key: self.shop.redeem(member, asked, key=key),
            mishap,
            lambda: self._no_redemption(member, reward),
            # The shelf is read, not locked: who looked before a rival changed it has what they saw.
            lambda: self.rewards[reward] == asked,
        )
        if not answer:
            return None
        seen = [(each.name, each.price) for each in (asked, self.rewards[reward])]
        assert (answer.name, answer.points) in seen, answer
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
            if now > (known.closed_at or 0) + UNDO_SECONDS:
                return "undo_too_late"
            return self._closed(known.member)

        answer = self._asked(
            self.shop.staff.id, lambda key: self.shop.undo(asked, key=key), mishap, refusal
        )
        if answer:
            self.sold[redemption] = answer
            assert answer.state == "voided"

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
            if known.state == "lapsed" or known.expires_at < now:
                return "lapsed"
            return self._shut(known.member) if state == "committed" else None

        answer = self._asked(actor, lambda key: story(asked, key=key), mishap, refusal)
        if answer:
            self.sold[redemption] = answer
            assert answer.state == state

    def _no_redemption(self, member: Member, id_: str) -> str | None:
        """Only what was had under a limit counts for one."""
        reward = self.rewards[id_]
        theirs = [r for r in self.sold.values() if (r.reward, r.member) == (id_, member.id)]
        had = sum(each.limited and each.state in TAKEN for each in theirs)
        if not reward.open:
            return "reward_closed"
        if reward.per_member is not None and had >= reward.per_member:
            return "limit_reached"
        if frozen := self._shut(member.id):
            return frozen
        if self.books.purse(member.id).usable(self.today()) < reward.price:
            return "insufficient_points"
        return "sold_out" if self._left(id_) <= 0 else None

"""What is on the shelf, how a manager changes it, and what they must be answered."""

from msgspec.structs import replace

from chalicelib.domain.programme import Words
from chalicelib.domain.rewards.reward import Reward, Said
from tests.simulation.asking import Mishap
from tests.simulation.proof.known import Known

OPEN_REWARDS = 4
TAKEN = {"held", "committed"}
PRICES = (5, 10, 15, 40)
LIMITS = (None, None, 1, 2)


class Shelf(Known):
    """`rewards` as they stand, `offered` are the ids of those asked for, `stock` all pieces."""

    def add_a_reward(self, _: Mishap | None = None) -> None:
        """A few are on offer at a time, each soon gone, some for each only once."""
        stock, limit = self.chance.randint(1, 4), self.pick(LIMITS)
        price, instant = self.pick(PRICES), not self.chance.randrange(4)
        self.offered.append(self._added(price, stock, limit, instant=instant).id)
        del self.offered[:-OPEN_REWARDS]

    def change_reward(self, mishap: Mishap | None) -> None:
        """What is held or sold keeps the name, the points and the piece it was made with."""
        self._change(self.pick(self.offered), self._said(), mishap)

    def two_changes(self, _: Mishap | None) -> None:
        """Two managers say something of one reward at once; both hold."""
        reward, one, other = self.pick(self.offered), self._said(), self._said()
        self._change(reward, one, self._beside(lambda: self._change(reward, other, None)))

    def _change(self, reward: str, said: Said, mishap: Mishap | None) -> None:
        answer = self._settle(lambda: self.shop.change_reward(reward, said), mishap)
        self.rewards[reward] = replace(self.rewards[reward], **said)
        assert all(getattr(answer, name) == value for name, value in said.items()), answer

    def change_stock(self, mishap: Mishap | None) -> None:
        reward, pieces = self.pick(self.offered), self.pick((-3, -1, -1, 1, 2))
        answer = self._asked(
            self.shop.staff.id,
            lambda key: self.shop.change_stock(reward, pieces, key=key),
            mishap,
            lambda: "stock_too_low" if self._left(reward) + pieces < 0 else None,
        )
        if answer:
            self.stock[reward] += pieces
            assert answer.pieces == pieces

    def _added(
        self, price: int, stock: int, limit: int | None = None, *, instant: bool = False
    ) -> Reward:
        reward = self.shop.reward(price, stock, limit, instant=instant)
        self.rewards[reward.id], self.stock[reward.id] = reward, stock
        return reward

    def _left(self, reward: str) -> int:
        taken = [each for each in self.sold.values() if each.reward == reward]
        return self.stock[reward] - sum(each.state in TAKEN for each in taken)

    def _said(self) -> Said:
        """One thing at a time, so that two at once may say different ones; mostly it opens."""
        number = self.number()
        return self.pick(
            (
                Said(name=Words(f"茶 {number}", f"Tea {number}")),
                Said(price=self.pick(PRICES)),
                Said(per_member=self.pick(LIMITS)),
                Said(open=bool(self.chance.randrange(4))),
            )
        )

"""The counter of the shop that is measured, and what is on its shelf."""

from dataclasses import dataclass

from chalicelib.domain.programme import Words
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from chalicelib.usecases.staff.appoint import Appoint, appoint
from deploy.bench.money.acting.person import NUMBERS, Person
from deploy.bench.money.acting.premises import Premises

AMOUNT = 12_800
"""Minor units of one purchase."""

REWARDS = 6
"""On the shelf."""


@dataclass
class Counter:
    """A person of the shop at the counter, and what is on its shelf."""

    staff: Person
    reward: str

    def buy(self, member: str, token: str | None = None) -> str:
        """The card is scanned, if it is shown, and the purchase recorded; returns its order."""
        if token:
            self.staff.wish("/api/staff/lookup", token=token)
        order = f"BENCH-{next(NUMBERS)}"
        said = {"member": member, "order": order, "amount": AMOUNT}
        self.staff.wish("/api/staff/purchases", **said)
        return order

    def refund(self, order: str) -> None:
        self.staff.wish("/api/staff/refunds", order=order, amount=AMOUNT)

    def hand_over(self, voucher: str) -> None:
        self.staff.post("/api/staff/lookup", code=voucher)
        self.staff.wish("/api/staff/redemptions/commit", voucher=voucher)


def counter(shop: Premises) -> Counter:
    """Open it, with a few rewards on the shelf."""
    contact = f"staff-{next(NUMBERS)}@bench.example"
    appoint(Appoint(contact=contact, role="staff", by="bench"), shop.ports)
    staff = Person(shop, contact)
    staff.sign_in()
    name = Words(zh="量一量", en="To be measured")
    asked = AddReward(name, price=100, stock=1_000_000, per_member=1000)
    first, *_ = [add_reward(asked, shop.ports) for _ in range(REWARDS)]
    return Counter(staff, first.id)

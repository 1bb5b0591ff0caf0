"""Staff refund an order, in part or whole: what it earned goes back."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import purchase as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order, OrderRefunded
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import AccountOf, OrderOf, Ports, View


class OrderUnknown(NotFound):
    code = "order_unknown"


class RefundPurchase(Struct, frozen=True):
    """`amount` in minor units."""

    wish: Wish
    order: str
    amount: int


class Refunded(Struct, frozen=True):
    order: Order
    entry: Entry


def refund_purchase(asked: RefundPurchase, ports: Ports) -> Answered[Refunded]:
    """Claw back the refunded share. Raises OrderUnknown, RefundTooLarge."""
    order = OrderOf(asked.order)

    def decide(view: View) -> Decision[Refunded]:
        found = view(order)
        account = view(AccountOf(found.member)) if found else None
        if not found or not account:
            raise OrderUnknown
        act = ports.act(asked.wish.actor)
        posting, after = law.refund(account, found, asked.amount, act, ports.programme)
        refunded = Refunded(after, posting.entries[-1])
        return Decision(refunded, (posting, OrderRefunded(found, after)))

    return ports.book.once(asked.wish, (order,), decide, Refunded)

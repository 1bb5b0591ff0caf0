"""Staff record a purchase: the member earns, once for each order number."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import purchase as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import Order, OrderExists, OrderPlaced
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, OrderOf, Ports, View


class RecordPurchase(Struct, frozen=True):
    """`member` is an id or a code, `amount` in minor units."""

    wish: Wish
    member: str
    order: str
    amount: int


class Recorded(Struct, frozen=True):
    order: Order
    entry: Entry


def record_purchase(asked: RecordPurchase, ports: Ports) -> Answered[Recorded]:
    """Earn for an order. Raises MemberUnknown, OrderExists, AmountTooSmall."""
    member = ports.member_id(asked.member)
    if member is None:
        raise MemberUnknown
    account, order = AccountOf(member), OrderOf(asked.order)

    def decide(view: View) -> Decision[Recorded]:
        if view(order):
            raise OrderExists(order=asked.order)
        whose = view(account)
        if not whose:
            raise MemberUnknown
        act = ports.act(asked.wish.actor)
        posting, placed = law.record(whose, asked.order, asked.amount, act, ports.programme)
        entry = next(entry for entry in posting.entries if entry.seq == placed.entry)
        return Decision(Recorded(placed, entry), (posting, OrderPlaced(placed)))

    return ports.book.once(asked.wish, (account, order), decide, Recorded)

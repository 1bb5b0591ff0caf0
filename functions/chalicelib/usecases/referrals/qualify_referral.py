"""A friend's purchase qualifies their referral; told by the feed, at least once."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.purchase import OrderStands
from chalicelib.domain.referrals import referral as law
from chalicelib.ports import OrderOf, Ports, ReferralOf, View


def qualify_referral(entry: Entry, ports: Ports) -> bool:
    """Did this entry qualify the member's referral? Told twice, it acts once."""
    if entry.source != "purchase" or entry.kind != "earn" or entry.ref is None:
        return False
    want, bought = ReferralOf(entry.member), OrderOf(entry.ref)

    def decide(view: View) -> Decision[bool]:
        referral, order = view(want), view(bought)
        if not referral or referral.state != "pending" or not order or order.refunded:
            return Decision(answer=False, changes=())
        if entry.seq <= referral.after_entry:
            # Bought before the friend was named: told late or again, it counts no more than then.
            return Decision(answer=False, changes=())
        if order.amount < ports.programme.referral.minimum_amount:
            return Decision(answer=False, changes=())
        moved = law.qualify(referral, order.number, entry.at, ports.programme)
        return Decision(answer=True, changes=(moved, OrderStands(order)))

    return ports.book.settle((want, bought), decide)

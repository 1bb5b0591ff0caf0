"""Holds that nobody came for return their points and their piece on their own."""

from chalicelib.domain.decision import Decision
from chalicelib.domain.rewards import redemption as law
from chalicelib.ports import AccountOf, Ports, RedemptionOf, View

SYSTEM = "system"


def lapse_holds(ports: Ports, *, limit: int = 100) -> int:
    """Lapse up to `limit` holds past their time; a repeated or doubled run changes nothing."""
    due = ports.shelf.due_redemptions(ports.now() - 1, limit=limit)
    return ports.each(due, lambda redemption: _lapse(redemption, ports))


def _lapse(redemption: str, ports: Ports) -> bool:
    want = RedemptionOf(redemption)

    def decide(view: View) -> Decision[bool]:
        found, act = view(want), ports.act(SYSTEM)
        if not found or found.state != "held" or found.expires_at >= act.at:
            return Decision(answer=False, changes=())
        account = view(AccountOf(found.member))
        assert account, found
        posting, closed = law.lapse(account, found, act)
        return Decision(answer=True, changes=(posting, closed))

    return ports.book.settle((want,), decide)

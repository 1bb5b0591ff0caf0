"""A member gives a held reward back: its points return to the lots they came from."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.rewards import redemption as law
from chalicelib.domain.rewards.redemption import Redemption, RedemptionUnknown
from chalicelib.ports import AccountOf, Ports, RedemptionOf, View


class VoidRedemption(Struct, frozen=True):
    wish: Wish
    member: str
    redemption: str


def void_redemption(asked: VoidRedemption, ports: Ports) -> Answered[Redemption]:
    """Return a hold. Raises RedemptionUnknown (also for another's), AlreadyCommitted, Lapsed."""
    redemption, account = RedemptionOf(asked.redemption), AccountOf(asked.member)

    def decide(view: View) -> Decision[Redemption]:
        found, whose = view(redemption), view(account)
        if not found or not whose or found.member != asked.member:
            raise RedemptionUnknown
        posting, closed = law.void(whose, found, ports.act(asked.wish.actor))
        return Decision(closed.after, (posting, closed))

    return ports.book.once(asked.wish, (redemption, account), decide, Redemption)

"""Staff take a commit back within minutes, with a reason: points and piece return."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.rewards import redemption as law
from chalicelib.domain.rewards.redemption import Redemption, RedemptionUnknown
from chalicelib.ports import AccountOf, Ports, RedemptionOf, View


class UndoCommit(Struct, frozen=True):
    wish: Wish
    redemption: str
    reason: str


def undo_commit(asked: UndoCommit, ports: Ports) -> Answered[Redemption]:
    """Return what was spent. Raises RedemptionUnknown, NotCommitted, UndoTooLate."""
    redemption = RedemptionOf(asked.redemption)

    def decide(view: View) -> Decision[Redemption]:
        found = view(redemption)
        account = view(AccountOf(found.member)) if found else None
        if not found or not account:
            raise RedemptionUnknown
        act = ports.act(asked.wish.actor)
        posting, closed = law.undo(account, found, asked.reason, act, ports.programme)
        return Decision(closed.after, (posting, closed))

    return ports.book.once(asked.wish, (redemption,), decide, Redemption)

"""A manager gives or takes points by hand, with a reason that the member reads."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import adjustment as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, Ports, View


class AdjustPoints(Struct, frozen=True):
    """`points` is signed and not zero; `member` an id or a code."""

    wish: Wish
    member: str
    points: int
    reason: str


def adjust_points(asked: AdjustPoints, ports: Ports) -> Answered[Entry]:
    """Adjust. Raises MemberUnknown, SecondPersonRequired, InsufficientPoints, OwnAccount."""
    member = ports.member_id(asked.member)
    if member is None:
        raise MemberUnknown
    account = AccountOf(member)

    def decide(view: View) -> Decision[Entry]:
        whose = view(account)
        if not whose:
            raise MemberUnknown
        act = ports.act(asked.wish.actor)
        posting = law.adjust(whose, asked.points, asked.reason, act, ports.programme)
        entry = next(entry for entry in posting.entries if entry.kind == "adjust")
        target = f"{member}/{entry.seq}"
        step = ports.trace(act, "adjust", target, points=asked.points, reason=asked.reason)
        return Decision(entry, (posting, step))

    return ports.book.once(asked.wish, (account,), decide, Entry)

"""A manager asks a second person for an adjustment that is too large for one."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import approval as law
from chalicelib.domain.ledger.approval import Proposal, Proposed
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.ports import AccountOf, Ports, View


class ProposeAdjustment(Struct, frozen=True):
    """`points` is signed and not zero; `member` an id or a code."""

    wish: Wish
    member: str
    points: int
    reason: str


def propose_adjustment(asked: ProposeAdjustment, ports: Ports) -> Answered[Proposal]:
    """Ask. Raises MemberUnknown, OwnAccount."""
    member = ports.member_id(asked.member)
    if member is None:
        raise MemberUnknown
    account = AccountOf(member)

    def decide(view: View) -> Decision[Proposal]:
        if not view(account):
            raise MemberUnknown
        id_ = law.id_for(member, ports.secrets.new_id())
        act = ports.act(asked.wish.actor)
        proposal = law.propose(id_, asked.points, asked.reason, act)
        target = proposal.id
        step = ports.trace(act, "propose", target, points=asked.points, reason=asked.reason)
        return Decision(proposal, (Proposed(proposal), step))

    return ports.book.once(asked.wish, (account,), decide, Proposal)

"""A second person approves: what was asked for is done, once, and names them both."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import approval as law
from chalicelib.domain.ledger.account import Entry
from chalicelib.domain.ledger.approval import ProposalUnknown
from chalicelib.ports import AccountOf, Ports, ProposalOf, View


class ApproveProposal(Struct, frozen=True):
    wish: Wish
    proposal: str


def approve_proposal(asked: ApproveProposal, ports: Ports) -> Answered[Entry]:
    """Approve. Raises ProposalUnknown, OwnRequest, OwnAccount, ProposalClosed, ProposalExpired."""
    proposal, account = ProposalOf(asked.proposal), AccountOf(law.member_in(asked.proposal))

    def decide(view: View) -> Decision[Entry]:
        found, whose = view(proposal), view(account)
        if not found or not whose:
            raise ProposalUnknown
        act = ports.act(asked.wish.actor)
        posting, answered = law.approve(whose, found, act, ports.programme)
        made = next(e for e in posting.entries if e.seq == answered.proposal.entry)
        target = f"{made.member}/{made.seq}"
        step = ports.trace(act, "approve", target, proposal=found.id, points=found.points)
        return Decision(made, (posting, answered, step))

    return ports.book.once(asked.wish, (proposal, account), decide, Entry)

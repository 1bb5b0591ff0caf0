"""A second person declines with a reason, or who asked takes the request back."""

from msgspec import Struct

from chalicelib.domain.decision import Answered, Decision, Wish
from chalicelib.domain.ledger import approval as law
from chalicelib.domain.ledger.approval import Proposal, ProposalUnknown
from chalicelib.ports import Ports, ProposalOf, View


class DeclineProposal(Struct, frozen=True):
    wish: Wish
    proposal: str
    reason: str


def decline_proposal(asked: DeclineProposal, ports: Ports) -> Answered[Proposal]:
    """Decline. Raises ProposalUnknown, OwnAccount, ProposalClosed, ProposalExpired."""
    proposal = ProposalOf(asked.proposal)

    def decide(view: View) -> Decision[Proposal]:
        found = view(proposal)
        if not found:
            raise ProposalUnknown
        act = ports.act(asked.wish.actor)
        answered = law.decline(found, asked.reason, act)
        step = ports.trace(act, "decline", found.id, reason=asked.reason)
        return Decision(answered.proposal, (answered, step))

    return ports.book.once(asked.wish, (proposal,), decide, Proposal)

"""Approvals: what one person may not do alone, another grants or declines; each once."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from chalicelib.domain.decision import Change
from chalicelib.domain.ledger import adjustment
from chalicelib.domain.ledger.account import Account, Act, Posting
from chalicelib.domain.programme import Programme
from chalicelib.domain.refusals import Conflict, Forbidden, NotFound

State = Literal["waiting", "approved", "declined", "expired"]

WAIT_SECONDS = 7 * 86_400
"""What nobody has answered by then is over: a second person must know what it was about."""


class ProposalUnknown(NotFound):
    code = "proposal_unknown"


class OwnRequest(Forbidden):
    code = "own_request"


class ProposalClosed(Conflict):
    code = "proposal_closed"


class ProposalExpired(Conflict):
    code = "proposal_expired"


class Proposal(Struct, frozen=True):
    """An adjustment that waits for a second person. `points` is signed, `at` in epoch seconds.

    Its `id` begins with the member's, so that both are read in one call. `entry` is the seq that
    the approval made, `why` the reason of a decline.
    """

    id: str
    member: str
    points: int
    reason: str
    asked_by: str
    at: int
    state: State = "waiting"
    closed_at: int | None = None
    closed_by: str | None = None
    why: str | None = None
    entry: int | None = None

    @property
    def expires_at(self) -> int:
        return self.at + WAIT_SECONDS


class Proposed(Change, frozen=True):
    proposal: Proposal


class ProposalAnswered(Change, frozen=True):
    """A proposal leaves `waiting`, once."""

    proposal: Proposal


def id_for(member: str, own: str) -> str:
    """Return a proposal's id: the member's, and one of its own as long."""
    assert len(member) == len(own), (member, own)
    return member + own


def member_in(proposal: str) -> str:
    """Return the id of the member whom a proposal is about."""
    return proposal[: len(proposal) // 2]


def propose(id_: str, points: int, why: str, act: Act) -> Proposal:
    """Ask for a second person. Raises OwnAccount."""
    assert points, "an adjustment moves something"
    member = member_in(id_)
    adjustment.must_be_anothers(member, act)
    return Proposal(id_, member, points, why, asked_by=act.actor, at=act.at)


def approve(
    account: Account, proposal: Proposal, act: Act, programme: Programme
) -> tuple[Posting, ProposalAnswered]:
    """Do what was asked for; the entry names both people.

    Raises OwnRequest, OwnAccount, ProposalClosed, ProposalExpired, and as an adjustment does.
    """
    if act.actor == proposal.asked_by:
        raise OwnRequest
    adjustment.must_be_anothers(proposal.member, act)
    must_wait(proposal, act.at)
    both = replace(act, actor=two(proposal.asked_by, act.actor))
    posting = adjustment.give_or_take(account, proposal.points, proposal.reason, both, programme)
    made = next(entry for entry in posting.entries if entry.kind == "adjust")
    closed = replace(
        proposal, state="approved", closed_at=act.at, closed_by=act.actor, entry=made.seq
    )
    return posting, ProposalAnswered(closed)


def decline(proposal: Proposal, why: str, act: Act) -> ProposalAnswered:
    """Say no, or take one's own request back; not whose account it is about.

    Raises OwnAccount, ProposalClosed, ProposalExpired.
    """
    adjustment.must_be_anothers(proposal.member, act)
    must_wait(proposal, act.at)
    closed = replace(proposal, state="declined", closed_at=act.at, closed_by=act.actor, why=why)
    return ProposalAnswered(closed)


def must_wait(proposal: Proposal, at: int) -> None:
    if standing(proposal, at).state == "expired":
        raise ProposalExpired
    if proposal.state != "waiting":
        raise ProposalClosed


def standing(proposal: Proposal, at: int) -> Proposal:
    """The proposal as it reads at `at`: unanswered for too long, it has expired."""
    if proposal.state == "waiting" and proposal.expires_at < at:
        return replace(proposal, state="expired")
    return proposal


def two(asked: str, approved: str) -> str:
    """The actor of what two people did, as an entry names them."""
    return f"{asked}+{approved}"

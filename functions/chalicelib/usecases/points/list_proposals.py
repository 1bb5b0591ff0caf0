"""What waits for a second person, and what has been answered; newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chalicelib.domain.ledger import approval
from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.member import Member
from chalicelib.ports import MemberOf, Ports


@dataclass(frozen=True, slots=True)
class Shown:
    """Proposals as they read now, and everybody they name, by id."""

    proposals: Sequence[Proposal]
    people: Mapping[str, Member]


def list_proposals(ports: Ports, *, limit: int) -> Shown:
    """At most 30: whom they name is read in one call."""
    found = ports.shelf.proposals(limit=limit)
    named = {p.member for p in found} | {p.asked_by for p in found}
    wants = [MemberOf(id_) for id_ in sorted(named | {p.closed_by for p in found if p.closed_by})]
    view = ports.book.read(wants)
    people = {member.id: member for want in wants if (member := view(want))}
    now = ports.now()
    return Shown([approval.standing(proposal, now) for proposal in found], people)

"""What waits for a second person, as rows under the member: `ASK#<own id>`."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.ledger.approval import Proposal, ProposalAnswered, Proposed, member_in
from chalicelib.ports import ProposalOf
from chalicelib.store.book import Reading
from chalicelib.store.ledger import member_pk
from chalicelib.store.port import Absent, Action, Equals, Key, Put, Row, Update, text
from chalicelib.store.rows import Integer, Item

LIST_PK = "PROPOSALS"


class ProposalRow(Item):
    """pk `M#<member>`, sk `ASK#<own id>`; g2 lists all by when they were asked."""

    points = Integer()
    reason = UnicodeAttribute()
    asked_by = UnicodeAttribute()
    at = Integer()
    state = UnicodeAttribute()
    closed_at = Integer(null=True)
    closed_by = UnicodeAttribute(null=True)
    why = UnicodeAttribute(null=True)
    entry = Integer(null=True)


def proposal_key(want: ProposalOf) -> Key:
    member = member_in(want.proposal)
    return Key(member_pk(member), f"ASK#{want.proposal.removeprefix(member)}")


def parse_proposal(row: Row) -> Proposal:
    read = ProposalRow.of(row)
    names = [name for name in Proposal.__slots__ if name not in {"id", "member"}]
    member = read.pk.removeprefix("M#")
    return Proposal(
        id=member + read.sk.removeprefix("ASK#"),
        member=member,
        **{name: getattr(read, name) for name in names},
    )


def propose(change: Proposed) -> list[Action]:
    proposal = change.proposal
    where = proposal_key(ProposalOf(proposal.id))
    listed = {"g2p": LIST_PK, "g2s": f"{proposal.at:010}#{proposal.id}"}
    row = ProposalRow.values(pk=where.pk, sk=where.sk, **listed, **_said(proposal))
    return [Put(row, (Absent(),))]


def answer(change: ProposalAnswered) -> list[Action]:
    """Of two who answer at once, one does."""
    proposal = change.proposal
    where = proposal_key(ProposalOf(proposal.id))
    waiting = (Equals("state", text("waiting")),)
    return [Update(where, put=ProposalRow.values(**_said(proposal)), when=waiting)]


def _said(proposal: Proposal) -> dict[str, str | int]:
    names = [name for name in Proposal.__slots__ if name not in {"id", "member"}]
    return {name: value for name in names if (value := getattr(proposal, name)) is not None}


READINGS = {ProposalOf: Reading(proposal_key, parse_proposal)}
WRITINGS = {Proposed: propose, ProposalAnswered: answer}

"""What waits for a second person, as rows under the member: `ASK#<own id>`."""

from pynamodb.attributes import UnicodeAttribute

from chalicelib.domain.ledger.approval import Proposal, ProposalAnswered, Proposed, member_in
from chalicelib.ports import ProposalOf
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import member_pk
from chalicelib.store.port import Absent, Action, Equals, Key, Put, Row, Store, Update, text
from chalicelib.store.rows import Integer, Item

LIST_PK = "PROPOSALS"
WAITING_PK = "ASKED"
PAGE = 100


class ProposalRow(Item):
    """pk `M#<member>`, sk `ASK#<own id>`; by when asked, g1 lists those unanswered, g2 all."""

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
    names = [name for name in Proposal.__struct_fields__ if name not in {"id", "member"}]
    member = read.pk.removeprefix("M#")
    return Proposal(
        id=member + read.sk.removeprefix("ASK#"),
        member=member,
        **{name: getattr(read, name) for name in names},
    )


def propose(change: Proposed) -> list[Action]:
    proposal = change.proposal
    where = proposal_key(ProposalOf(proposal.id))
    place = f"{proposal.at:010}#{proposal.id}"
    listed = {"g1p": WAITING_PK, "g1s": place, "g2p": LIST_PK, "g2s": place}
    row = ProposalRow.values(pk=where.pk, sk=where.sk, **listed, **_said(proposal))
    return [Put(row, (Absent(),))]


def answer(change: ProposalAnswered) -> list[Action]:
    """Of two who answer at once, one does."""
    proposal = change.proposal
    where = proposal_key(ProposalOf(proposal.id))
    waiting = (Equals("state", text("waiting")),)
    put = ProposalRow.values(**_said(proposal))
    return [Update(where, put=put, remove=("g1p", "g1s"), when=waiting)]


def unanswered(store: Store, since: int) -> list[Key]:
    """Those asked at `since` or later, newest first; what is older has expired."""
    keys: list[Key] = []
    after, more = None, True
    while more:
        page = store.query_index("g1", WAITING_PK, after=after, newest_first=True, limit=PAGE)
        recent = [key for asked, key in page if asked >= f"{since:010}"]
        keys += recent
        after, more = page[-1] if page else None, len(recent) == PAGE
    return keys


def _said(proposal: Proposal) -> dict[str, str | int]:
    names = [name for name in Proposal.__struct_fields__ if name not in {"id", "member"}]
    return {name: value for name in names if (value := getattr(proposal, name)) is not None}


READINGS = {ProposalOf: Reading(proposal_key, parse_proposal)}
WRITINGS = {Proposed: propose, ProposalAnswered: answer}

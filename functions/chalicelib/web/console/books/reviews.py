"""What waits for a second person: asked for, approved, declined, listed."""

from collections.abc import Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalicelib.domain.ledger.approval import Proposal
from chalicelib.domain.members.member import Member
from chalicelib.usecases.points import approve_proposal as approving
from chalicelib.usecases.points import decline_proposal as declining
from chalicelib.usecases.points import propose_adjustment as proposing
from chalicelib.usecases.points.list_proposals import list_proposals
from chalicelib.web.console.books.adjustments import Adjusted, Adjustment
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Person, Second, Text, Told, entry_of, person

State = Literal["waiting", "approved", "declined", "expired"]


class Decline(Told, frozen=True):
    reason: Text


class ReviewList(Told, frozen=True):
    """`limit` is for those that wait no more."""

    limit: Annotated[int, Meta(ge=1, le=30)] = 30


class Asked(Struct, frozen=True):
    """Unanswered, it expires after `expires_at`."""

    id: str
    state: State
    expires_at: Second


class Review(Struct, frozen=True, kw_only=True):
    """`seq` is the entry that the approval made, `why` the reason of a decline."""

    id: str
    state: State
    member: Person
    points: int
    reason: str
    asked_by: Person
    at: Second
    expires_at: Second
    closed_by: Person | None
    closed_at: Second | None
    why: str | None
    seq: int | None


class Reviews(Struct, frozen=True):
    """All that wait, then those that wait no more; each part newest first.

    Beyond `alone_up_to` points it takes a second person.
    """

    reviews: list[Review]
    alone_up_to: int


def reviews(ask: Ask[ReviewList]) -> Reply:
    found = list_proposals(ask.ports, limit=ask.said.limit)
    rows = [_review(each, found.people) for each in found.proposals]
    return Reply(Reviews(rows, ask.ports.programme.adjustment.alone_up_to))


def propose(ask: Ask[Adjustment]) -> Reply:
    said = ask.said
    wish = proposing.ProposeAdjustment(ask.wish, said.member, said.points, said.reason)
    done = proposing.propose_adjustment(wish, ask.ports)
    return Reply(_asked(done.value), replayed=done.replayed)


def approve(ask: Ask[None]) -> Reply:
    done = approving.approve_proposal(approving.ApproveProposal(ask.wish, ask.id), ask.ports)
    return Reply(Adjusted(entry_of(done.value)), replayed=done.replayed)


def decline(ask: Ask[Decline]) -> Reply:
    wish = declining.DeclineProposal(ask.wish, ask.id, ask.said.reason)
    done = declining.decline_proposal(wish, ask.ports)
    return Reply(_asked(done.value), replayed=done.replayed)


def _asked(proposal: Proposal) -> Asked:
    return Asked(proposal.id, proposal.state, proposal.expires_at)


def _review(proposal: Proposal, people: Mapping[str, Member]) -> Review:
    return Review(
        id=proposal.id,
        state=proposal.state,
        member=_named(proposal.member, people),
        points=proposal.points,
        reason=proposal.reason,
        asked_by=_named(proposal.asked_by, people),
        at=proposal.at,
        expires_at=proposal.expires_at,
        closed_by=_named(proposal.closed_by, people) if proposal.closed_by else None,
        closed_at=proposal.closed_at,
        why=proposal.why,
        seq=proposal.entry,
    )


def _named(id_: str, people: Mapping[str, Member]) -> Person:
    found = people.get(id_)
    return person(found) if found else Person(id_, "", "")


ROUTES = (
    Route("GET", "/api/admin/reviews", "auditor", reviews, query=ReviewList, answer=Reviews),
    Route(
        "POST",
        "/api/admin/reviews",
        "manager",
        propose,
        status=201,
        body=Adjustment,
        answer=Asked,
        idempotent=True,
        errors=(404,),
    ),
    Route(
        "POST",
        "/api/admin/reviews/{id}/approve",
        "manager",
        approve,
        status=201,
        answer=Adjusted,
        idempotent=True,
    ),
    Route(
        "POST",
        "/api/admin/reviews/{id}/decline",
        "manager",
        decline,
        body=Decline,
        answer=Asked,
        idempotent=True,
    ),
)

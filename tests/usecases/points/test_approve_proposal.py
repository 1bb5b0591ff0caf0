"""The second person answers."""

import pytest

from chalicelib.domain.ledger.approval import (
    OwnRequest,
    ProposalClosed,
    ProposalExpired,
    ProposalUnknown,
)
from chalicelib.usecases.points.approve_proposal import ApproveProposal, approve_proposal
from chalicelib.usecases.points.decline_proposal import DeclineProposal, decline_proposal
from chalicelib.usecases.points.list_proposals import list_proposals
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from tests.simulation.branch import Branch


def ask(shop, by, member, points=5_000):
    wish = shop.wish(by.id)
    return propose_adjustment(ProposeAdjustment(wish, member.id, points, "周年"), shop.ports).value


def approve(shop, by, proposal, key=None):
    return approve_proposal(ApproveProposal(shop.wish(by.id, key), proposal.id), shop.ports)


def decline(shop, by, proposal):
    wish = shop.wish(by.id)
    return decline_proposal(DeclineProposal(wish, proposal.id, "太多了"), shop.ports).value


def test_an_approval_is_one_entry_that_names_who_asked_and_who_approved(shop, may, li, anna):
    proposal = ask(shop, may, anna)
    first = approve(shop, li, proposal, "one key for both")
    again = approve(shop, li, proposal, "one key for both")
    assert (again.value, again.replayed) == (first.value, True)
    assert first.value.actor == f"{may.id}+{li.id}"
    assert [entry.points for entry in shop.entries(anna)] == [20, 5_000]
    (shown,) = list_proposals(shop.ports, limit=30).proposals
    assert (shown.state, shown.closed_by, shown.entry) == ("approved", li.id, 2)


@pytest.mark.fault(88)
def test_who_asked_cannot_approve(shop, may, anna):
    with pytest.raises(OwnRequest):
        approve(shop, may, ask(shop, may, anna))
    assert len(shop.entries(anna)) == 1


def test_an_approval_is_used_once(shop, may, li, anna):
    proposal = ask(shop, may, anna)
    approve(shop, li, proposal)
    with pytest.raises(ProposalClosed):
        approve(shop, shop.world.appoint("boss@demo.example", "owner"), proposal)
    assert len(shop.entries(anna)) == 2


def test_what_was_declined_stays_declined(shop, may, li, anna):
    proposal = ask(shop, may, anna)
    declined = decline(shop, li, proposal)
    assert (declined.state, declined.why) == ("declined", "太多了")
    with pytest.raises(ProposalClosed):
        approve(shop, li, proposal)


def test_an_approval_that_comes_too_late_does_nothing(shop, may, li, anna):
    proposal = ask(shop, may, anna)
    shop.world.clock.move(days=8)
    for answer in (approve, decline):
        with pytest.raises(ProposalExpired):
            answer(shop, li, proposal)


def test_what_was_never_asked_cannot_be_answered(shop, li, anna):
    for nothing in (f"{anna.id}0000000000009999", "A"):
        with pytest.raises(ProposalUnknown):
            approve_proposal(ApproveProposal(shop.wish(li.id), nothing), shop.ports)
        with pytest.raises(ProposalUnknown):
            decline_proposal(DeclineProposal(shop.wish(li.id), nothing, "?"), shop.ports)


@pytest.mark.parametrize("call", [1, 2])
def test_of_two_who_approve_at_once_one_does(call):
    shop = Branch()
    may, li, boss = (shop.world.appoint(f"{n}@demo.example", "manager") for n in ("may", "li", "b"))
    anna = shop.member("anna@demo.example")
    proposal = ask(shop, may, anna)
    shop.seam.interrupt(call, lambda: approve(shop, li, proposal))
    with pytest.raises(ProposalClosed):
        approve(shop, boss, proposal)
    assert [entry.points for entry in shop.entries(anna)] == [20, 5_000]

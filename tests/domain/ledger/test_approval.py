"""A second person: asked by one, answered by another, once and in time."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger import approval
from chalicelib.domain.ledger.adjustment import OwnAccount
from chalicelib.domain.ledger.approval import (
    WAIT_SECONDS,
    OwnRequest,
    ProposalClosed,
    ProposalExpired,
)
from chalicelib.domain.ledger.points import AccountFrozen, InsufficientPoints
from tests.domain.acts import act

ASKED, ANSWERING = act(actor="MAY"), act(actor="BO")


def asked(points=5_000, at=ASKED.at):
    by = replace(ASKED, at=at)
    return approval.propose(approval.id_for("ANNA", "0001"), points, "周年", by)


def test_what_is_approved_is_done_and_names_both(account, programme):
    posting, answered = approval.approve(account, asked(), ANSWERING, programme)
    (entry,) = posting.entries
    assert (entry.kind, entry.points, entry.actor) == ("adjust", 5_000, "MAY+BO")
    assert "周年" in entry.reason.zh
    closed = answered.proposal
    assert (closed.state, closed.closed_by, closed.entry) == ("approved", "BO", 1)


def test_nobody_approves_what_they_asked_for(account, programme):
    with pytest.raises(OwnRequest):
        approval.approve(account, asked(), ASKED, programme)


def test_nobody_asks_approves_or_declines_for_their_own_account(account, programme):
    with pytest.raises(OwnAccount):
        approval.propose(approval.id_for("ANNA", "0001"), 5, "自己", act(actor="ANNA"))
    with pytest.raises(OwnAccount):
        approval.approve(account, asked(), act(actor="ANNA"), programme)
    with pytest.raises(OwnAccount):
        approval.decline(asked(-5_000), "不", act(actor="ANNA"))


def test_an_answer_is_given_once(account, programme):
    _, answered = approval.approve(account, asked(), ANSWERING, programme)
    for closed in (answered.proposal, approval.decline(asked(), "不", ANSWERING).proposal):
        with pytest.raises(ProposalClosed):
            approval.approve(account, closed, ANSWERING, programme)
        with pytest.raises(ProposalClosed):
            approval.decline(closed, "不", ANSWERING)


def test_what_nobody_answers_expires(account, programme):
    last = asked(at=ANSWERING.at - WAIT_SECONDS)
    assert approval.standing(last, ANSWERING.at).state == "waiting"
    approval.approve(account, last, ANSWERING, programme)
    late = asked(at=ANSWERING.at - WAIT_SECONDS - 1)
    assert approval.standing(late, ANSWERING.at).state == "expired"
    with pytest.raises(ProposalExpired):
        approval.approve(account, late, ANSWERING, programme)
    with pytest.raises(ProposalExpired):
        approval.decline(late, "不", ANSWERING)


def test_who_asked_may_take_it_back(account):
    assert approval.decline(asked(), "记错了", ASKED).proposal.state == "declined"


def test_an_approval_takes_no_more_than_there_is_and_nothing_on_a_frozen_account(
    account, programme
):
    with pytest.raises(InsufficientPoints):
        approval.approve(account, asked(-1), ANSWERING, programme)
    with pytest.raises(AccountFrozen):
        approval.approve(replace(account, frozen=True), asked(), ANSWERING, programme)

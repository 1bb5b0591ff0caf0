"""Rewards: what a redemption needs, and each way it can end, once."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Cause, Reason
from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.domain.programme import Words
from chalicelib.domain.rewards import redemption
from chalicelib.domain.rewards.redemption import (
    AlreadyCommitted,
    Lapsed,
    NotCommitted,
    OwnRedemption,
    SoldOut,
    Ticket,
    UndoTooLate,
    Voided,
)
from chalicelib.domain.rewards.reward import (
    LevelRequired,
    LimitReached,
    Reward,
    RewardClosed,
    Stock,
)
from tests.domain.acts import act

TEA = Reward(id="TEA", name=Words("桂花乌龙", "Osmanthus oolong"), price=60, created_at=0)
SHELF = Stock("TEA", 0, left=3, held=0, sold=0, total=3)
TICKET = Ticket("HID", "seed")


@pytest.fixture
def rich(account, programme):
    cause = Cause("earn", "purchase", Reason("why", "因为", "because"))
    posting = points.opened(account, act())
    return points.credit(posting, act(), programme, cause, points=100).after


def redeem(account, programme, *, tea=TEA, shelf=SHELF, taken=0):
    mine = act(actor="ANNA")
    return redemption.redeem(account, tea, shelf, taken, mine, programme, TICKET)


def test_a_redemption_holds_points_for_the_programmes_minutes(rich, programme):
    posting, held = redeem(rich, programme)
    assert (posting.after.available, posting.after.held) == (40, 60)
    assert held.redemption.expires_at - held.redemption.at == 15 * 60
    assert held.redemption.lots == posting.entries[-1].lots


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"tea": replace(TEA, open=False)}, RewardClosed),
        ({"tea": replace(TEA, level="silver")}, LevelRequired),
        ({"tea": replace(TEA, per_member=2), "taken": 2}, LimitReached),
        ({"tea": replace(TEA, price=101)}, InsufficientPoints),
        ({"tea": replace(TEA, instant=True, price=101)}, InsufficientPoints),
        ({"tea": replace(TEA, instant=True), "shelf": replace(SHELF, left=0)}, SoldOut),
        ({"shelf": replace(SHELF, left=0)}, SoldOut),
    ],
)
def test_what_stands_in_the_way_is_named(rich, programme, changed, refusal):
    with pytest.raises(refusal):
        redeem(rich, programme, **changed)


def test_an_instant_reward_is_spent_at_once_in_the_entries_of_a_hold_and_a_commit(rich, programme):
    posting, begun = redeem(rich, programme, tea=replace(TEA, instant=True))
    assert (posting.after.available, posting.after.held, posting.after.spent) == (40, 0, 60)
    assert [(entry.kind, entry.points, entry.ref) for entry in posting.entries] == [
        ("hold", -60, "HID"),
        ("commit", 0, "HID"),
    ]
    redemption_ = begun.redemption
    assert (redemption_.state, redemption_.closed_by) == ("committed", "ANNA")
    assert redemption_.at == redemption_.closed_at == redemption_.expires_at
    assert redemption_.instant
    assert not redeem(rich, programme)[1].redemption.instant


def test_what_was_spent_at_once_is_undone_by_somebody_else(rich, programme):
    posting, begun = redeem(rich, programme, tea=replace(TEA, instant=True))
    undone, back = redemption.undo(posting.after, begun.redemption, "点错了", act(), programme)
    assert (undone.after.available, undone.after.lots) == (100, rich.lots)
    assert back.back
    with pytest.raises(OwnRedemption):
        redemption.undo(posting.after, begun.redemption, "我要", act(actor="ANNA"), programme)


def test_a_commit_spends_what_was_held(rich, programme):
    posting, held = redeem(rich, programme)
    committed, closed = redemption.commit(posting.after, held.redemption, act())
    assert (committed.after.available, committed.after.held, committed.after.spent) == (40, 0, 60)
    assert closed.after.state == "committed"
    assert not closed.back


def test_a_redemption_leaves_held_once(rich, programme):
    posting, held = redeem(rich, programme)
    committed, closed = redemption.commit(posting.after, held.redemption, act())
    voided, back = redemption.void(posting.after, held.redemption, act(actor="ANNA"))
    with pytest.raises(AlreadyCommitted):
        redemption.commit(committed.after, closed.after, act())
    with pytest.raises(AlreadyCommitted):
        redemption.void(committed.after, closed.after, act(actor="ANNA"))
    with pytest.raises(Voided):
        redemption.commit(voided.after, back.after, act())


def test_a_voucher_past_its_time_is_refused_even_before_a_job_has_run(rich, programme):
    posting, held = redeem(rich, programme)
    late = act(at=held.redemption.expires_at + 1)
    with pytest.raises(Lapsed):
        redemption.commit(posting.after, held.redemption, late)
    redemption.commit(posting.after, held.redemption, act(at=held.redemption.expires_at))


def test_a_lapse_gives_back_points_and_piece(rich, programme):
    posting, held = redeem(rich, programme)
    late = act(at=held.redemption.expires_at + 1, actor="system")
    lapsed, closed = redemption.lapse(posting.after, held.redemption, late)
    assert (lapsed.after.available, lapsed.after.held) == (100, 0)
    assert closed.back
    assert lapsed.after.lots == rich.lots


def test_an_undo_within_minutes_gives_all_back_with_its_reason(rich, programme):
    posting, held = redeem(rich, programme)
    committed, closed = redemption.commit(posting.after, held.redemption, act())
    undone, back = redemption.undo(committed.after, closed.after, "拿错了", act(), programme)
    assert undone.after.available == 100
    assert back.after.why == "拿错了"
    assert "拿错了" in undone.entries[-1].reason.zh


def test_an_undo_comes_too_late_or_too_early(rich, programme):
    posting, held = redeem(rich, programme)
    with pytest.raises(NotCommitted):
        redemption.undo(posting.after, held.redemption, "拿错了", act(), programme)
    committed, closed = redemption.commit(posting.after, held.redemption, act())
    late = act(at=act().at + 10 * 60 + 1)
    with pytest.raises(UndoTooLate):
        redemption.undo(committed.after, closed.after, "拿错了", late, programme)


def test_nobody_commits_their_own_voucher(rich, programme):
    posting, held = redeem(rich, programme)
    with pytest.raises(OwnRedemption):
        redemption.commit(posting.after, held.redemption, act(actor="ANNA"))

"""Taking an entry back: what it moved, once, unless it has a way back of its own."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger import adjustment, points
from chalicelib.domain.ledger.account import Cause, Reason, start
from chalicelib.domain.ledger.adjustment import OwnAccount, SecondPersonRequired
from chalicelib.domain.ledger.reversal import (
    NotReversible,
    ReverseByPurchase,
    ReverseByRefund,
    ReverseByUndo,
    reverse,
)
from tests.domain.acts import act

LATER = act("2027-01-15")


def given(account, programme, worth=50, kind="earn", source="checkin", growth=7):
    cause = Cause(kind, source, Reason("why", "", ""))
    begun = start(account)
    return points.credit(begun, act(), programme, cause, points=worth, growth=growth)


def test_what_was_earned_is_taken_from_its_own_lot_and_its_growth_with_it(account, programme):
    earned = given(account, programme)
    more = adjustment.adjust(earned.after, 30, "later", LATER, programme).after
    posting, mark = reverse(more, earned.entries[0], "twice", LATER, programme)
    (entry,) = posting.entries
    assert (entry.kind, entry.source, entry.ref) == ("reverse", "adjustment", "1")
    assert (entry.points, entry.growth, entry.lots) == (-50, -7, earned.after.lots)
    assert posting.after.available == 30
    assert (mark.reversal.seq, mark.reversal.entry) == (1, 3)


def test_what_is_not_there_any_more_becomes_a_debt(account, programme):
    earned = given(account, programme)
    spent = adjustment.adjust(earned.after, -40, "?", act(), programme).after
    posting, _ = reverse(spent, earned.entries[0], "twice", act(), programme)
    assert (posting.after.available, posting.after.debt) == (0, 40)


def test_what_was_taken_returns_to_its_lots_also_to_a_frozen_account(account, programme):
    earned = given(account, programme).after
    taken = adjustment.adjust(earned, -20, "?", act(), programme)
    frozen = replace(taken.after, frozen=True)
    posting, _ = reverse(frozen, taken.entries[0], "not theirs", LATER, programme)
    assert (posting.after.available, posting.after.lots) == (50, earned.lots)
    assert posting.after.returned == 0


@pytest.mark.parametrize(
    ("kind", "source", "way"),
    [
        ("earn", "purchase", ReverseByRefund),
        ("earn", "referral", ReverseByPurchase),
        ("reverse", "referral", ReverseByPurchase),
        ("hold", "redemption", ReverseByUndo),
        ("commit", "redemption", ReverseByUndo),
        ("clawback", "refund", NotReversible),
        ("expire", "expiry", NotReversible),
        ("repay", "debt", NotReversible),
        ("reverse", "adjustment", NotReversible),
    ],
)
def test_what_has_a_way_of_its_own_is_told_which(account, programme, kind, source, way):
    earned = given(account, programme)
    entry = replace(earned.entries[0], kind=kind, source=source)
    with pytest.raises(way):
        reverse(earned.after, entry, "?", act(), programme)


def test_an_entry_that_moved_nothing_has_nothing_to_take_back(account, programme):
    earned = given(account, programme)
    nothing = replace(earned.entries[0], points=0, growth=0)
    with pytest.raises(NotReversible):
        reverse(earned.after, nothing, "?", act(), programme)


def test_more_than_one_person_may_move_needs_a_second(account, programme):
    earned = given(account, programme, worth=1_001)
    with pytest.raises(SecondPersonRequired):
        reverse(earned.after, earned.entries[0], "?", act(), programme)


def test_nobody_puts_their_own_account_right(account, programme):
    earned = given(account, programme)
    with pytest.raises(OwnAccount):
        reverse(earned.after, earned.entries[0], "?", act(actor="ANNA"), programme)

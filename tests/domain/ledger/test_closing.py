"""The end of an account: what is left lapses in its last entry, and nothing more is given."""

import pytest

from chalicelib.domain.ledger import closing, freeze, points
from chalicelib.domain.ledger.account import Account, Cause, Reason, next_notice, start
from chalicelib.domain.ledger.points import AccountClosed
from tests.domain.acts import act

LOTS = (("2026-12-31", 30), ("2027-12-31", 70))
RICH = Account("anna", "silver", "2027-01-31", available=100, lots=LOTS, earned=100, seq=4)
REASON = Reason("refund", zh="退款", en="Refund")


def test_all_that_is_left_lapses_in_one_entry_and_the_sums_stay_true():
    closed = closing.close(RICH, act())
    (entry,) = closed.entries
    assert (entry.kind, entry.source, entry.reason.code) == ("expire", "expiry", "left")
    assert (entry.points, entry.lots, entry.available_after) == (-100, LOTS, 0)
    after = closed.after
    assert (after.available, after.lots, after.expired, after.closed_from) == (0, (), 100, 5)


def test_an_account_without_points_ends_with_an_entry_of_none():
    closed = closing.close(Account("anna", "bronze", ""), act())
    assert [(entry.points, entry.lots) for entry in closed.entries] == [(0, ())]
    assert closed.after.closed_from == closed.after.seq == 1


def test_what_is_past_its_day_has_its_own_entry_before():
    closed = closing.close(RICH, act(today="2027-01-01"))
    assert [entry.reason.code for entry in closed.entries] == ["expired", "left"]
    assert [entry.points for entry in closed.entries] == [-30, -70]


def test_a_held_voucher_comes_first():
    held = Account("anna", "bronze", "", held=30, earned=30)
    with pytest.raises(closing.VouchersOpen) as refusal:
        closing.close(held, act())
    assert refusal.value.facts == {"points": 30}


def test_a_frozen_account_closes_and_the_words_about_it_go():
    frozen = freeze.freeze(RICH, "two orders that nobody knows", act(actor="may")).after
    closed = closing.close(frozen, act()).after
    assert (closed.frozen, closed.frozen_why) == (False, "")


def test_nothing_is_given_to_a_closed_account_nor_is_it_frozen_or_closed_again(programme):
    closed = closing.close(RICH, act()).after
    back = Cause("reverse", "redemption", REASON)
    refused = [
        lambda: points.opened(closed, act()),
        lambda: points.give_back(start(closed), act(), back, held=LOTS),
        lambda: freeze.freeze(closed, "?", act(actor="may")),
        lambda: freeze.unfreeze(closed, act(actor="may")),
        lambda: closing.close(closed, act()),
    ]
    for asked in refused:
        with pytest.raises(AccountClosed):
            asked()


def test_a_refund_of_an_old_order_finds_no_points_and_is_owed(programme):
    closed = closing.close(RICH, act()).after
    cause = Cause("clawback", "refund", REASON)
    taken = points.claw_back(start(closed), act(), programme, cause, points=40, growth=40)
    assert (taken.points, taken.after.available, taken.after.debt) == (0, 0, 40)


def test_nobody_is_warned_of_anything_any_more():
    assert next_notice(RICH, (30, 7))
    assert next_notice(closing.close(RICH, act()).after, (30, 7)) == ""

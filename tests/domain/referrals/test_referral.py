"""Referrals: two sides, one level, for the friend's own act; and what a refund undoes."""

from dataclasses import replace

import pytest

from chalicelib.domain.ledger.account import Account
from chalicelib.domain.referrals import referral
from chalicelib.domain.referrals.referral import EachOther, OwnCode, Referral, ReferrerTooLate
from tests.domain.acts import act

DAY = 86_400
MADE = Referral(friend="BEN", referrer="ANNA", code="ABCD23458", at=0)


def accounts():
    return (
        Account(member="ANNA", level="bronze", level_until=""),
        Account(member="BEN", level="bronze", level_until=""),
    )


def credited(programme):
    qualified = referral.qualify(MADE, "A-1", 1_000, programme).after
    return referral.credit(qualified, *accounts(), act(at=1_000), programme)


def test_both_sides_are_credited_together(programme):
    mine, theirs, moved = credited(programme)
    assert (mine.after.available, theirs.after.available) == (100, 60)
    assert (mine.entries[0].source, theirs.entries[0].source) == ("referral", "referral")
    assert moved.after.state == "credited"


def test_hold_days_run_from_the_qualifying_act(programme):
    slow = replace(programme, referral=replace(programme.referral, hold_days=7))
    assert referral.qualify(MADE, "A-1", 1_000, slow).after.release == 1_000 + 7 * DAY
    assert referral.qualify(MADE, "A-1", 1_000, programme).after.release == 1_000


def test_a_refund_within_its_days_takes_both_sides_back(programme):
    mine, theirs, moved = credited(programme)
    assert referral.refunded_in_time(moved.after, "A-1", 1_000 + 7 * DAY)
    a, b, back = referral.take_back(moved.after, mine.after, theirs.after, act(), programme)
    assert (a.after.available, b.after.available) == (0, 0)
    assert (a.entries[0].kind, back.after.state, back.after.why) == (
        "reverse",
        "rejected",
        "refunded",
    )


def test_who_came_beyond_the_cap_is_welcomed_alone_and_returns_alone(programme):
    qualified = referral.qualify(MADE, "A-1", 1_000, programme).after
    anna, ben = accounts()
    theirs, moved = referral.welcome(qualified, ben, act(at=1_000), programme, "monthly_cap")
    given = moved.after
    assert (given.state, given.why, given.counts) == ("credited", "monthly_cap", False)
    assert (given.referrer_points, given.friend_points) == (0, 60)
    back, closed = referral.take_back(given, anna, theirs.after, act(), programme)
    assert (back.after.member, back.after.available) == ("BEN", 0)
    assert (closed.after.state, closed.after.why) == ("rejected", "refunded")


def test_a_late_refund_or_another_order_changes_nothing(programme):
    _, _, moved = credited(programme)
    assert not referral.refunded_in_time(moved.after, "A-1", 1_001 + 7 * DAY)
    assert not referral.refunded_in_time(moved.after, "A-2", 1_000)


@pytest.mark.parametrize(
    ("referrer", "brought_by", "at", "refusal"),
    [
        ("BEN", None, 0, OwnCode),
        ("ANNA", "BEN", 0, EachOther),
        ("ANNA", None, 7 * DAY + 1, ReferrerTooLate),
    ],
)
def test_a_code_that_cannot_count_is_refused(programme, referrer, brought_by, at, refusal):
    with pytest.raises(refusal):
        referral.may_name("BEN", 0, referrer, brought_by, at, programme)


def test_a_code_counts_through_the_last_second_allowed(programme):
    referral.may_name("BEN", 0, "ANNA", None, 7 * DAY, programme)

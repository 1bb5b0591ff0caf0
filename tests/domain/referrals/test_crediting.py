"""Crediting: both sides for the friend's own act, or the friend alone; and what a refund undoes."""

from chalicelib.domain.ledger.account import Account
from chalicelib.domain.referrals import crediting, referral
from chalicelib.domain.referrals.referral import Referral
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
    return crediting.credit(qualified, *accounts(), act(at=1_000), programme)


def test_both_sides_are_credited_together(programme):
    mine, theirs, moved = credited(programme)
    assert (mine.after.available, theirs.after.available) == (100, 60)
    assert (mine.entries[0].source, theirs.entries[0].source) == ("referral", "referral")
    assert moved.after.state == "credited"


def test_a_refund_within_its_days_takes_both_sides_back(programme):
    mine, theirs, moved = credited(programme)
    assert referral.refunded_in_time(moved.after, "A-1", 1_000 + 7 * DAY)
    a, b, back = crediting.take_back(moved.after, mine.after, theirs.after, act(), programme)
    assert (a.after.available, b.after.available) == (0, 0)
    assert (a.entries[0].kind, back.after.state, back.after.why) == (
        "reverse",
        "rejected",
        "refunded",
    )


def test_who_came_beyond_the_cap_is_welcomed_alone_and_returns_alone(programme):
    qualified = referral.qualify(MADE, "A-1", 1_000, programme).after
    anna, ben = accounts()
    theirs, moved = crediting.welcome(qualified, ben, act(at=1_000), programme, "monthly_cap")
    given = moved.after
    assert (given.state, given.why, given.counts) == ("credited", "monthly_cap", False)
    assert (given.referrer_points, given.friend_points) == (0, 60)
    back, closed = crediting.take_back(given, anna, theirs.after, act(), programme)
    assert (back.after.member, back.after.available) == ("BEN", 0)
    assert (closed.after.state, closed.after.why) == ("rejected", "refunded")

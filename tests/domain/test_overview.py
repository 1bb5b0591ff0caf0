"""What an entry adds to its day, and that folding in parts is folding at once."""

import pytest
from msgspec.structs import replace

from chalicelib.domain import overview
from chalicelib.domain.ledger.account import Entry, Reason
from chalicelib.domain.overview import Figures, fold
from chalicelib.domain.referrals.crediting import FOR_FRIEND, FOR_REFERRER, REFERRER_RETURNS
from tests.world import NOON

EARNED = Entry(
    member="ANNA",
    seq=2,
    kind="earn",
    source="purchase",
    points=88,
    growth=88,
    available_after=88,
    held_after=0,
    debt_after=0,
    ref="A-1",
    reason=Reason("purchase", zh="消费", en="Purchase"),
    lots=(("2027-11-30", 88),),
    at=NOON,
    actor="STAFF",
    programme="1",
    hash="",
)


def changed(**facts):
    return replace(EARNED, **facts)


@pytest.mark.parametrize(
    ("entry", "figures"),
    [
        (EARNED, Figures(purchases=1, earned=88)),
        (changed(seq=1), Figures(purchases=1, earned=88)),
        (changed(seq=1, source="join"), Figures(earned=88)),
        (changed(kind="hold", points=-88), Figures()),
        (changed(kind="commit", points=0), Figures(redemptions=1, spent=88)),
        (changed(kind="reverse", source="redemption"), Figures(redemptions=-1, spent=-88)),
        (changed(kind="void"), Figures()),
        (changed(kind="expire", points=-88), Figures(expired=88)),
        (changed(kind="clawback", points=-88), Figures(clawed=88)),
        (changed(kind="repay", points=-88), Figures(clawed=88)),
        (changed(source="referral", reason=FOR_REFERRER), Figures(friends=1, earned=88)),
        (changed(source="referral", reason=FOR_FRIEND), Figures(earned=88)),
        (
            changed(kind="reverse", points=-88, source="referral", reason=REFERRER_RETURNS),
            Figures(friends=-1, clawed=88),
        ),
    ],
    ids=lambda case: f"{case.kind} {case.source}" if isinstance(case, Entry) else "",
)
def test_each_kind_of_entry_adds_its_own_figures(entry, figures):
    assert overview.figures(entry) == figures


def test_entries_fold_into_their_days_in_the_programmes_zone(programme):
    late = changed(seq=3, at=NOON + 12 * 3600)
    share = fold([EARNED, late, changed(seq=4)], programme)
    assert share.days == (
        ("2026-11-22", Figures(purchases=2, earned=176)),
        ("2026-11-23", Figures(purchases=1, earned=88)),
    )
    assert share.friends == ()


def test_a_join_counts_on_its_own_day_whatever_was_earned_and_when(programme):
    joined = ("2026-11-21", Figures(joins=1))
    assert fold([], programme, joined_at=NOON - 86_400).days == (joined,)
    later = fold([EARNED], programme, joined_at=NOON - 86_400)
    assert later.days == (joined, ("2026-11-22", Figures(purchases=1, earned=88)))
    same = fold([EARNED], programme, joined_at=NOON)
    assert same.days == (("2026-11-22", Figures(joins=1, purchases=1, earned=88)),)


def test_friends_are_counted_by_month(programme):
    credit = changed(source="referral", reason=FOR_REFERRER)
    back = changed(source="referral", kind="reverse", points=-88, reason=REFERRER_RETURNS)
    assert fold([credit, credit, back], programme).friends == (("2026-11", 1),)
    assert fold([credit, back], programme).friends == ()

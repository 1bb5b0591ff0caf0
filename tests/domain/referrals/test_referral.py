"""Referrals: one level, for the friend's own act; when one counts, and who may be named."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.referrals import referral
from chalicelib.domain.referrals.referral import EachOther, OwnCode, Referral, ReferrerTooLate

DAY = 86_400
MADE = Referral(friend="BEN", referrer="ANNA", code="ABCD23458", at=0)


def test_hold_days_run_from_the_qualifying_act(programme):
    slow = replace(programme, referral=replace(programme.referral, hold_days=7))
    assert referral.qualify(MADE, "A-1", 1_000, slow).after.release == 1_000 + 7 * DAY
    assert referral.qualify(MADE, "A-1", 1_000, programme).after.release == 1_000


def test_a_late_refund_or_another_order_changes_nothing(programme):
    qualified = referral.qualify(MADE, "A-1", 1_000, programme).after
    assert referral.refunded_in_time(qualified, "A-1", 1_000 + 7 * DAY)
    assert not referral.refunded_in_time(qualified, "A-1", 1_001 + 7 * DAY)
    assert not referral.refunded_in_time(qualified, "A-2", 1_000)


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

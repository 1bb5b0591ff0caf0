"""Adjustments by hand: with a reason, within bounds, never to oneself."""

import pytest

from chalicelib.domain.ledger import adjustment
from chalicelib.domain.ledger.adjustment import OwnAccount, SecondPersonRequired
from chalicelib.domain.ledger.points import InsufficientPoints
from tests.domain.acts import act


def test_points_are_given_and_taken_with_the_reason_a_member_reads(account, programme):
    given = adjustment.adjust(account, 50, "茶洒了", act(), programme)
    assert given.entries[0].kind == "adjust"
    assert "茶洒了" in given.entries[0].reason.zh
    taken = adjustment.adjust(given.after, -20, "记错了", act(), programme)
    assert taken.after.available == 30


def test_no_adjustment_takes_more_than_there_is(account, programme):
    with pytest.raises(InsufficientPoints):
        adjustment.adjust(account, -1, "记错了", act(), programme)


def test_more_than_one_person_may_give_needs_a_second(account, programme):
    adjustment.adjust(account, 1000, "周年", act(), programme)
    with pytest.raises(SecondPersonRequired):
        adjustment.adjust(account, 1001, "周年", act(), programme)


def test_nobody_adjusts_their_own_account(account, programme):
    with pytest.raises(OwnAccount):
        adjustment.adjust(account, 5, "自己", act(actor="ANNA"), programme)

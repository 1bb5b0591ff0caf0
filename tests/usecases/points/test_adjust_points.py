"""Adjusting by hand."""

import pytest

from chalicelib.domain.ledger.adjustment import SecondPersonRequired
from chalicelib.usecases.points.adjust_points import AdjustPoints, MemberUnknown, adjust_points


def test_an_adjustment_stands_in_the_statement_with_its_reason(shop):
    anna = shop.member("anna@demo.example")
    asked = AdjustPoints(shop.wish(shop.staff.id), anna.code, 50, "茶洒了")
    entry = adjust_points(asked, shop.ports).value
    assert shop.entries(anna)[-1] == entry
    assert (entry.kind, entry.points, entry.actor) == ("adjust", 50, shop.staff.id)


@pytest.mark.fault(88)
def test_too_much_for_one_person_is_refused_and_stays_refused(shop):
    anna = shop.member("anna@demo.example")
    asked = AdjustPoints(shop.wish(shop.staff.id, "one key for both"), anna.id, 1_001, "周年")
    for _ in range(2):
        with pytest.raises(SecondPersonRequired):
            adjust_points(asked, shop.ports)


def test_an_adjustment_needs_somebody(shop):
    with pytest.raises(MemberUnknown):
        adjust_points(
            AdjustPoints(shop.wish(shop.staff.id), "0000000000009999", 5, "无人"), shop.ports
        )

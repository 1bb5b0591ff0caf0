"""Checking in."""

import pytest

from chalicelib.domain.ledger.checkin import AlreadyCheckedIn
from chalicelib.usecases.points.check_in import CheckIn, check_in


def test_a_day_is_paid_once_and_tomorrow_again(shop):
    anna = shop.member("anna@demo.example")
    today = check_in(CheckIn(shop.wish(anna.id, "today's own key"), anna.id), shop.ports)
    again = check_in(CheckIn(shop.wish(anna.id, "today's own key"), anna.id), shop.ports)
    assert (today.value.points, today.value.streak, again.replayed) == (2, 1, True)
    with pytest.raises(AlreadyCheckedIn):
        check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
    shop.world.clock.move(days=1)
    tomorrow = check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
    assert tomorrow.value.streak == 2

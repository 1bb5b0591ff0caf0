"""Lots: which points are taken first, and that none appear or vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger import lots

days = st.integers(1, 28).map(lambda day: f"2027-01-{day:02}")
some_lots = st.dictionaries(days, st.integers(1, 500), max_size=8).map(
    lambda found: tuple(sorted(found.items()))
)


@pytest.mark.fault(25)
def test_a_spend_takes_the_nearest_expiry_first():
    held = (("2027-01-31", 30), ("2027-02-28", 50))
    assert lots.take_nearest(held, 40) == (("2027-01-31", 30), ("2027-02-28", 10))


def test_a_clawback_takes_the_earned_lot_then_the_newest():
    held = (("2027-01-31", 30), ("2027-02-28", 50), ("2027-03-31", 20))
    taken = lots.take_newest(held, 60, "2027-01-31")
    assert taken == (("2027-01-31", 30), ("2027-02-28", 10), ("2027-03-31", 20))


def test_a_lot_can_be_used_through_its_last_day():
    held = (("2027-01-31", 30),)
    assert lots.past_due(held, "2027-01-31") == ()
    assert lots.past_due(held, "2027-02-01") == held


@given(some_lots, st.integers(0, 5000))
def test_taking_and_giving_back_restores_every_lot(held, points):
    taken = lots.take_nearest(held, points)
    assert lots.total(taken) == min(points, lots.total(held))
    assert lots.add(lots.subtract(held, taken), taken) == held


@pytest.mark.fault(25)
@given(some_lots, st.integers(0, 5000))
def test_no_later_lot_is_touched_while_an_earlier_one_has_points(held, points):
    left = lots.subtract(held, lots.take_nearest(held, points))
    touched = [day for day, n in held if dict(left).get(day, 0) != n]
    assert all(day not in dict(left) for day in touched[:-1])

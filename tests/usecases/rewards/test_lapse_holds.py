"""Holds that nobody came for."""

import pytest

from chalicelib.domain.rewards.redemption import Lapsed
from chalicelib.usecases.rewards.lapse_holds import lapse_holds
from tests.proof import proven
from tests.simulation.branch import Branch
from tests.simulation.seam import rows_of


def test_a_hold_lapses_after_its_minutes_once(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    before = shop.account(anna)
    shop.redeem(anna, tea)
    shop.world.clock.move(minutes=15)
    assert lapse_holds(shop.ports) == 0
    shop.world.clock.move(seconds=1)
    assert (lapse_holds(shop.ports), lapse_holds(shop.ports)) == (1, 0)
    assert shop.account(anna).lots == before.lots
    assert (shop.stock(tea).left, shop.stock(tea).held) == (3, 0)
    assert [entry.kind for entry in shop.entries(anna)] == ["earn", "hold", "lapse"]


def test_a_job_that_died_halfway_leaves_the_rest_to_the_next(shop):
    tea = shop.reward(20, 5)
    for number in range(5):
        shop.redeem(shop.member(f"m{number}@demo.example"), tea)
    shop.world.clock.move(minutes=16)
    assert lapse_holds(shop.ports, limit=2) == 2
    assert lapse_holds(shop.ports) == 3
    assert shop.stock(tea).left == 5


@pytest.mark.fault(15)
def test_a_clock_that_steps_back_revives_no_hold_and_keeps_the_order(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(10, 3)
    lapsed = shop.redeem(anna, tea).value
    shop.world.clock.move(minutes=16)
    shop.tick()
    shop.world.clock.move(minutes=-5)
    with pytest.raises(Lapsed):
        shop.commit(lapsed)
    assert shop.commit(shop.redeem(anna, tea).value).value.state == "committed"
    entries = shop.entries(anna)
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5]
    assert entries[3].at < entries[2].at
    assert proven(shop) == []


@pytest.mark.fault(41)
def test_a_hold_that_a_stale_index_still_shows_is_left_as_it_has_become():
    branch = Branch()
    anna, tea = branch.member("anna@demo.example"), branch.reward(5, 3)
    done, back = branch.redeem(anna, tea).value, branch.redeem(anna, tea).value
    branch.tick()
    branch.seam.keep_index()
    branch.commit(done)
    branch.void(back, key="give this one back")
    before = rows_of(branch.seam.beneath)
    branch.world.clock.move(minutes=16)
    assert lapse_holds(branch.ports) == 0
    assert rows_of(branch.seam.beneath) == before

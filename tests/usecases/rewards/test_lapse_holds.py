"""Holds that nobody came for."""

from chalicelib.usecases.rewards.lapse_holds import lapse_holds


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

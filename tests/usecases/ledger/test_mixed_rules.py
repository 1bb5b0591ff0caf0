"""Two releases of the rules write by turns, as they do while a new one is rolled out."""

from copy import copy

import pytest
from msgspec.structs import replace

from chalicelib.domain.programme import Programme
from tests.proof import proven
from tests.shop import Shop


def with_rules(shop: Shop, rules: Programme) -> Shop:
    """Another process on the same rows, with a programme file of its own."""
    other = copy(shop)
    other.ports = replace(shop.ports, programme=rules)
    return other


@pytest.mark.fault(16)
def test_old_and_new_rules_write_by_turns_and_every_entry_says_by_which(shop):
    rules = shop.ports.programme
    purchase = replace(rules.earning.purchase, points_per_unit=2)
    newer = replace(rules, version="2026-12-01", earning=replace(rules.earning, purchase=purchase))
    old, new = shop, with_rules(shop, newer)
    anna, tea = old.member("anna@demo.example"), old.reward(50, 9)
    for one, other in ((old, new), (new, old)):
        one.buy(anna, 10_000, order=f"from {one.ports.programme.version}".replace(" ", "-"))
        held = other.redeem(anna, tea).value
        one.commit(held)
    by_new = [entry for entry in shop.entries(anna) if entry.programme == newer.version]
    assert [entry.kind for entry in by_new] == ["hold", "earn", "commit"]
    earned = {e.programme: e.points for e in shop.entries(anna) if e.source == "purchase"}
    assert earned == {rules.version: 100, newer.version: 200}
    assert proven(old) == []
    assert proven(new) == []


@pytest.mark.fault(16)
def test_a_refund_by_new_rules_takes_back_what_the_old_ones_gave(shop):
    rules = shop.ports.programme
    purchase = replace(rules.earning.purchase, points_per_unit=5)
    newer = replace(rules, version="2026-12-01", earning=replace(rules.earning, purchase=purchase))
    anna = shop.member("anna@demo.example")
    shop.buy(anna, 10_000, order="A-1")
    assert with_rules(shop, newer).refund("A-1", 10_000).value.entry.points == -100
    assert proven(shop) == []


def test_growth_that_a_shorter_window_forgot_is_not_missed_by_a_longer_one(shop):
    rules = shop.ports.programme
    brief = replace(rules.growth, window_months=1, grace_days=0)
    short = replace(rules, version="short", growth=brief)
    anna = shop.member("anna@demo.example")
    for order in ("A-1", "A-2"):
        shop.buy(anna, 10_000, order=order)
    shop.world.clock.move(days=300)
    with_rules(shop, short).refund("A-1", 10_000)
    assert shop.account(anna).growth == ()
    assert proven(shop) == []

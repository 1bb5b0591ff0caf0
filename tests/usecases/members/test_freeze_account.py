"""A manager freezes an account and lets it go."""

from contextlib import suppress

import pytest

from chalicelib.domain.ledger.adjustment import OwnAccount
from chalicelib.domain.ledger.points import AccountFrozen
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption
from tests.simulation.branch import Branch


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def freeze(shop, member, *, frozen=True):
    asked = FreezeAccount(member=member.id, frozen=frozen, reason="why", by=shop.staff.id)
    return freeze_account(asked, shop.ports)


@pytest.mark.fault(31)
def test_a_frozen_account_neither_earns_nor_spends(shop, anna):
    held = shop.redeem(anna, shop.reward(5, 3)).value
    freeze(shop, anna)
    stories = [
        lambda: shop.buy(anna, 1_000),
        lambda: check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports),
        lambda: shop.redeem(anna, shop.reward(5, 3)),
        lambda: shop.commit(held),
        lambda: adjust_points(AdjustPoints(shop.wish(shop.staff.id), anna.id, 5, "?"), shop.ports),
    ]
    for story in stories:
        with pytest.raises(AccountFrozen):
            story()
    assert shop.account(anna).seq == 2


@pytest.mark.fault(31)
def test_what_is_its_own_returns_to_a_frozen_account(shop, anna):
    shop.buy(anna, 1_000, order="A-1")
    void, lapse = (shop.redeem(anna, shop.reward(5, 3)).value for _ in range(2))
    freeze(shop, anna)
    void_redemption(VoidRedemption(shop.wish(anna.id), anna.id, void.id), shop.ports)
    shop.world.clock.move(minutes=16)
    shop.tick()
    shop.refund("A-1", 1_000)
    kinds = [entry.kind for entry in shop.entries(anna)[4:]]
    assert kinds == ["void", "lapse", "clawback"]
    assert lapse.state == "held"
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []


def test_an_account_let_go_earns_again_and_its_books_are_in_order(shop, anna):
    freeze(shop, anna)
    freeze(shop, anna, frozen=False)
    shop.buy(anna, 1_000)
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []


def test_asked_again_it_stays_as_it_is(shop, anna):
    assert freeze(shop, anna) == freeze(shop, anna)
    assert freeze(shop, anna, frozen=False) == freeze(shop, anna, frozen=False)


def test_only_somebody_elses_account_that_is_there(shop):
    nobody = FreezeAccount(member="NOBODY", frozen=True, reason="?", by=shop.staff.id)
    with pytest.raises(MemberUnknown):
        freeze_account(nobody, shop.ports)
    with pytest.raises(OwnAccount):
        freeze(shop, shop.staff)


@pytest.mark.parametrize("call", [1, 2])
def test_a_purchase_under_way_does_not_thaw_an_account(call):
    """A freeze makes no entry, so the number read before still stands."""
    shop = Branch()
    anna = shop.member("anna@demo.example")
    shop.seam.interrupt(call, lambda: freeze(shop, anna))
    with suppress(AccountFrozen):
        shop.buy(anna, 1_000)
    assert shop.account(anna).frozen

"""Giving back what was held."""

import pytest

from chalicelib.domain.rewards.redemption import AlreadyCommitted
from chalicelib.usecases.rewards.void_redemption import (
    RedemptionUnknown,
    VoidRedemption,
    void_redemption,
)


def void(shop, member, redemption, key=None):
    wish = shop.wish(member.id, key)
    return void_redemption(VoidRedemption(wish, member.id, redemption.id), shop.ports)


def test_points_and_piece_return_to_where_they_came_from(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    before = shop.account(anna)
    redemption = shop.redeem(anna, tea).value
    assert void(shop, anna, redemption).value.state == "voided"
    assert shop.account(anna).lots == before.lots
    assert (shop.stock(tea).left, shop.stock(tea).held) == (3, 0)


def test_a_void_sent_twice_gives_back_once(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    redemption = shop.redeem(anna, tea).value
    void(shop, anna, redemption, "one key for both")
    assert void(shop, anna, redemption, "one key for both").replayed
    assert shop.account(anna).available == 20


@pytest.mark.fault(38)
def test_what_is_committed_cannot_be_given_back(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(20, 3)
    redemption = shop.redeem(anna, tea).value
    shop.commit(redemption)
    with pytest.raises(AlreadyCommitted):
        void(shop, anna, redemption)


def test_anothers_redemption_does_not_exist_for_me(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    redemption = shop.redeem(anna, shop.reward(20, 3)).value
    with pytest.raises(RedemptionUnknown):
        void(shop, ben, redemption)

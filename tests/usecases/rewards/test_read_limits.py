"""Which rewards a member can have no more of."""

from chalicelib.usecases.rewards.read_limits import read_limits
from chalicelib.usecases.rewards.void_redemption import VoidRedemption, void_redemption


def test_a_reward_is_at_its_limit_until_one_is_given_back(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    tea, _ = shop.reward(5, 9, per_member=2), shop.reward(5, 9)
    shop.redeem(anna, tea)
    assert read_limits(anna.id, shop.ports) == []
    second = shop.redeem(anna, tea).value
    assert read_limits(anna.id, shop.ports) == [tea.id]
    assert read_limits(ben.id, shop.ports) == []
    wish = shop.wish(anna.id)
    void_redemption(VoidRedemption(wish, anna.id, second.id), shop.ports)
    assert read_limits(anna.id, shop.ports) == []


def test_where_nothing_is_limited_nothing_is_reached(shop):
    assert read_limits(shop.member("anna@demo.example").id, shop.ports) == []

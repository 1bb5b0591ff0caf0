"""A member's vouchers."""

from chalicelib.usecases.rewards.list_redemptions import list_redemptions


def test_a_voucher_shows_its_code_only_while_it_can_be_used(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    used, open_one = shop.redeem(anna, tea).value, shop.redeem(anna, tea).value
    shop.commit(used)
    shown = {each.redemption.id: each.voucher for each in list_redemptions(anna.id, shop.ports)}
    assert shown == {used.id: None, open_one.id: shop.voucher(open_one)}


def test_a_hold_past_its_time_reads_as_lapsed_before_any_job(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    shop.redeem(anna, tea)
    shop.world.clock.move(minutes=16)
    ((shown),) = list_redemptions(anna.id, shop.ports)
    assert (shown.redemption.state, shown.voucher) == ("lapsed", None)

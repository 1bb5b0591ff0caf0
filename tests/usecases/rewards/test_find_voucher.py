"""Looking a voucher up."""

import pytest

from chalicelib.usecases.rewards.find_voucher import VoucherUnknown, find_voucher


def test_staff_see_what_a_voucher_is_for_and_whether_it_holds(shop):
    anna, tea = shop.member("anna@demo.example"), shop.reward(5, 3)
    redemption = shop.redeem(anna, tea).value
    assert find_voucher(shop.voucher(redemption), shop.ports) == redemption
    shop.world.clock.move(minutes=16)
    assert find_voucher(shop.voucher(redemption), shop.ports).state == "lapsed"


def test_a_code_that_is_none_is_unknown(shop):
    with pytest.raises(VoucherUnknown):
        find_voucher("not a voucher", shop.ports)

"""What runs out says so: a one-time code after minutes, a voucher and its points given back."""

import pytest

from tests.browser import joining, membership, redeeming
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.deploy.local.visitor import Visitor

NO_LONGER = Phrase("验证码已失效", "no longer valid")
NEW_CODE = Phrase("重新获取", "Send a new code")
CHANGE = Phrase("修改", "Change")
RAN_OUT = Phrase("券已过期，积分已退回。", "The voucher has expired and the points are back.")


@pytest.fixture
def move_clock(own_server):
    def forward(minutes):
        told = Visitor(own_server).post("/dev/clock", {"seconds": minutes * 60})
        assert told.status == 200

    return forward


def test_codes_and_vouchers_run_out(people, own_server, move_clock):
    robin = people("Robin", at=own_server)
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    late = joining.code_in_the_post(robin)
    move_clock(minutes=6)
    robin.types(joining.CODE, late)
    robin.sees(NO_LONGER)
    looks(robin, "late-code")
    robin.presses(CHANGE)
    joining.asks_for_a_code(robin)
    robin.types(joining.CODE, joining.code_in_the_post(robin))
    joining.says_yes_and_joins(robin)

    joining.is_given(robin, 40)
    redeeming.redeems_the_tea(robin)
    move_clock(minutes=16)
    robin.sees(RAN_OUT)
    looks(robin, "late-voucher")
    robin.opens("me/")
    membership.has_points(robin, 60)

"""Scans: recorded when the code is known, kind when it is not."""

from chalicelib.domain.programme import Words
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.referrals.scan import scan_channel, scan_referral


def scans(shop):
    rows = shop.world.store.walk(limit=1000).rows
    return [row["pk"]["S"] for row in rows if row["pk"]["S"].startswith("SCAN#")]


def test_a_members_code_is_recorded_and_remembered_for_the_window(shop):
    anna = shop.member("anna@demo.example")
    arrival = scan_referral(anna.code.lower(), shop.ports)
    assert arrival
    assert (arrival.code, arrival.remember_seconds) == (anna.code, 30 * 86_400)
    assert scans(shop) == [f"SCAN#{anna.code}"]


def test_a_channel_lands_on_its_own_page(shop):
    window = add_channel(AddChannel(Words("橱窗", "Shop window"), "/teas/"), shop.ports)
    arrival = scan_channel(window.code, shop.ports)
    assert arrival
    assert (arrival.kind, arrival.landing) == ("channel", "/teas/")


def test_a_code_nobody_has_leaves_no_trace(shop):
    for text in ("ABCD23458", "nonsense", "", "😀" * 99):
        assert scan_referral(text, shop.ports) is None
        assert scan_channel(text, shop.ports) is None
    assert scans(shop) == []

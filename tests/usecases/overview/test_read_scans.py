"""Scans count for their channel, once each, and are no friends' visits."""

from chalicelib.domain.programme import Words
from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.usecases.overview.read_scans import read_scans
from chalicelib.usecases.overview.rebuild_overview import rebuild_overview
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.referrals.scan import scan_channel
from tests.simulation.branch import Branch


def made(shop, name):
    return add_channel(AddChannel(Words(zh=name, en=name)), shop.ports).code


def test_each_channel_has_its_own_scans_and_they_stand_after_a_rebuild():
    shop = Branch()
    window, flyer, till = (made(shop, name) for name in ("window", "flyer", "till"))
    for code in (window, flyer, window):
        scan_channel(code, shop.ports)
    shop.tick()
    expected = {window: 2, flyer: 1, till: 0}
    assert read_scans(list(expected), shop.ports) == expected
    rebuild_overview(shop.ports)
    assert read_scans(list(expected), shop.ports) == expected
    assert sum(day.visits for _, day in read_overview(shop.ports, days=2).days) == 0


def test_a_shop_without_channels_has_no_scans():
    assert read_scans([], Branch().ports) == {}

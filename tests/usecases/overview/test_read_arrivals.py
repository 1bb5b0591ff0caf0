"""Scans and joins count for their channel, once each, and are no friends' visits."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.ports import JoinsOf
from chalicelib.usecases.overview.follow_ledger import follow_ledger
from chalicelib.usecases.overview.read_arrivals import Arrivals, read_arrivals
from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.usecases.overview.rebuild_overview import forget_old_overviews, rebuild_overview
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.referrals.scan import scan_channel
from tests.simulation.branch import Branch


def made(shop, name):
    return add_channel(AddChannel(Words(zh=name, en=name)), shop.ports).code


@pytest.fixture
def busy():
    """A window that brought two, a flyer that brought one, a till that nobody scanned."""
    shop = Branch()
    window, flyer, till = (made(shop, name) for name in ("window", "flyer", "till"))
    for code in (window, flyer, window, window):
        scan_channel(code, shop.ports)
    joined = [
        shop.world.join(f"{name}@demo.example", channel=code).member
        for name, code in (("anna", window), ("ben", window), ("cleo", flyer))
    ]
    shop.world.join("dora@demo.example", ref=joined[0].code, channel=till)  # a friend's
    expected = {window: Arrivals(3, 2), flyer: Arrivals(1, 1), till: Arrivals()}
    return shop, joined, expected


def test_each_channel_has_its_own_scans_and_joins(busy):
    shop, joined, expected = busy
    shop.tick()
    assert read_arrivals(list(expected), shop.ports) == expected
    assert sum(day.visits for _, day in read_overview(shop.ports, days=2).days) == 0
    for member in joined:
        shop.buy(member, 5_000)
        follow_ledger(member.id, shop.ports)  # told again, and more to tell
    assert read_arrivals(list(expected), shop.ports) == expected


@pytest.mark.fault(84)
def test_made_anew_it_is_the_same_and_the_old_one_is_gone(busy):
    shop, _, expected = busy
    shop.tick()
    rebuild_overview(shop.ports)
    assert read_arrivals(list(expected), shop.ports) == expected
    forget_old_overviews(shop.ports)
    wants = [JoinsOf(1, code) for code in expected]
    view = shop.ports.book.read(wants)
    assert [view(want) for want in wants] == [None] * 3
    shop.tick()
    assert read_arrivals(list(expected), shop.ports) == expected


def test_a_shop_without_channels_has_no_arrivals():
    assert read_arrivals([], Branch().ports) == {}

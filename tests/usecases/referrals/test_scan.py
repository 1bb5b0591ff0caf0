"""Scans: recorded when the code is known, kind when it is not."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.content import Content
from chalicelib.domain.programme import Words
from chalicelib.domain.referrals.channel import LandingUnknown
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.referrals.scan import believe, scan_channel, scan_referral


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
    window = add_channel(
        AddChannel(Words("橱窗", "Shop window"), "/spring/", action="checkin"), shop.ports
    )
    arrival = scan_channel(window.code, shop.ports)
    assert arrival
    assert (arrival.kind, arrival.action) == ("channel", "checkin")
    assert (arrival.landing.zh, arrival.landing.en) == ("/spring/", "/en/spring/")


@pytest.mark.parametrize("landing", ["/nowhere/", "/en/nowhere/", "/stories/"])
def test_a_channel_lands_only_where_there_is_a_page(shop, landing):
    with pytest.raises(LandingUnknown) as refusal:
        add_channel(AddChannel(Words("橱窗", "Shop window"), landing), shop.ports)
    assert refusal.value.facts == {"landing": landing}


def test_a_channel_of_a_fair_lands_on_the_welcome_once_the_fair_is_over(shop):
    flyer = add_channel(AddChannel(Words("传单", "Flyer"), "/fair/"), shop.ports)
    assert landing(scan_channel(flyer.code, shop.ports)) == "/fair/"
    shop.world.clock.move(days=1)
    assert landing(scan_channel(flyer.code, shop.ports)) == "/welcome/"


def test_a_shop_without_a_site_still_has_its_welcome(shop):
    bare = replace(shop.ports, content=Content())
    flyer = add_channel(AddChannel(Words("传单", "Flyer")), bare)
    assert landing(scan_channel(flyer.code, bare)) == "/welcome/"


def landing(arrival):
    assert arrival
    return arrival.landing["zh"]


@pytest.mark.parametrize(
    ("page", "lands"),
    [
        ("stories-spring-tea", "/stories/spring-tea/"),
        ("home", "/"),
        ("fair", "/fair/"),
        ("members", "/welcome/"),
        ("silver", "/welcome/"),
        ("nowhere", "/welcome/"),
        ("stories/spring-tea", "/welcome/"),
        ("", "/welcome/"),
    ],
)
def test_a_page_that_was_shared_is_where_its_reader_lands_if_it_is_for_everyone(shop, page, lands):
    anna = shop.member("anna@demo.example")
    arrival = scan_referral(anna.code, shop.ports, page=page)
    assert landing(arrival) == lands
    assert landing(believe(anna.code, "referral", shop.ports, page=page)) == lands
    (scan,) = shop.ports.archive.scans()
    assert scan.content == (page if shop.ports.content.page(page) else None)


def test_a_page_whose_days_are_over_leads_to_the_welcome(shop):
    anna = shop.member("anna@demo.example")
    shop.world.clock.move(days=1)
    assert landing(scan_referral(anna.code, shop.ports, page="fair")) == "/welcome/"


def test_a_code_nobody_has_leaves_no_trace(shop):
    for text in ("ABCD23458", "nonsense", "", "😀" * 99):
        assert scan_referral(text, shop.ports) is None
        assert scan_channel(text, shop.ports) is None
    assert scans(shop) == []

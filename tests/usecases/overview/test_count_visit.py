"""Visits by members' links are what the scans say, however the feed tells; and are made anew."""

import pytest

from chalicelib.usecases.overview.count_visit import count_visit
from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.usecases.overview.read_visits import read_visits
from chalicelib.usecases.overview.rebuild_overview import forget_old_overviews, rebuild_overview
from chalicelib.usecases.referrals.scan import scan_referral

SPRING, OOLONG = "stories-spring-tea", "stories-oolong"


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


@pytest.fixture
def busy(shop, anna):
    """Two days of friends, of which nobody has heard."""
    ben = shop.member("ben@demo.example")
    for member, page, again in (
        (anna, SPRING, False),
        (anna, SPRING, True),
        (anna, OOLONG, False),
        (ben, SPRING, False),
    ):
        scan_referral(member.code, shop.ports, page=page, again=again)
    shop.world.clock.move(days=1)
    scan_referral(anna.code, shop.ports, page=SPRING)
    scan_referral(anna.code, shop.ports, page="nowhere")
    return ben


def shown(shop, *members):
    days = {day: figures.visits for day, figures in read_overview(shop.ports, days=3).days}
    return days, [read_visits(member.code, shop.ports) for member in members]


EXPECTED = (
    {"2026-11-23": 2, "2026-11-22": 3, "2026-11-21": 0},
    [[(SPRING, 2), (OOLONG, 1), ("welcome", 1)], [(SPRING, 1)]],
)


def test_each_visit_counts_once_for_its_member_and_page_and_on_its_day(shop, anna, busy):
    shop.tick()
    assert shown(shop, anna, busy) == EXPECTED


@pytest.mark.fault(1, 94)
def test_a_visit_told_again_counts_no_more(shop, anna, busy):
    for _ in range(2):
        for scan in shop.ports.archive.scans():
            count_visit(scan, shop.ports)
    shop.tick()
    assert shown(shop, anna, busy) == EXPECTED


@pytest.mark.fault(84)
def test_made_anew_it_is_the_same_and_the_old_one_is_gone(shop, anna, busy):
    shop.tick()
    rebuild_overview(shop.ports)
    assert shown(shop, anna, busy) == EXPECTED
    forget_old_overviews(shop.ports)
    assert shown(shop, anna, busy) == EXPECTED
    assert shop.ports.shelf.visits(1, anna.code) == []
    shop.tick()
    assert shown(shop, anna, busy) == EXPECTED


@pytest.mark.fault(84)
def test_made_anew_from_scans_that_nobody_told_it_is_the_same(shop, anna, busy):
    rebuild_overview(shop.ports)
    assert shown(shop, anna, busy) == EXPECTED
    shop.tick()
    assert shown(shop, anna, busy) == EXPECTED


def test_who_visits_while_it_is_made_anew_counts_once(shop, anna, busy, monkeypatch):
    whole = shop.ports.archive.scans

    def meanwhile():
        yield from list(whole())
        scan_referral(anna.code, shop.ports, page=OOLONG)
        shop.tick()

    monkeypatch.setattr(shop.ports.archive, "scans", meanwhile)
    rebuild_overview(shop.ports)
    monkeypatch.undo()
    shop.tick()
    days, (of_anna, _) = shown(shop, anna, busy)
    assert days["2026-11-23"] == 3
    assert dict(of_anna)[OOLONG] == 2


@pytest.mark.fault(94)
def test_a_repeat_is_never_counted(shop, anna):
    scan_referral(anna.code, shop.ports, again=True)
    (scan,) = shop.ports.archive.scans()
    assert (scan.is_visit, count_visit(scan, shop.ports)) == (False, 0)

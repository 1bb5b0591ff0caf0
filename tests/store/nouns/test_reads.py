"""Pages read and visits counted, on every engine."""

import pytest

from chalicelib.domain.content.reading import Read
from chalicelib.domain.members.member import MemberChanged
from chalicelib.ports import MemberOf, ReadOf
from chalicelib.store.nouns.reads import read_row
from chalicelib.store.port import Key
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.overview.count_visit import count, count_visit
from chalicelib.usecases.overview.read_visits import read_visits
from chalicelib.usecases.reading.forget_reads import forget_reads
from chalicelib.usecases.referrals.scan import scan_referral
from tests.shop import Shop
from tests.world import make_world

SPRING, CRAFT = "stories-spring-tea", "stories-craft"


@pytest.fixture
def shop(store):
    return Shop(make_world(store=store))


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def test_a_page_read_is_kept_as_it_was(store, shop, anna):
    paid, free = shop.read(anna), shop.read(anna, CRAFT)
    assert shop.ports.shelf.reads(anna.id, after="", limit=9) == [free.read, paid.read]
    assert shop.ports.shelf.reads(anna.id, after=CRAFT, limit=9) == [paid.read]
    wants = [ReadOf(anna.id, SPRING), ReadOf(anna.id, "nowhere")]
    assert [shop.ports.book.read(wants)(want) for want in wants] == [paid.read, None]
    assert store.get_many([shop_key(paid.read)]) == [read_row(paid.read)]


def shop_key(read: Read):
    row = read_row(read)
    return Key(row["pk"]["S"], row["sk"]["S"])


def test_of_who_has_left_tags_go_and_what_earned_stays(shop, anna):
    paid = shop.read(anna).read
    shop.read(anna, CRAFT)
    before = anna
    leave(shop.world.sign_in("anna@demo.example").session, shop.ports)
    after = shop.ports.book.read([MemberOf(anna.id)])(MemberOf(anna.id))
    for _ in range(2):
        forget_reads(MemberChanged(before, after), shop.ports)
    (left,) = shop.ports.shelf.reads(anna.id, after="", limit=9)
    assert (left.entry, left.tags) == (paid.entry, ())


def test_a_visit_counts_once_in_each_folding(shop, anna):
    scan_referral(anna.code, shop.ports, page=SPRING)
    scan_referral(anna.code, shop.ports)
    scan_referral(anna.code, shop.ports, again=True)
    scans = list(shop.ports.archive.scans())
    told = [count_visit(scan, shop.ports) for scan in (*scans, *scans)]
    assert sum(told) == len({"the page", "the welcome"})
    assert read_visits(anna.code, shop.ports) == [(SPRING, 1), ("welcome", 1)]
    assert sum(count(scan, 2, shop.ports) for scan in (*scans, *scans)) == 2
    assert list(shop.ports.shelf.visits(2, anna.code)) == [(SPRING, 1), ("welcome", 1)]
    days = shop.ports.shelf.figures(2, before=None, limit=9)
    assert [(day, figures.visits, figures.joins) for day, figures in days] == [("2026-11-22", 2, 0)]

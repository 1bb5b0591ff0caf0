"""Reading: the server's clock decides, once a member and page for ever."""

import pytest
from msgspec.structs import replace

from chalicelib.domain.content.reading import (
    HOURS,
    NotReadThrough,
    NotYetRead,
    OpenedLongAgo,
    PageForLevel,
    PageNotOpen,
    PageUnknown,
    Read,
    ReadsDone,
    Shown,
    TokenInvalid,
)
from chalicelib.domain.ledger.points import AccountFrozen
from chalicelib.ports import ReadOf
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.reading.open_page import open_page
from tests.world import NOON

SPRING = "stories-spring-tea"


@pytest.fixture
def anna(shop):
    return shop.member("anna@demo.example")


def kept(shop, member, page=SPRING):
    want = ReadOf(member.id, page)
    return shop.ports.book.read((want,))(want)


def test_a_page_read_to_its_goal_earns_what_it_says(shop, anna):
    entry = shop.read(anna).entry
    assert (entry.kind, entry.source, entry.points, entry.growth) == ("earn", "reading", 5, 1)
    assert (entry.ref, entry.reason.code) == (SPRING, "reading")
    assert (entry.reason.zh, entry.reason.en) == ("读完《Spring tea zh》", "Read “Spring tea en”")
    assert entry == shop.entries(anna)[-1]


def test_what_was_read_is_kept_with_the_tags_of_the_page(shop, anna):
    entry = shop.read(anna).entry
    assert kept(shop, anna) == Read(anna.id, SPRING, NOON + 30, entry.seq, ("绿茶", "冲泡"))
    shop.read(anna, "stories-white-tea")
    assert kept(shop, anna, "stories-white-tea").tags == ("white tea",)


def test_a_page_of_no_points_is_kept_and_makes_no_entry(shop, anna):
    before = shop.entries(anna)
    assert shop.read(anna, "stories-craft").entry is None
    assert kept(shop, anna, "stories-craft").entry is None
    assert shop.entries(anna) == before


@pytest.mark.fault(1, 92)
def test_whoever_asks_again_hears_the_same_and_earns_once(shop, anna):
    token = shop.open_page(anna)
    shop.world.clock.move(seconds=20)
    first = shop.read_page(anna, token)
    shop.world.clock.move(days=3)
    assert shop.read_page(anna, token) == first
    assert shop.read(anna) == first
    assert [entry.source for entry in shop.entries(anna)].count("reading") == 1


@pytest.mark.fault(92)
def test_two_copies_of_one_page_earn_once(shop, anna):
    tokens = [shop.open_page(anna) for _ in range(2)]
    shop.world.clock.move(seconds=30)
    assert shop.read_page(anna, tokens[0]) == shop.read_page(anna, tokens[1])
    assert open_page(anna.id, SPRING, shop.ports).state == "read"


@pytest.mark.fault(14, 91)
@pytest.mark.parametrize(("after", "missing"), [(0, 20), (19, 1)])
def test_the_servers_clock_says_how_long_is_missing_whatever_the_browser_says(
    shop, anna, after, missing
):
    token = shop.open_page(anna)
    shop.world.clock.move(seconds=after)
    with pytest.raises(NotYetRead) as refusal:
        shop.read_page(anna, token)
    assert refusal.value.facts == {"seconds": missing}
    assert kept(shop, anna) is None


@pytest.mark.fault(15)
def test_a_clock_that_steps_back_gives_nothing_away(shop, anna):
    token = shop.open_page(anna)
    shop.world.clock.move(minutes=-5)
    with pytest.raises(NotYetRead):
        shop.read_page(anna, token)


@pytest.mark.fault(91)
def test_what_the_browser_says_can_refuse(shop, anna):
    token = shop.open_page(anna)
    shop.world.clock.move(minutes=5)
    with pytest.raises(NotYetRead) as refusal:
        shop.read_page(anna, token, Shown(seconds=12, depth=100))
    assert refusal.value.facts == {"seconds": 8}
    with pytest.raises(NotReadThrough):
        shop.read_page(anna, token, Shown(seconds=20, depth=79))
    assert shop.read_page(anna, token, Shown(seconds=20, depth=80)).entry


@pytest.mark.fault(91)
def test_a_page_opened_too_long_ago_is_opened_anew(shop, anna):
    token = shop.open_page(anna)
    shop.world.clock.move(hours=HOURS)
    early = shop.open_page(anna, "stories-oolong")
    assert shop.read_page(anna, token).entry
    shop.world.clock.move(hours=HOURS, seconds=1)
    with pytest.raises(OpenedLongAgo):
        shop.read_page(anna, early)


@pytest.mark.fault(91)
def test_a_token_is_worth_nothing_to_anybody_else_or_for_another_page(shop, anna):
    ben = shop.member("ben@demo.example")
    token = shop.open_page(anna)
    page, second, seal = token.split(".")
    shop.world.clock.move(minutes=5)
    forged = [
        f"stories-oolong.{second}.{seal}",
        f"{page}.{int(second) - 60}.{seal}",
        f"{page}.{second}.{'0' * 64}",
        f"{page}.{second}.",
        f"{page}.{second}.茶",
        f"{page}.²³.{seal}",
        f"{page}.{'9' * 90}.{seal}",
        page,
        "..",
        "😀",
    ]
    for one in forged:
        with pytest.raises(TokenInvalid):
            shop.read_page(anna, one)
    with pytest.raises(TokenInvalid):
        shop.read_page(ben, token)


def test_a_page_nobody_knows_or_without_a_goal_cannot_be_opened(shop, anna):
    for page in ("nowhere", "spring", "", "stories/spring-tea"):
        with pytest.raises(PageUnknown):
            open_page(anna.id, page, shop.ports)


@pytest.mark.fault(93)
def test_a_page_counts_within_its_days_both_included(shop, anna):
    shop.world.clock.move(days=-3)
    with pytest.raises(PageNotOpen):
        open_page(anna.id, "fair", shop.ports)
    shop.world.clock.move(days=3)
    token = shop.open_page(anna, "fair")
    shop.world.clock.move(hours=11)
    last = shop.open_page(anna, "fair")
    assert shop.read_page(anna, token).entry
    shop.world.clock.move(hours=1)
    with pytest.raises(PageNotOpen):
        shop.read_page(shop.member("ben@demo.example"), opened_by(shop, "ben@demo.example", "fair"))
    assert shop.read_page(anna, last).entry


def opened_by(shop, contact, page):
    """Opened by somebody an hour before its last day is over."""
    member = shop.world.sign_in(contact).member
    shop.world.clock.move(hours=-1)
    token = shop.open_page(member, page)
    shop.world.clock.move(hours=1)
    return token


@pytest.mark.fault(93)
def test_a_page_of_members_is_for_each_and_one_of_a_level_for_it_and_those_above(shop, anna):
    assert shop.read(anna, "members").entry
    with pytest.raises(PageForLevel) as refusal:
        open_page(anna.id, "silver", shop.ports)
    assert refusal.value.facts == {"level": "silver"}
    shop.buy(anna, 500_00)
    assert shop.read(anna, "silver").entry
    gold = shop.member("gold@demo.example")
    shop.buy(gold, 3_000_00)
    assert shop.read(gold, "silver").entry


def test_so_many_pages_earn_in_a_day_and_more_the_next(shop, anna):
    for page in (SPRING, "stories-white-tea", "stories-oolong"):
        shop.read(anna, page)
    opening = open_page(anna.id, "stories-storing", shop.ports)
    assert opening.state == "done_today"
    shop.world.clock.move(seconds=20)
    with pytest.raises(ReadsDone):
        shop.read_page(anna, opening.token)
    assert open_page(anna.id, "stories-craft", shop.ports).state == "open"
    assert shop.read(anna, "stories-craft").entry is None
    shop.world.clock.move(hours=12)
    assert open_page(anna.id, "stories-storing", shop.ports).state == "open"
    assert shop.read(anna, "stories-storing").entry


@pytest.mark.fault(31)
def test_a_clock_that_steps_back_over_midnight_begins_no_new_day(shop, anna):
    shop.world.clock.move(hours=12)
    for page in (SPRING, "stories-white-tea", "stories-oolong"):
        shop.read(anna, page)
    shop.world.clock.move(minutes=-5)
    with pytest.raises(ReadsDone):
        shop.read(anna, "stories-storing")
    shop.world.clock.move(days=1, minutes=5)
    assert shop.read(anna, "stories-storing").entry


def test_a_frozen_account_earns_nothing_by_reading(shop, anna):
    freeze_account(
        FreezeAccount(member=anna.id, frozen=True, reason="?", by=shop.staff.id), shop.ports
    )
    with pytest.raises(AccountFrozen):
        shop.read(anna)
    assert kept(shop, anna) is None


def test_what_was_read_stays_read_when_the_page_is_gone(shop, anna):
    token = shop.open_page(anna)
    shop.world.clock.move(seconds=20)
    first = shop.read_page(anna, token)
    later = shop.open_page(anna, "stories-oolong")
    shop.ports = replace(shop.ports, content=type(shop.ports.content)())
    assert shop.read_page(anna, token) == first
    with pytest.raises(PageUnknown):
        shop.read_page(anna, later)

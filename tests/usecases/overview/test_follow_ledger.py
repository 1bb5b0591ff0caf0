"""The overview agrees with the ledger, however the feed tells of it; and can be made anew."""

from collections import Counter
from random import Random

import pytest
from msgspec.structs import replace

from chalicelib.domain.overview import Figures, add, fold
from chalicelib.domain.programme import JoinRule
from chalicelib.ports import FollowedOf
from chalicelib.usecases.overview.follow_ledger import AT_ONCE, follow_ledger
from chalicelib.usecases.overview.read_overview import read_overview
from chalicelib.usecases.overview.rebuild_overview import forget_old_overviews, rebuild_overview
from chalicelib.usecases.points.check_in import CheckIn, check_in


class Broken(Exception):
    """The rebuild ended here."""


@pytest.fixture
def busy(shop):
    """Some days at the shop, of which the overview has not heard."""
    anna = shop.member("anna@demo.example")
    ben, cleo = (shop.member(f"{name}@demo.example", ref=anna.code) for name in ("ben", "cleo"))
    tea = shop.reward(30, 9)
    for day in range(4):
        for number, member in enumerate((anna, ben, cleo)):
            shop.buy(member, 5_000 + day, order=f"{day}-{number}")
            check_in(CheckIn(shop.wish(member.id), member.id), shop.ports)
        shop.commit(shop.redeem(ben, tea).value)
        shop.redeem(anna, tea)
        shop.world.clock.move(days=1)
    shop.refund("0-1", 2_000)
    return shop, (anna, ben, cleo)


def shown(shop):
    seen = read_overview(shop.ports, days=30)
    days = {day: figures for day, figures in seen.days if figures != Figures()}
    return days, [(member.id, friends) for member, friends in seen.leaders]


def folded(shop, members):
    """What the ledger comes to, straight from its entries."""
    days, friends = {}, Counter()
    for member in (shop.staff, *members):
        share = fold(shop.entries(member), shop.ports.programme, joined_at=member.joined_at)
        for day, more in share.days:
            days[day] = add(days.get(day, Figures()), more)
        friends[member.id] += dict(share.friends).get("2026-11", 0)
    return days, [(member, n) for member, n in friends.most_common() if n]


def test_the_feed_brings_the_overview_up_to_the_ledger(busy):
    shop, members = busy
    shop.tick()
    days, leaders = shown(shop)
    assert (days, leaders) == folded(shop, members)
    assert leaders == [(members[0].id, 2)]
    accounts = [shop.account(member) for member in (shop.staff, *members)]
    standing = sum(account.available + account.held for account in accounts)
    total = [f.earned - f.spent - f.expired - f.clawed for f in days.values()]
    assert sum(total) == standing


def test_news_lost_late_repeated_or_in_any_order_counts_each_entry_once(busy):
    shop, members = busy
    entries = [entry for member in members for entry in shop.entries(member)]
    chance = Random(7)  # noqa: S311 - an order, not a secret
    heard = chance.choices(entries, k=len(entries)) + [shop.entries(m)[-1] for m in members]
    for entry in heard:
        follow_ledger(entry.member, shop.ports)
    follow_ledger(shop.staff.id, shop.ports)
    days, leaders = shown(shop)
    assert days == folded(shop, members)[0]
    assert leaders == []  # nobody has told the referrals yet


def test_who_joins_for_nothing_is_counted_once_on_the_day_of_joining(shop):
    rules = shop.ports.programme
    nothing = replace(rules.earning, join=JoinRule(points=0, growth=0))
    shop.ports = shop.world.ports = replace(shop.ports, programme=replace(rules, earning=nothing))
    shop.tick()
    anna, _ = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    assert shop.entries(anna) == []
    shop.tick()
    today, tomorrow = "2026-11-22", "2026-11-23"
    assert shown(shop)[0][today].joins == len({"the staff", "anna", "ben"})
    shop.world.clock.move(days=1)
    shop.buy(anna, 5_000)
    shop.tick()
    follow_ledger(anna.id, shop.ports)
    seen = shown(shop)
    assert (seen[0][today].joins, seen[0][tomorrow].joins) == (3, 0)
    rebuild_overview(shop.ports)
    assert shown(shop) == seen


def test_more_entries_than_one_transaction_takes_are_folded_in_several(shop):
    anna = shop.member("anna@demo.example")
    for _ in range(AT_ONCE):
        shop.world.clock.move(days=1)
        shop.buy(anna, 500)
    assert follow_ledger(anna.id, shop.ports) == AT_ONCE + 1
    assert follow_ledger(anna.id, shop.ports) == 0


@pytest.mark.fault(84)
def test_made_anew_it_is_the_same_and_the_old_one_is_gone(busy):
    shop, members = busy
    shop.tick()
    before = shown(shop)
    expected = sum(len(shop.entries(member)) for member in (shop.staff, *members))
    assert rebuild_overview(shop.ports) == expected
    forget_old_overviews(shop.ports)
    assert shown(shop) == before
    assert shop.ports.shelf.figures(1, before=None, limit=9) == []
    wants = [FollowedOf(1, member.id) for member in members]
    assert not any(map(shop.ports.book.read(wants), wants))


@pytest.mark.fault(84)
def test_what_happens_while_it_is_made_anew_counts_once(busy):
    shop, (anna, ben, cleo) = busy
    rebuild_overview(shop.ports)
    shop.buy(cleo, 7_000, order="Z")
    shop.tick()
    rebuild_overview(shop.ports)
    shop.tick()
    assert shown(shop)[0] == folded(shop, (anna, ben, cleo))[0]


def test_a_rebuild_that_broke_off_goes_on(busy, monkeypatch):
    shop, members = busy
    shop.tick()
    whole = shop.ports.archive.everything

    def broken():
        for number, record in enumerate(whole()):
            if number == 40:
                raise Broken
            yield record

    monkeypatch.setattr(shop.ports.archive, "everything", broken)
    with pytest.raises(Broken):
        rebuild_overview(shop.ports)
    monkeypatch.undo()
    rebuild_overview(shop.ports)
    assert shown(shop)[0] == folded(shop, members)[0]

"""Who has left keeps the books whole, and nothing that says what they liked."""

import pytest

from chalicelib.domain.ledger.points import AccountClosed
from chalicelib.ports import ReadOf
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.members.leave import leave
from chalicelib.usecases.reading import forget_reads as module

SPRING, CRAFT, OOLONG = "stories-spring-tea", "stories-craft", "stories-oolong"


@pytest.fixture
def anna(shop, monkeypatch):
    monkeypatch.setattr(module, "TOGETHER", 2)
    anna = shop.member("anna@demo.example")
    for page in (SPRING, CRAFT, OOLONG):
        shop.read(anna, page)
    return anna


def kept(shop, member):
    wants = [ReadOf(member.id, page) for page in (SPRING, CRAFT, OOLONG)]
    return [
        read and (read.entry is not None, read.tags)
        for read in map(shop.ports.book.read(wants), wants)
    ]


def test_what_a_member_read_is_kept_while_they_are_one(shop, anna):
    shop.tick()
    assert kept(shop, anna) == [(True, ("绿茶", "冲泡")), (False, ()), (True, ())]


def test_of_who_has_left_only_what_earned_is_kept_without_tags(shop, anna):
    leave(shop.world.sign_in("anna@demo.example").session, shop.ports)
    shop.tick()
    assert kept(shop, anna) == [(True, ()), None, (True, ())]
    found = []
    verify_ledger(shop.ports, found=found.append)
    assert found == []


def test_who_has_left_reads_nothing_more(shop, anna):
    tokens = [shop.open_page(anna, page) for page in ("stories-white-tea", "members")]
    leave(shop.world.sign_in("anna@demo.example").session, shop.ports)
    shop.world.clock.move(seconds=30)
    for token in tokens:
        with pytest.raises(AccountClosed):
            shop.read_page(anna, token)

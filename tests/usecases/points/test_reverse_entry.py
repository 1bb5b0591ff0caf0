"""A manager takes an entry back."""

import pytest

from chalicelib.domain.ledger.reversal import AlreadyReversed, EntryUnknown, ReverseByRefund
from chalicelib.domain.members.member import MemberUnknown
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.check_in import CheckIn, check_in
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from tests.simulation.branch import Branch


def reverse(shop, by, member, seq, key=None):
    wish = shop.wish(by.id, key)
    return reverse_entry(ReverseEntry(wish, member, seq, "a mistake"), shop.ports)


def adjusted(shop, member, points):
    asked = AdjustPoints(shop.wish(shop.staff.id), member.id, points, "?")
    return adjust_points(asked, shop.ports).value


def test_points_given_twice_are_taken_back_and_the_books_are_in_order(shop, may, anna):
    check_in(CheckIn(shop.wish(anna.id), anna.id), shop.ports)
    given, taken = adjusted(shop, anna, 50), adjusted(shop, anna, -30)
    for seq in (2, given.seq, taken.seq):
        reverse(shop, may, anna.code, seq)
    assert [e.points for e in shop.entries(anna)] == [20, 2, 50, -30, -2, -40, 30, -10]
    assert shop.account(anna).available == 20
    breaks = []
    verify_ledger(shop.ports, found=breaks.append)
    assert breaks == []


def test_an_entry_is_taken_back_once(shop, may, li, anna):
    given = adjusted(shop, anna, 50)
    first = reverse(shop, may, anna.id, given.seq, "one key for both")
    assert reverse(shop, may, anna.id, given.seq, "one key for both").value == first.value
    with pytest.raises(AlreadyReversed):
        reverse(shop, li, anna.id, given.seq)
    assert shop.account(anna).available == 20


def test_a_purchase_is_not_taken_back_but_refunded(shop, may, anna):
    bought = shop.buy(anna, 1_000).value.entry
    with pytest.raises(ReverseByRefund):
        reverse(shop, may, anna.id, bought.seq)


def test_only_an_entry_that_is_there(shop, may, anna):
    with pytest.raises(EntryUnknown):
        reverse(shop, may, anna.id, 9)
    for nobody in ("0000000000009999", "no id at all"):
        with pytest.raises(MemberUnknown):
            reverse(shop, may, nobody, 1)


@pytest.mark.parametrize("call", [1, 2])
def test_of_two_who_take_it_back_at_once_one_does(call):
    shop = Branch()
    may, li = (shop.world.appoint(f"{name}@demo.example", "manager") for name in ("may", "li"))
    anna = shop.member("anna@demo.example")
    given = adjusted(shop, anna, 50)
    shop.seam.interrupt(call, lambda: reverse(shop, li, anna.id, given.seq))
    with pytest.raises(AlreadyReversed):
        reverse(shop, may, anna.id, given.seq)
    assert shop.account(anna).available == 20

"""Asking for a second person."""

import pytest

from chalicelib.domain.members.member import MemberUnknown
from chalicelib.usecases.points.decline_proposal import DeclineProposal, decline_proposal
from chalicelib.usecases.points.list_proposals import list_proposals
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment


def test_what_is_asked_for_waits_and_moves_nothing(shop, may, anna):
    asked = ProposeAdjustment(shop.wish(may.id, "one key for both"), anna.code, 5_000, "周年")
    first, again = (propose_adjustment(asked, shop.ports) for _ in range(2))
    assert (first.value, again.replayed) == (again.value, True)
    assert (first.value.state, first.value.asked_by) == ("waiting", may.id)
    assert len(shop.entries(anna)) == 1


def test_the_queue_lists_the_newest_first_and_who_is_named(shop, may, anna):
    for points in (2_000, 3_000):
        wish = shop.wish(may.id)
        propose_adjustment(ProposeAdjustment(wish, anna.id, points, "周年"), shop.ports)
        shop.world.clock.move(minutes=1)
    shown = list_proposals(shop.ports, limit=30)
    assert [each.points for each in shown.proposals] == [3_000, 2_000]
    assert shown.people == {anna.id: anna, may.id: may}
    shop.world.clock.move(days=7)
    states = {each.state for each in list_proposals(shop.ports, limit=30).proposals}
    assert states == {"expired"}


def ask(shop, by, member, points=5_000):
    wish = shop.wish(by.id)
    return propose_adjustment(ProposeAdjustment(wish, member.id, points, "周年"), shop.ports).value


def test_what_waits_stands_first_however_much_has_been_answered_since(shop, may, li, anna):
    waits = ask(shop, may, anna)
    answered = []
    for _ in range(31):
        shop.world.clock.move(minutes=1)
        answered.append(ask(shop, may, anna).id)
        declined = DeclineProposal(shop.wish(li.id), answered[-1], "太多了")
        decline_proposal(declined, shop.ports)
    listed = [each.id for each in list_proposals(shop.ports, limit=30).proposals]
    assert listed == [waits.id, *reversed(answered[1:])]
    shop.world.clock.move(days=7)
    last = ask(shop, may, anna)
    listed = [each.id for each in list_proposals(shop.ports, limit=30).proposals]
    assert listed == [last.id, *reversed(answered[1:])]


def test_all_that_waits_is_listed_with_everybody_it_names(shop, may):
    asked = [ask(shop, may, shop.member(f"m{n}@demo.example")).id for n in range(101)]
    shown = list_proposals(shop.ports, limit=1)
    assert {each.id for each in shown.proposals} == set(asked)
    assert len(shown.people) == len(asked) + 1


def test_nobody_can_be_asked_for_who_is_not_there(shop, may):
    for nobody in ("0000000000009999", "no id at all"):
        wish = shop.wish(may.id)
        with pytest.raises(MemberUnknown):
            propose_adjustment(ProposeAdjustment(wish, nobody, 5_000, "?"), shop.ports)

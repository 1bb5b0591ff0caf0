"""What was done by hand can be read, in order, and nothing of it is missing."""

import pytest

from chalicelib.domain.programme import Words
from chalicelib.usecases.ledger.read_trail import ReadTrail, read_trail
from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.usecases.points.adjust_points import AdjustPoints, adjust_points
from chalicelib.usecases.points.approve_proposal import ApproveProposal, approve_proposal
from chalicelib.usecases.points.decline_proposal import DeclineProposal, decline_proposal
from chalicelib.usecases.points.propose_adjustment import ProposeAdjustment, propose_adjustment
from chalicelib.usecases.points.reverse_entry import ReverseEntry, reverse_entry
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from chalicelib.usecases.rewards.add_reward import AddReward, add_reward
from tests.simulation.branch import Branch


@pytest.fixture
def may(shop):
    return shop.world.appoint("may@demo.example", "manager")


def steps(shop, actor=None, before=None, limit=50, deed=None):
    asked = ReadTrail(actor=actor, deed=deed, before=before, limit=limit)
    return read_trail(asked, shop.ports)


def adjust(shop, by, member):
    return adjust_points(AdjustPoints(shop.wish(by.id), member.id, 5, "?"), shop.ports).value


def propose(shop, by, member):
    asked = ProposeAdjustment(shop.wish(by.id), member.id, 5_000, "?")
    return propose_adjustment(asked, shop.ports).value.id


def test_whatever_is_done_by_hand_leaves_one_step(shop, may):
    anna = shop.member("anna@demo.example")
    given = adjust(shop, may, anna)
    reverse_entry(ReverseEntry(shop.wish(may.id), anna.id, given.seq, "?"), shop.ports)
    asked, other = propose(shop, shop.staff, anna), propose(shop, shop.staff, anna)
    approve_proposal(ApproveProposal(shop.wish(may.id), asked), shop.ports)
    decline_proposal(DeclineProposal(shop.wish(may.id), other, "?"), shop.ports)
    for frozen in (True, True, False):
        held = FreezeAccount(member=anna.id, frozen=frozen, reason="?", by=may.id)
        freeze_account(held, shop.ports)
    tea = add_reward(AddReward(Words("茶", "Tea"), 5, 5, by=may.id), shop.ports)
    window = add_channel(AddChannel(Words("窗", "Window"), by=may.id), shop.ports)
    done = [(step.deed, step.target) for step in reversed(steps(shop, may.id).items)]
    assert done == [
        ("adjust", f"{anna.id}/2"),
        ("reverse", f"{anna.id}/3"),
        ("approve", f"{anna.id}/4"),
        ("decline", other),
        ("freeze", anna.id),
        ("unfreeze", anna.id),
        ("add_reward", tea.id),
        ("add_channel", window.code),
    ]
    assert [step.number for step in steps(shop, may.id).items] == list(range(8, 0, -1))
    assert [step.deed for step in steps(shop, shop.staff.id).items] == ["propose", "propose"]


def test_an_appointment_is_a_step_of_who_made_it(shop):
    before = len(steps(shop, "system").items)
    li = shop.world.appoint("li@demo.example", "manager")
    shop.world.appoint("li@demo.example", "manager")
    shop.world.appoint("li@demo.example", "owner")
    found = steps(shop, "system").items
    assert len(found) == before + 2
    assert [(step.deed, step.target) for step in found[:2]] == [("appoint", li.id)] * 2


def test_the_trail_is_read_page_by_page(shop, may):
    anna = shop.member("anna@demo.example")
    for by in (may, shop.staff, may, may):
        shop.world.clock.move(minutes=1)
        adjust(shop, by, anna)
    for actor in (None, may.id):
        whole, found, page = steps(shop, actor).items, [], steps(shop, actor, limit=2)
        while page.after:
            found += page.items
            page = steps(shop, actor, page.after, limit=2)
        assert (*found, *page.items) == whole
    assert [step.actor for step in steps(shop).items[:4]] == [
        may.id,
        may.id,
        shop.staff.id,
        may.id,
    ]


@pytest.mark.parametrize("call", [1, 2, 3])
def test_two_acts_of_one_person_at_once_are_two_steps(call):
    shop = Branch()
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.seam.interrupt(call, lambda: adjust(shop, shop.staff, ben))
    adjust(shop, shop.staff, anna)
    assert [step.number for step in steps(shop, shop.staff.id).items] == [2, 1]

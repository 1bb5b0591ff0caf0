"""A contact changes wholly or not at all, wherever the process dies, and whoever comes between."""

import pytest

from chalicelib.domain.members.challenge import CodeExpired
from chalicelib.domain.members.member import ContactTaken
from chalicelib.domain.refusals import Unauthenticated
from chalicelib.ports import ContactOf
from chalicelib.usecases.identity.change_contact import ChangeContact, change_contact
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.ledger.verify_ledger import verify_ledger
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, at, calm
from tests.world import ADDRESS, PHONE

OLD, NEW = "anna@demo.example", "anna@new.example"
CALLS = 4
"""Of one change: a try is read and taken, then the change is read and written."""


def owners(branch):
    digest = branch.ports.secrets.digest
    wants = [ContactOf("email", digest("contact", contact)) for contact in (OLD, NEW)]
    view = branch.ports.book.read(wants)
    return [view(want) for want in wants]


def breaks(branch):
    found = []
    verify_ledger(branch.ports, found=found.append)
    return found


def test_a_change_is_four_calls_of_the_store():
    branch = Branch()
    branch.member(OLD)
    wish = branch.proving(OLD, NEW)
    branch.seam.meet(calm)
    change_contact(wish, branch.ports)
    assert branch.seam.calls == CALLS


@pytest.mark.parametrize("fate", ["died before", "died after"])
@pytest.mark.parametrize("call", range(1, CALLS + 1))
def test_dying_at_any_call_leaves_one_contact_and_asking_again_moves_once(call, fate):
    branch = Branch()
    anna = branch.member(OLD).id
    wish = branch.proving(OLD, NEW)
    branch.seam.meet(at(call, fate))
    with pytest.raises(Died):
        change_contact(wish, branch.ports)
    reborn = branch.reopened()
    branch.seam.meet(calm)
    written = (call, fate) == (CALLS, "died after")
    assert owners(reborn) == ([None, anna] if written else [anna, None])
    assert breaks(reborn) == []
    if written:
        with pytest.raises(CodeExpired):
            change_contact(wish, reborn.ports)
    else:
        change_contact(wish, reborn.ports)
    assert owners(reborn) == [None, anna]
    assert reborn.world.sign_in(NEW).member.id == anna
    assert breaks(reborn) == []


@pytest.mark.parametrize("call", range(1, CALLS + 1))
def test_of_two_members_one_has_the_contact_whenever_the_other_comes_between(call):
    branch = Branch()
    branch.member(OLD)
    ben = branch.member("ben@demo.example").id
    mine, theirs = branch.proving(OLD, NEW), branch.proving("ben@demo.example", NEW)
    branch.seam.interrupt(call, lambda: change_contact(theirs, branch.ports))
    with pytest.raises(ContactTaken):
        change_contact(mine, branch.ports)
    assert owners(branch)[1] == ben
    assert breaks(branch) == []


@pytest.mark.parametrize("call", range(1, CALLS + 1))
def test_a_change_whose_session_was_ended_by_another_change_is_refused(call):
    branch = Branch()
    anna = branch.member(OLD).id
    first = branch.proving(OLD, NEW)
    second = request_code(
        RequestCode(
            contact="anna@third.example",
            device=PHONE,
            address=ADDRESS,
            language="zh",
            changing=first.session,
        ),
        branch.ports,
    )
    code = branch.world.sent[-1].code or ""
    late = ChangeContact(session=first.session, challenge=second, code=code, device=PHONE)
    branch.seam.interrupt(call, lambda: change_contact(first, branch.ports))
    with pytest.raises(Unauthenticated):
        change_contact(late, branch.ports)
    assert owners(branch) == [None, anna]
    assert breaks(branch) == []


def test_the_old_contact_is_told_by_the_feed():
    branch = Branch()
    branch.member(OLD)
    change_contact(branch.proving(OLD, NEW), branch.ports)
    branch.tick()
    assert branch.world.sent[-1].address == OLD
    assert branch.world.sent[-1].code is None

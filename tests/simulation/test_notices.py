"""Whatever meets a run of notices, nobody is told the same thing twice, and the mark stays."""

import pytest

from chalicelib.usecases.members.send_notices import send_notices
from tests.simulation.branch import Branch
from tests.simulation.seam import Died, at, calm

TOLD = ["anna@demo.example", "staff@demo.example"]


def due_today() -> Branch:
    """A branch whose two members are to be told of their points today, for the first time."""
    branch = Branch()
    branch.member("anna@demo.example")
    branch.tick()
    branch.world.clock.move(days=343)
    branch.world.sent.clear()
    return branch


def told(branch: Branch) -> list[str]:
    return sorted(message.to for message in branch.world.sent)


def calls_of_a_run() -> int:
    branch = due_today()
    branch.seam.meet(calm)
    send_notices(branch.ports)
    return branch.seam.calls


CALLS = range(1, calls_of_a_run() + 1)


@pytest.mark.parametrize("call", CALLS)
def test_two_runs_that_meet_at_a_call_tell_everybody_once(call):
    branch = due_today()
    branch.seam.interrupt(call, lambda: send_notices(branch.ports))
    send_notices(branch.ports)
    assert told(branch) == TOLD


@pytest.mark.parametrize("call", CALLS)
def test_a_purchase_that_meets_a_run_at_a_call_keeps_its_mark(call):
    branch = due_today()
    anna = branch.world.sign_in("anna@demo.example").member
    branch.world.sent.clear()
    branch.seam.interrupt(call, lambda: branch.buy(anna, 42_00))
    send_notices(branch.ports)
    while send_notices(branch.ports):
        pass
    assert told(branch) == TOLD
    assert branch.account(anna).noticed == "2027-10-31"
    assert branch.account(anna).notice_day == "2027-11-23"


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fate", ["died before", "died after"])
def test_a_run_that_dies_at_a_call_tells_nobody_twice_and_holds_nobody_up(call, fate):
    branch = due_today()
    branch.seam.meet(at(call, fate))
    with pytest.raises(Died):
        send_notices(branch.ports)
    branch.seam.meet(calm)
    while send_notices(branch.ports):
        pass
    heard = told(branch)
    assert len(heard) == len(set(heard)) >= len(TOLD) - 1
    branch.world.clock.move(days=23)
    branch.world.sent.clear()
    while send_notices(branch.ports):
        pass
    assert told(branch) == TOLD

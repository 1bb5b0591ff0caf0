"""A contact that has left is asked after in the very transaction of a join."""

import pytest

from chalicelib.domain.decision import Decision
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.leaving import NeverLeft
from chalicelib.domain.refusals import Unavailable
from chalicelib.usecases.members.leave import leave
from tests.world import make_world

ANNA = Contact("email", "anna@demo.example")


@pytest.fixture
def world():
    world = make_world()
    world.join(ANNA.value)
    return world


def settle(world):
    digest = world.ports.secrets.digest("contact", ANNA.value)
    asked = NeverLeft(ANNA, digest, world.clock.now)
    world.ports.book.settle((), lambda _: Decision(None, (asked,)))


@pytest.mark.fault(80)
def test_a_join_that_read_too_early_to_see_somebody_leave_is_not_written(world):
    """Two rows read in one call are not of one moment on every engine."""
    settle(world)
    leave(world.sign_in(ANNA.value).session, world.ports)
    with pytest.raises(Unavailable):
        settle(world)


def test_a_row_past_its_time_that_nobody_has_swept_yet_is_no_hindrance(world):
    leave(world.sign_in(ANNA.value).session, world.ports)
    world.clock.move(days=365)
    settle(world)

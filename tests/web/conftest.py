"""A small shop with its doors open: the sample programme, in memory."""

from collections.abc import Callable

import pytest

from chalicelib.domain.members.member import Role
from chalicelib.web.application import Application, make
from chalicelib.web.door import Stage
from tests.web.visitor import Visitor
from tests.world import World, make_world

STAGE = Stage(public="https://shop.example")


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def app(world: World) -> Application:
    return make(lambda: world.ports, STAGE)


@pytest.fixture
def visitor(app: Application) -> Visitor:
    """A stranger."""
    return Visitor(app)


@pytest.fixture
def member(world: World, app: Application) -> Visitor:
    joined = world.join("lin@demo.example", name="林小满")
    return Visitor(app, {"__Host-s": joined.cookie})


@pytest.fixture
def friend(world: World, app: Application) -> Visitor:
    joined = world.join("bo@demo.example", name="Bo")
    return Visitor(app, {"__Host-s": joined.cookie})


@pytest.fixture
def hired(world: World, app: Application) -> Callable[[Role], Visitor]:
    """Somebody with a role."""

    def hire(role: Role) -> Visitor:
        contact = f"{role}@demo.example"
        world.appoint(contact, role)
        return Visitor(app, {"__Host-s": world.prove(contact).cookie})

    return hire


@pytest.fixture
def staff(hired: Callable[[Role], Visitor]) -> Visitor:
    return hired("staff")


@pytest.fixture
def manager(hired: Callable[[Role], Visitor]) -> Visitor:
    return hired("manager")

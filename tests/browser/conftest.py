"""People with browsers, before the real server with the freshly built site."""

from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining
from tests.browser.person import Person
from tests.browser.pressed import press
from tests.browser.screen import EACH_ONCE
from tests.browser.trail import Trail
from tests.deploy.local.visitor import Visitor

HERE = Path(__file__).parent
PATIENCE = 20_000
"""Milliseconds a page may take on a busy machine; a person would have left long before."""


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def pressed():
    """The site, made anew where its sources have changed: the functions read it as they start."""
    press("build")


@pytest.fixture(scope="session")
def server(pressed, server):
    return server


@pytest.fixture(scope="session")
def base_url(server):
    return server.address


@pytest.fixture(params=EACH_ONCE, ids=str)
def reader(request):
    return request.param


@pytest.fixture
def people(server, reader, new_context):
    """Bring somebody in: a name, a contact of their own, a browser nobody used before."""
    expect.set_options(timeout=PATIENCE)
    present = []

    def bring(name="", contact=None, *, at=server, browser=None):
        open_one = browser.new_context if browser else new_context
        context = open_one(**reader.context)
        context.set_default_timeout(PATIENCE)
        contact = contact or f"{uuid4().hex[:12]}@mail.example"
        trail = Trail(context, at.address)
        present.append(Person(name, contact, reader, context.new_page(), at, trail))
        return present[-1]

    yield bring
    assert [fault for person in present for fault in person.trail.faults] == []


@pytest.fixture
def member(people):
    """Somebody who joined before the story begins."""
    person = people()
    joining.is_known(person)
    return person


@pytest.fixture
def staff(people):
    return people(contact="staff@demo.example")


@pytest.fixture
def move_clock(own_server):
    def forward(minutes):
        told = Visitor(own_server).post("/dev/clock", {"seconds": minutes * 60})
        assert told.status == 200

    return forward

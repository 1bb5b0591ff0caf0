"""People with browsers, before the real server with the freshly built site."""

import fcntl
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.browser.screen import DESK, PHONE
from tests.browser.trail import Trail

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20_000
"""Milliseconds a page may take on a busy machine; a person would have left long before."""

LOCALES = {"zh": "zh-CN", "en": "en-GB"}


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site():
    """The built site, made anew where its sources have changed; one at a time."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        command = [sys.executable, "-m", "press"]
        environment = {"PYTHONPATH": "functions:site:.", "PATH": "/usr/bin:/bin:/usr/local/bin"}
        run = subprocess.run(
            [*command, "build"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture(scope="session")
def server(site, server):
    return server


@pytest.fixture(scope="session")
def base_url(server):
    return server.address


@pytest.fixture(params=[PHONE, DESK], ids=lambda screen: screen.name)
def screen(request):
    return request.param


@pytest.fixture(params=["zh", "en"])
def language(request):
    return request.param


@pytest.fixture
def people(server, screen, language, new_context):
    """Bring somebody in: a name, a contact of their own, a browser nobody used before."""
    expect.set_options(timeout=PATIENCE)
    present = []

    def bring(name="", contact=None, **more):
        context = new_context(
            locale=LOCALES[language], timezone_id="Asia/Shanghai", **screen.context, **more
        )
        context.set_default_timeout(PATIENCE)
        trail = Trail(context, server.address)
        contact = contact or f"{uuid4().hex[:12]}@mail.example"
        person = Person(name, contact, language, screen, context.new_page(), server, trail)
        present.append(person)
        return person

    yield bring
    assert [fault for person in present for fault in person.trail.faults] == []

"""What the tests of every room may ask for."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from chalicelib.domain.programme import Programme
from chalicelib.domain.programme.file import parse
from tests.deploy.local.server import served

ROOT = Path(__file__).parents[1]

settings.register_profile(
    "soak", max_examples=5000, stateful_step_count=200, deadline=None, print_blob=True
)

LONG = {
    "test_deaths",
    "test_lighthouse",
    "test_move",
    "test_pages",
    "test_rehearsal",
    "test_release",
    "test_rush",
}
"""Files whose stories take longest: they begin first, so that nobody waits for one at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture(scope="session")
def programme() -> Programme:
    """The sample tea house's own rules."""
    return parse((ROOT / "programme.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """One real server for all who share it well: fresh data, the demo shop, no limits over time."""
    with served(tmp_path_factory.mktemp("shop") / "data") as running:
        yield running


@pytest.fixture
def own_server(tmp_path):
    """A real server of a test's own, to kill, restart and move in time."""
    with served(tmp_path / "data") as running:
        yield running


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Use the machine's Chromium; Playwright's own is never downloaded."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert path, "Chromium is missing: apt-get install chromium"
    return {**browser_type_launch_args, "executable_path": path, "args": ["--no-sandbox"]}

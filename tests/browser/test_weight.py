"""A first visit is light: bytes and requests as they come over the wire, nothing kept before."""

import pytest

from tests.browser import joining
from tests.browser.reading import settles
from tests.browser.screen import PHONE, Reader

pytestmark = pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
"""One reader weighs for all: no page differs by screen, and Chinese words are the heavier ones."""

PORTAL = 55_000
CONTENT = 90_000
REQUESTS = 14


def weighed(person, path):
    """Open a page for the first time; return its bytes on the wire and how many requests."""
    wire = person.page.context.new_cdp_session(person.page)
    wire.send("Network.enable")
    arrived = []
    wire.on("Network.loadingFinished", lambda one: arrived.append(one["encodedDataLength"]))
    person.opens(path)
    settles(person)
    person.page.wait_for_load_state("networkidle")
    return sum(arrived), sum(size > 0 for size in arrived)  # a picture within a style comes at 0


@pytest.mark.parametrize(
    "path", ["me/", "me/code/", "me/rewards/", "me/vouchers/", "me/statement/"]
)
def test_a_members_page_is_light(member, path):
    weight, requests = weighed(member, path)
    assert weight <= PORTAL
    assert requests <= REQUESTS


@pytest.mark.parametrize("path", ["join/", "welcome/"])
def test_the_way_in_is_light(people, path):
    weight, requests = weighed(people(), path)
    assert weight <= PORTAL
    assert requests <= REQUESTS


@pytest.mark.parametrize(
    "path", ["", "membership/", "teas/white/", "faq/", "stories/", "trust/press/"]
)
def test_a_content_page_is_light(people, path):
    weight, requests = weighed(people(), path)
    assert weight <= CONTENT
    assert requests <= REQUESTS


def test_the_counter_is_light(staff):
    joining.is_known(staff)
    weight, requests = weighed(staff, "counter/")
    assert weight <= PORTAL
    assert requests <= REQUESTS

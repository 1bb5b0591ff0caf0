"""A first visit is light: bytes and requests as they come over the wire, nothing kept before."""

from tests.browser import joining
from tests.browser.reading import settles

PORTAL = 55_000
CONTENT = 90_000
REQUESTS = 14

WAYS_IN = ("join/", "welcome/", "welcome/unknown/")
KINDS = (
    *("", "membership/", "checking/", "faq/", "visit/", "about/", "privacy/", "terms/", "tags/"),
    *("teas/", "teas/white/", "teas/batches/", "stories/", "stories/keeping-white-tea/"),
    *("trust/guests/", "trust/press/"),
)
"""One page of every kind that people come to read."""
GUESTS = (*KINDS, *WAYS_IN, "show/")
MINE = ("me/", "me/card/", "me/code/", "me/poster/", "me/rewards/", "me/vouchers/", "me/statement/")

DRAWS = "/lean-qr-"
"""What draws a symbol comes once there is something to draw."""


def too_heavy(person, paths, most):
    """Open each page as if for the first time; return those beyond what they may weigh and ask."""
    wire = person.page.context.new_cdp_session(person.page)
    wire.send("Network.enable")
    wire.send("Network.setBypassServiceWorker", {"bypass": True})  # nobody has one at first
    arrived = []
    wire.on("Network.loadingFinished", lambda one: arrived.append(one["encodedDataLength"]))
    heavy = {}
    for path in paths:
        wire.send("Network.clearBrowserCache")
        arrived.clear()
        person.opens(path)
        settles(person)
        person.page.wait_for_load_state("networkidle")
        weight, asked = sum(arrived), sum(size > 0 for size in arrived)
        assert asked > 1, path  # a picture within a style comes at 0 and is no request
        if weight > most or asked > REQUESTS:
            heavy[path] = (weight, asked)
    return heavy


def test_a_members_pages_are_light(member):
    assert too_heavy(member, MINE, PORTAL) == {}


def test_a_members_pages_ask_at_once_for_all_their_modules(member):
    for path in MINE:
        asked = set()
        member.page.on("request", lambda request, asked=asked: asked.add(request.url))
        member.opens(path)
        settles(member)
        links = member.page.locator("link[rel=modulepreload]")
        named = set(links.evaluate_all("links => links.map(link => link.href)"))
        chunks = {url for url in asked if "/assets/portal/chunks/" in url and DRAWS not in url}
        assert chunks, path
        assert chunks <= named, path


def test_the_ways_in_are_light(people):
    assert too_heavy(people(), WAYS_IN, PORTAL) == {}


def test_every_kind_of_content_page_is_light(people):
    assert too_heavy(people(), KINDS, CONTENT) == {}


def test_the_counter_is_light(staff):
    joining.is_known(staff)
    assert too_heavy(staff, ["counter/"], PORTAL) == {}

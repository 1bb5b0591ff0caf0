"""Whatever is typed, shown or scanned, and whatever breaks: the journal names nobody."""

import re
from dataclasses import dataclass
from itertools import cycle
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from msgspec.structs import replace

from chalicelib.ports import AccountOf
from chalicelib.store.engine.table_feed import TableFeed
from chalicelib.store.nouns.points.ledger import account_key
from chalicelib.store.port import Delete
from chalicelib.web.application import make
from chalicelib.web.door import Stage
from chalicelib.web.journal import turns
from chalicelib.web.rooms import ROUTES
from chalicelib.wiring import World as Wired
from chalicelib.wiring.errands import Errands
from tests.shop import Shop
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor

CONTACT, NAME, REASON = "xiaoman@demo.example", "林小满", "she came with her brother"
ADDRESS = "198.51.100.77"
KEY = "a-key-that-only-they-know"


@dataclass
class Known:
    """A shop in which somebody has done everything, and what of it nobody may read in a log."""

    shop: Shop
    cookies: dict[str, str]
    secrets: set[str]


@pytest.fixture(scope="module")
def known():
    shop = Shop()
    joined = shop.world.join(CONTACT, name=NAME)
    member = joined.member
    code = shop.world.sent[-1].code
    shop.buy(member, 9_000, order="ORDER-4711")
    shop.world.clock.move(minutes=1)
    held = shop.redeem(member, shop.reward(20, 5)).value
    cookies = {"member": joined.cookie}
    for role in ("staff", "auditor", "manager", "owner"):
        shop.world.appoint(f"{role}@demo.example", role)
        cookies[role] = shop.world.prove(f"{role}@demo.example").cookie
    secrets = {CONTACT, NAME, REASON, ADDRESS, KEY, "ORDER-4711", member.id, member.code, held.id}
    secrets |= {shop.voucher(held), code, *cookies.values(), "xiaoman", "小满"}
    return Known(shop, cookies, secrets)


def knock(visitor, route, secrets):
    """Say each of them in some place: in the path, in the query, as a field and as its name."""
    said = sorted(secrets)
    fields = route.body.__struct_fields__ if route.body else ("contact",)
    for start in range(0, len(said), 4):
        some = said[start : start + 4]
        path = re.sub(r"{\w+}", quote(some[0]), route.path)
        query = "&".join(f"{name}={quote(one)}" for name, one in zip(NAMES, some, strict=False))
        visitor.ask(route.method, f"{path}?{query}&{quote(some[-1])}=1", headers=HEADERS)
        if route.method != "GET":
            visitor.post(path, dict(zip(fields, cycle(some), strict=False)), key=KEY)
            visitor.post(path, dict.fromkeys(some, 1), key=KEY)


NAMES = ("q", "query", "code", "after")
HEADERS = {
    "X-Perennial": "1",
    "Idempotency-Key": KEY,
    "User-Agent": CONTACT,
    "Referer": f"https://shop.example/?q={quote(NAME)}",
    "X-Forwarded-For": ADDRESS,
}


def visitors(known, ports):
    app = make(lambda: ports, STAGE)
    yield Visitor(app, address=ADDRESS)
    for role in ("member", "owner"):
        yield Visitor(app, {"__Host-s": known.cookies[role]}, address=ADDRESS)


def assert_nobody_is_named(written, secrets):
    said = written.getvalue()
    assert said
    assert not [secret for secret in secrets if secret in said or quote(secret) in said]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_no_route_writes_down_who_asks_or_what_for(known, route, written):
    if (route.method, route.path) in {("DELETE", "/api/me"), ("POST", "/api/logout")}:
        pytest.skip("who leaves says nothing more")
    for visitor in visitors(known, known.shop.ports):
        knock(visitor, route, known.secrets)
    assert_nobody_is_named(written, known.secrets)


class Broken:
    """Breaks over everything it is asked, and says so."""

    def __getattr__(self, _):
        def fail(*asked, **more):
            raise ValueError(f"{CONTACT} {NAME} {ADDRESS} {asked} {more}")

        return fail


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_no_mistake_of_ours_writes_it_down_either(known, route, written):
    ports = replace(known.shop.ports, shelf=Broken(), directory=Broken(), limiter=Broken())
    for visitor in visitors(known, replace(ports, book=Broken())):
        knock(visitor, route, known.secrets)
    assert_nobody_is_named(written, known.secrets)


def test_what_follows_and_what_is_due_names_nobody(written):
    shop = Shop()
    member = shop.world.join(CONTACT, name=NAME).member
    held = shop.redeem(member, shop.reward(20, 5)).value
    shop.world.store.write([Delete(account_key(AccountOf(member.id)))])
    shop.world.clock.move(minutes=20)
    errands = Errands(lambda one: turns.name_of(one, shop.ports.secrets))
    ports = replace(shop.ports, each=errands, alarm=SimpleNamespace(books=lambda _: None))
    store = shop.world.store
    Wired(ports, Stage("http://shop.example"), store, TableFeed(store)).tick()
    assert "could not be" in written.getvalue()
    assert_nobody_is_named(written, {CONTACT, NAME, member.id, member.code, held.id})

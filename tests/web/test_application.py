"""The app as a whole: who may enter where, and what it says when there is no such door."""

import io
import json
import logging
import threading

import pytest

from chalicelib.domain.refusals import TooMany, Unavailable
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.web.application import LOG, make
from chalicelib.web.door import ADMITS, Cookie, Reply, Route, Stage
from chalicelib.web.journal.lines import Lines
from chalicelib.web.rooms import ROUTES
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world

ROLES = ("member", "staff", "auditor", "manager", "owner")
MAY = {
    "newcomer": set(),
    "member": {"member", "staff", "auditor", "manager", "owner"},
    "staff": {"staff", "manager", "owner"},
    "auditor": {"auditor", "manager", "owner"},
    "manager": {"manager", "owner"},
    "owner": {"owner"},
}
GUARDED = [route for route in ROUTES if route.role != "public"]


def name(route):
    return f"{route.method} {route.path}"


def knock(visitor, route):
    """Ask without anything to say: whoever is let in hears that, at the worst."""
    path = route.path.replace("{id}", "A")
    headers = {"X-Perennial": "1", "Idempotency-Key": "k" * 16}
    return visitor.ask(route.method, path, headers=headers)


@pytest.fixture(scope="module")
def everybody():
    world = make_world()
    app = make(lambda: world.ports, STAGE)
    for role in ROLES[1:]:
        world.appoint(f"{role}@demo.example", role)
    world.join("member@demo.example")
    cookies = {role: world.prove(f"{role}@demo.example").cookie for role in ROLES}
    return {role: Visitor(app, {"__Host-s": cookie}) for role, cookie in cookies.items()}


@pytest.mark.parametrize("route", ROUTES, ids=name)
def test_a_route_declares_whom_it_lets_in(route):
    assert route.role == "public" or route.role in MAY


def test_the_roles_of_the_door_are_those_of_the_matrix():
    assert {role: set(roles) for role, roles in ADMITS.items()} | {"newcomer": set()} == MAY


@pytest.mark.parametrize("route", GUARDED, ids=name)
def test_a_stranger_is_asked_to_sign_in(visitor, route):
    answer = knock(visitor, route)
    assert (answer.status, answer.code) == (401, "unauthenticated")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("route", [r for r in GUARDED if r.role != "newcomer"], ids=name)
def test_a_role_enters_where_it_may_and_nowhere_else(everybody, route, role):
    if (route.method, route.path, role) == ("DELETE", "/api/me", "member"):
        pytest.skip("who leaves cannot knock again")
    answer = knock(everybody[role], route)
    refused = answer.status == 403 and answer.code == "wrong_role"
    assert refused == (role not in MAY[route.role])
    assert answer.status < 500


@pytest.mark.parametrize("route", [r for r in ROUTES if r.method != "GET"], ids=name)
def test_every_change_needs_the_header(everybody, route):
    path = route.path.replace("{id}", "A")
    answer = everybody["owner"].ask(route.method, path, headers={"Idempotency-Key": "k" * 16})
    assert (answer.status, answer.code) == (403, "header_required")


@pytest.mark.parametrize("route", [r for r in ROUTES if r.method == "GET"], ids=name)
def test_head_works_wherever_get_does(app, route):
    assert set(app.routes[route.path]) >= {"GET", "HEAD"}


def test_a_path_that_nobody_knows_is_a_problem(visitor):
    answer = visitor.get("/api/nothing/here")
    assert (answer.status, answer.code) == (404, "not_found")


def test_a_method_that_nobody_declared_is_a_problem(visitor):
    assert visitor.ask("DELETE", "/api/health").code == "method_not_allowed"


def test_no_answer_of_the_api_is_kept_by_a_cache(visitor):
    for path in ("/api/health", "/api/me", "/api/nothing"):
        headers = visitor.get(path).headers
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"


def one(view, stage=STAGE, **more):
    return Visitor(make(lambda: None, stage, [Route("GET", "/x", "public", view, **more)]))


@pytest.fixture
def lines():
    """What the log says, whoever else has set it up before."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setFormatter(Lines())
    LOG.addHandler(handler)
    yield lambda: [json.loads(line) for line in said.getvalue().splitlines()]
    LOG.removeHandler(handler)


def test_a_mistake_of_ours_is_a_problem_that_tells_nothing(lines):
    def broken(_):
        raise ValueError("the secret word")

    answer = one(broken).get("/x")
    assert (answer.status, answer.code) == (500, "internal")
    assert answer.json["request"] == "a-request"
    assert b"secret word" not in answer.body
    (line,) = lines()
    assert (line["operation"], line["request"]) == ("GET /x", "a-request")
    assert line["trace"][0] == "ValueError"
    assert "secret word" not in str(line)


def test_an_answer_of_another_type_than_declared_is_our_mistake(lines):
    assert one(lambda _: Reply(b"bytes"), answer=Route).get("/x").status == 500
    assert len(lines()) == 1


def test_a_limit_says_when_to_come_back():
    def limited(_):
        raise TooMany(retry_after=7)

    answer = one(limited).get("/x", Accept_Language="en")
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")
    assert answer.json["detail"] == "That was too often. Please try again in 7 seconds."


class Engine(SQLite):
    """An engine that can be out of reach."""

    is_away = False

    def get_many(self, keys, **how):
        if self.is_away:
            raise Unavailable
        return super().get_many(keys, **how)


@pytest.mark.fault(8)
def test_an_engine_out_of_reach_is_a_moment_to_wait_and_no_mistake():
    engine = Engine()
    world = make_world(store=engine)
    joined = world.join("lin@demo.example")
    app = make(lambda: world.ports, STAGE)
    member = Visitor(app, {"__Host-s": joined.cookie})
    engine.is_away = True
    for answer in (member.get("/api/me"), member.post("/api/me/checkin", key="the-same-key-again")):
        assert (answer.status, answer.code) == (503, "unavailable")
        assert answer.headers["retry-after"] == "1"
    scan = Visitor(app).get(f"/r/{joined.member.code}")
    assert (scan.status, scan.headers["location"]) == (302, "/welcome/")
    engine.is_away = False
    assert member.post("/api/me/checkin", key="the-same-key-again").status == 200


def test_cookies_are_bound_to_the_host_and_to_https():
    reply = Reply(cookies=(Cookie("s", "v", 60), Cookie("t", "w", 0, strict=True)))
    assert one(lambda _: reply).get("/x").cookies == (
        "__Host-s=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
        "__Host-t=w; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure",
    )


def test_the_local_stage_has_no_https_to_bind_them_to():
    local = Stage("http://127.0.0.1:8000", local=True)
    reply = Reply(cookies=(Cookie("s", "v", 60),))
    cookies = one(lambda _: reply, local).get("/x").cookies
    assert cookies == ("s=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax",)


def test_requests_at_once_are_not_mixed_up():
    meet = threading.Barrier(8)

    def slow(ask):
        meet.wait(timeout=5)
        return Reply(ask.path["who"].encode())

    app = make(lambda: None, STAGE, [Route("GET", "/x/{who}", "public", slow)])
    heard = {}

    def go(who):
        heard[who] = Visitor(app).get(f"/x/{who}").body.decode()

    threads = [threading.Thread(target=go, args=(f"v{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == {f"v{n}": f"v{n}" for n in range(8)}


@pytest.mark.parametrize(
    ("secret", "said", "address"),
    [
        (None, {"X-Perennial-Viewer": "203.0.113.9"}, "192.0.2.7"),
        ("s3", {"X-Perennial-Viewer": "203.0.113.9"}, "192.0.2.7"),
        (
            "s3",
            {"X-Perennial-Viewer": "203.0.113.9", "X-Perennial-Origin": "no"},
            "192.0.2.7",
        ),
        (
            "s3",
            {"X-Perennial-Viewer": "2001:db8::9", "X-Perennial-Origin": "s3"},
            "2001:db8::9",
        ),
        (None, {"X-Forwarded-For": "203.0.113.9"}, "192.0.2.7"),
    ],
)
def test_an_address_is_believed_from_cloudfront_only(secret, said, address):
    stage = Stage("https://shop.example", origin_secret=secret)
    visitor = one(lambda ask: Reply(ask.address.encode()), stage)
    assert visitor.ask("GET", "/x", headers=said).body.decode() == address

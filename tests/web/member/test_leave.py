"""A member leaves, over HTTP."""

import pytest

from tests.web.visitor import Visitor

LIN = "lin@demo.example"


@pytest.fixture
def lin(world, app):
    """Signed in just now."""
    world.join(LIN, name="林小满")
    return Visitor(app, {"__Host-s": world.prove(LIN).cookie})


def leave(visitor, **headers):
    return visitor.ask("DELETE", "/api/me", headers={"X-Perennial": "1"} | headers)


@pytest.mark.fault(59)
def test_who_leaves_is_out_and_a_stranger_from_then_on(lin, world, app):
    other = Visitor(app, {"__Host-s": world.prove(LIN).cookie})
    kept = dict(lin.cookies)
    answer = leave(lin)
    assert (answer.status, answer.body) == (204, b"")
    assert not {"__Host-s", "__Host-d"} & {n for n, value in lin.cookies.items() if value}
    assert other.get("/api/me").status == 401
    assert leave(Visitor(app, kept)).code == "unauthenticated"
    assert world.prove(LIN).state == "new"


def test_a_page_of_another_site_cannot_do_it(lin):
    assert lin.ask("DELETE", "/api/me").code == "header_required"
    assert lin.get("/api/me").status == 200


def test_a_body_says_nothing_here(lin):
    answer = lin.ask("DELETE", "/api/me", b'{"sure": true}', {"X-Perennial": "1"})
    assert (answer.status, answer.code) == (400, "unknown_field")


def test_a_sign_in_of_a_while_ago_is_told_what_to_do(lin, world):
    world.clock.move(minutes=11)
    answer = leave(lin)
    assert (answer.status, answer.code, answer.json["minutes"]) == (403, "sign_in_again", 10)


def test_an_open_voucher_is_told_of(lin, world, staff):
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 10, "stock": 3}
    manager = Visitor(lin.app, {"__Host-s": manager_of(world)})
    tea = manager.post("/api/admin/rewards", reward).json["id"]
    assert lin.post("/api/redemptions", {"reward": tea}).status == 201
    answer = leave(lin)
    assert (answer.status, answer.code) == (409, "vouchers_open")


def manager_of(world):
    world.appoint("may@demo.example", "manager")
    return world.prove("may@demo.example").cookie


def test_people_of_the_shop_are_told_that_their_role_comes_first(lin, world):
    manager = Visitor(lin.app, {"__Host-s": manager_of(world)})
    answer = leave(manager)
    assert (answer.status, answer.code) == (409, "role_held")


def test_the_shop_is_told_kindly_that_somebody_left(lin, world, staff):
    code = lin.get("/api/me").json["code"]
    leave(lin)
    found = staff.post("/api/staff/lookup", {"code": code})
    assert (found.status, found.code) == (404, "member_gone")
    bought = {"member": code, "order": "A-1", "amount": 3000}
    answer = staff.post("/api/staff/purchases", bought)
    assert (answer.status, answer.code) == (409, "account_closed")
    manager = Visitor(lin.app, {"__Host-s": manager_of(world)})
    listed = manager.get(f"/api/admin/members?query={code}").json["members"]
    assert [(one["name"], one["contact"], one["left"]) for one in listed] == [("", "", True)]


def test_a_code_of_who_left_leads_to_the_kind_page(lin, app):
    code = lin.get("/api/me").json["code"]
    assert Visitor(app).get(f"/r/{code}").headers["location"] == "/welcome/"
    leave(lin)
    scanned = Visitor(app)
    assert scanned.get(f"/r/{code}").headers["location"] == "/welcome/unknown/"
    assert "__Host-ref" not in scanned.cookies

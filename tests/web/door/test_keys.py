"""Keys of wishes: every request that moves points needs one, and it stands for one wish."""

import pytest

from chalicelib.web.rooms import ROUTES

MOVING = [
    ("staff", "/api/staff/purchases"),
    ("staff", "/api/staff/refunds"),
    ("staff", "/api/staff/redemptions/commit"),
    ("staff", "/api/staff/redemptions/{id}/undo"),
    ("member", "/api/redemptions"),
    ("member", "/api/redemptions/{id}/void"),
    ("member", "/api/me/checkin"),
    ("manager", "/api/admin/adjustments"),
]
BAD = [None, "", "k" * 15, "k" * 65, "k" * 16 + "\x7f", "schlüssel-mit-umlaut", "a key with spaces"]
KEY = "k" * 16


@pytest.mark.fault(13)
@pytest.mark.parametrize("key", BAD)
@pytest.mark.parametrize(("role", "path"), MOVING)
def test_without_a_good_key_nothing_that_moves_points_is_heard(request, role, path, key):
    visitor = request.getfixturevalue(role)
    headers = {"X-Perennial": "1"} | ({} if key is None else {"Idempotency-Key": key})
    answer = visitor.ask("POST", path.replace("{id}", "A"), b"{}", headers)
    assert (answer.status, answer.code) == (400, "idempotency_key_required")


@pytest.mark.fault(13)
@pytest.mark.parametrize(("role", "path"), MOVING)
def test_two_keys_are_none_wherever_points_move(request, role, path):
    visitor = request.getfixturevalue(role)
    event = visitor._event("POST", path.replace("{id}", "A"), b"{}", {"X-Perennial": "1"})
    event["headers"]["Idempotency-Key"] = KEY
    event["multiValueHeaders"]["Idempotency-Key"] = [KEY, KEY[::-1] + "2"]
    assert visitor.app(event, None)["statusCode"] == 400


def test_the_list_above_leaves_no_route_out():
    keyed = {route.path for route in ROUTES if route.idempotent}
    assert {path for _, path in MOVING} <= keyed


@pytest.mark.fault(2, 3)
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/staff/purchases", {"order": "A-1", "amount": 9_900}),
        ("/api/staff/purchases", {"order": "A-2", "amount": 10_000}),
        ("/api/staff/refunds", {"order": "A-1", "amount": 10_000}),
        ("/api/staff/redemptions/commit", {"voucher": "0" * 17}),
    ],
)
def test_one_key_for_another_wish_is_refused_and_nothing_is_written(staff, member, path, body):
    me = member.get("/api/me").json["code"]
    first = {"member": me, "order": "A-1", "amount": 10_000}
    assert staff.post("/api/staff/purchases", first, key=KEY).status == 201
    before = member.get("/api/me/ledger").json
    second = body | ({"member": me} if path.endswith("purchases") else {})
    answer = staff.post(path, second, key=KEY)
    assert (answer.status, answer.code) == (422, "key_reuse")
    assert member.get("/api/me/ledger").json == before


@pytest.mark.fault(14)
@pytest.mark.parametrize("date", ["Sat, 21 Nov 2026 04:00:00 GMT", "Mon, 23 Nov 2026 04:00:00 GMT"])
def test_a_till_whose_clock_is_a_day_off_changes_nothing(staff, member, world, date):
    me = member.get("/api/me").json["code"]
    body = f'{{"member": "{me}", "order": "A-1", "amount": 10000}}'.encode()
    headers = {"X-Perennial": "1", "Idempotency-Key": KEY, "Date": date}
    answer = staff.ask("POST", "/api/staff/purchases", body, headers)
    assert answer.json["entry"]["at"] == world.clock.now
    told = body[:-1] + b', "at": 1}'
    assert staff.ask("POST", "/api/staff/purchases", told, headers).code == "unknown_field"

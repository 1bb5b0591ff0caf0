"""Numbers that no sum of money or points can be: refused at the door, and nothing is written."""

import pytest

from tests.web.visitor import Visitor

NONE = ["0", "1.5", "1.0", "1e3", "1E400", '"10"', "true", "null", "NaN", "Infinity", "-Infinity"]
NONE += [str(10**30), str(2**63), "[10]", "{}", "", "0x10", "010", "１０", "10,000"]
NEGATIVE = ["-1", "-9223372036854775809"]


def send(visitor: Visitor, path: str, body: str):
    headers = {"X-Perennial": "1", "Idempotency-Key": "a-key-long-enough"}
    return visitor.ask("POST", path, body.encode(), headers)


def entries(member: Visitor):
    return member.get("/api/me/ledger").json["entries"]


@pytest.mark.fault(19)
@pytest.mark.parametrize("amount", NONE + NEGATIVE)
def test_what_is_no_amount_buys_and_refunds_nothing(staff, member, amount):
    me = member.get("/api/me").json["code"]
    first = {"member": me, "order": "A-0", "amount": 10_000}
    assert staff.post("/api/staff/purchases", first).status == 201
    before = entries(member)
    bought = f'{{"member": "{me}", "order": "A-1", "amount": {amount}}}'
    assert send(staff, "/api/staff/purchases", bought).status == 400
    refunded = f'{{"order": "A-0", "amount": {amount}}}'
    assert send(staff, "/api/staff/refunds", refunded).status == 400
    assert entries(member) == before


@pytest.mark.fault(19)
@pytest.mark.parametrize("points", NONE)
def test_what_is_no_number_of_points_adjusts_nothing(manager, member, points):
    before = entries(member)
    me = member.get("/api/me").json["code"]
    body = f'{{"member": "{me}", "points": {points}, "reason": "a test"}}'
    assert send(manager, "/api/admin/adjustments", body).status == 400
    assert entries(member) == before


@pytest.mark.fault(19)
@pytest.mark.parametrize("number", NONE + NEGATIVE)
@pytest.mark.parametrize("field", ["price", "stock"])
def test_no_reward_has_such_a_price_or_stock(manager, field, number):
    other = {"price": "stock", "stock": "price"}[field]
    name = '{"zh": "茶", "en": "Tea"}'
    body = f'{{"name": {name}, "{field}": {number}, "{other}": 5}}'
    answer = send(manager, "/api/admin/rewards", body)
    assert answer.status == 400 or (field, number) == ("stock", "0")

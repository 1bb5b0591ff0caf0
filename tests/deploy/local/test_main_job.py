"""The main job by plain HTTP at the real server, on a file and on a DynamoDB-compatible engine."""

import time

import pytest

from tests.deploy.local.server import served
from tests.deploy.local.visitor import Visitor, new_key

pytestmark = pytest.mark.process

PROMISED = 10
"""Seconds until both sides of a referral are credited when the programme names no hold."""


@pytest.fixture
def server(engine, tmp_path):
    with served(tmp_path / "data", **engine) as running:
        yield running


def credited(visitor, source):
    """Wait for an entry of that source in the visitor's statement."""
    until = time.monotonic() + PROMISED
    while time.monotonic() < until:
        entries = visitor.get("/api/me/ledger?limit=100")["entries"]
        if found := [entry for entry in entries if entry["source"] == source]:
            return found[0]
    raise AssertionError(entries)


def test_scan_join_buy_bring_a_friend_redeem_and_collect(server):
    anna, ben, staff, manager = (Visitor(server) for _ in range(4))
    staff.sign_in("staff@demo.example")
    manager.sign_in("manager@demo.example")
    anna.join("anna@demo.example")
    code = anna.get("/api/me")["code"]

    assert ben.get_page(f"/R/{code}") == 200
    ben.join("ben@demo.example")
    bens = ben.get("/api/me")["code"]
    purchase = {"member": bens, "order": "T-1", "amount": 88_00}
    assert staff.post("/api/staff/purchases", purchase, key=new_key()).status == 201
    for friend in (anna, ben):
        entry = credited(friend, "referral")
        assert entry["points"] > 0
        assert entry["reason"]["zh"]
        assert entry["reason"]["en"]
    assert [entry["ref"] for entry in ben.get("/api/me/ledger")["entries"]].count("T-1") == 1

    price = anna.get("/api/me")["points"]["available"]
    offer = {"name": {"zh": "茶点", "en": "Tea snack"}, "price": price, "stock": 3}
    reward = manager.post("/api/admin/rewards", offer).body["id"]
    held = anna.post("/api/redemptions", {"reward": reward}, key=new_key())
    assert (held.status, held.body["state"]) == (201, "held")
    assert anna.get("/api/me")["points"]["available"] == 0
    voucher = {"voucher": held.body["voucher"]}
    commit = staff.post("/api/staff/redemptions/commit", voucher, key=new_key())
    assert commit.status == 200, commit
    assert [r["state"] for r in anna.get("/api/redemptions")["redemptions"]] == ["committed"]
    assert anna.get("/api/me")["points"]["held"] == 0
    assert [r["left"] for r in ben.get("/api/rewards")["rewards"] if r["id"] == reward] == [2]
    entries = anna.get("/api/me/ledger?limit=100")["entries"]
    assert sum(entry["points"] for entry in entries) == 0


def test_a_hold_that_nobody_collects_lapses_when_its_time_is_over(server):
    anna, staff = Visitor(server), Visitor(server)
    staff.sign_in("staff@demo.example")
    anna.join("anna@lapse.example")
    purchase = {"member": anna.get("/api/me")["code"], "order": "L-1", "amount": 90_00}
    staff.post("/api/staff/purchases", purchase, key=new_key())
    before = anna.get("/api/me")["points"]["available"]
    offers = [one for one in anna.get("/api/rewards")["rewards"] if not one.get("instant")]
    reward = min(offers, key=lambda one: one["price"])["id"]
    held = anna.post("/api/redemptions", {"reward": reward}, key=new_key()).body
    anna.post("/dev/clock", {"seconds": 16 * 60})
    assert anna.get("/api/redemptions")["redemptions"][0]["state"] == "lapsed"
    assert anna.get("/api/me")["points"]["available"] == before
    voucher = {"voucher": held["voucher"]}
    late = staff.post("/api/staff/redemptions/commit", voucher, key=new_key())
    assert (late.status, late.body["code"]) == (409, "lapsed")

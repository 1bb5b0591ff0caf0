"""The counter over HTTP: look up, purchase, refund, hand over, undo."""

import pytest

from chalicelib.web.application import make
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world


@pytest.fixture
def me(member):
    return member.get("/api/me").json


@pytest.fixture
def voucher(member, manager):
    reward = {"name": {"zh": "一杯茶", "en": "A cup of tea"}, "price": 20, "stock": 2}
    id_ = manager.post("/api/admin/rewards", reward).json["id"]
    return member.post("/api/redemptions", {"reward": id_}).json["voucher"]


def buy(staff, me, **more):
    return staff.post(
        "/api/staff/purchases", {"member": me["code"], "order": "A-1", "amount": 12_800} | more
    )


def test_a_members_code_shows_who_they_are(staff, me):
    code = f"{me['code'][:4]} {me['code'][4:]}".lower()
    assert staff.post("/api/staff/lookup", {"code": code}).json == {
        "member": {
            "id": me["id"],
            "code": me["code"],
            "name": "林小满",
            "level": {"id": "bronze", "name": {"zh": "青叶", "en": "Green Leaf"}},
            "points": {"available": 20},
            "frozen": False,
        }
    }


def test_a_vouchers_code_shows_what_it_is_for_but_not_itself(staff, me, voucher):
    found = staff.post("/api/staff/lookup", {"code": voucher}).json
    assert found["member"]["id"] == me["id"]
    assert found["redemption"]["state"] == "held"
    assert found["redemption"]["reward"]["name"]["en"] == "A cup of tea"
    assert "voucher" not in found["redemption"]


def test_a_purchase_earns_one_entry_with_its_order(staff, member, me):
    answer = buy(staff, me)
    assert answer.status == 201
    said = answer.json
    assert said["order"] == "A-1"
    assert said["member"] == {"id": me["id"], "code": me["code"], "name": "林小满"}
    assert said["entry"]["points"] == 128
    orders = [entry["ref"] for entry in member.get("/api/me/ledger").json["entries"]]
    assert orders == ["A-1", None]


def test_a_member_may_be_named_by_id(staff, me):
    assert buy(staff, me, member=me["id"]).status == 201


def test_an_order_counts_once_whatever_the_amount(staff, me):
    buy(staff, me)
    answer = buy(staff, me, amount=1)
    assert (answer.status, answer.code, answer.json["order"]) == (409, "order_exists", "A-1")


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"member": "ABCD23458"}, 404, "member_unknown"),
        ({"member": "0000000000000099"}, 404, "member_unknown"),
        ({"member": "M#1"}, 400, "malformed"),
        ({"amount": 0}, 400, "malformed"),
        ({"amount": -1}, 400, "malformed"),
        ({"amount": 1.5}, 400, "malformed"),
        ({"amount": "10"}, 400, "malformed"),
        ({"amount": True}, 400, "malformed"),
        ({"amount": None}, 400, "malformed"),
        ({"amount": 10**30}, 400, "malformed"),
        ({"amount": 99}, 400, "amount_too_small"),
        ({"order": ""}, 400, "malformed"),
        ({"order": "A#1"}, 400, "malformed"),
        ({"order": "A-1\n"}, 400, "malformed"),
        ({"order": "A" * 65}, 400, "malformed"),
        ({"order": "订单"}, 400, "malformed"),
        ({"points": 5}, 400, "unknown_field"),
    ],
)
def test_a_purchase_that_cannot_be_is_refused(staff, member, me, more, status, code):
    answer = buy(staff, me, **more)
    assert (answer.status, answer.code) == (status, code)
    assert answer.json["detail"]
    assert len(member.get("/api/me/ledger").json["entries"]) == 1


def test_a_refund_claws_back_what_the_order_earned(staff, member, me):
    buy(staff, me)
    answer = staff.post("/api/staff/refunds", {"order": "A-1", "amount": 12_800})
    assert answer.status == 200
    assert (answer.json["entry"]["kind"], answer.json["entry"]["points"]) == ("clawback", -128)
    assert member.get("/api/me").json["points"]["available"] == 20
    more = staff.post("/api/staff/refunds", {"order": "A-1", "amount": 1})
    assert (more.status, more.code) == (409, "refund_too_large")


def test_an_order_that_nobody_knows_is_not_refunded(staff):
    answer = staff.post("/api/staff/refunds", {"order": "A-9", "amount": 1})
    assert (answer.status, answer.code) == (404, "order_unknown")


def test_a_voucher_is_handed_over_once(world, staff, me, voucher):
    answer = staff.post("/api/staff/redemptions/commit", {"voucher": voucher}, key="k" * 20)
    assert answer.status == 200
    done = answer.json
    assert (done["state"], done["points"], done["member"]["id"]) == ("committed", 20, me["id"])
    assert done["committed_at"] == world.clock.now
    assert done["undo_until"] == world.clock.now + 600
    again = staff.post("/api/staff/redemptions/commit", {"voucher": voucher}, key="k" * 20)
    assert (again.body, again.headers["idempotent-replayed"]) == (answer.body, "true")
    other = staff.post("/api/staff/redemptions/commit", {"voucher": voucher})
    assert (other.status, other.code) == (409, "already_committed")


def test_a_voucher_past_its_time_is_refused(world, staff, voucher):
    world.clock.move(minutes=16)
    answer = staff.post("/api/staff/redemptions/commit", {"voucher": voucher})
    assert (answer.status, answer.code) == (409, "lapsed")


@pytest.mark.parametrize("voucher", ["A" * 17, "nonsense", "🍵" * 17, "<b>", "ABCD23458"])
def test_a_voucher_that_is_none_is_not_found(staff, voucher):
    answer = staff.post("/api/staff/redemptions/commit", {"voucher": voucher})
    assert (answer.status, answer.code) == (404, "voucher_unknown")


def test_nobody_hands_a_reward_over_to_themselves(staff, manager):
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 1, "stock": 1}
    id_ = manager.post("/api/admin/rewards", reward).json["id"]
    own = staff.post("/api/redemptions", {"reward": id_}).json["voucher"]
    answer = staff.post("/api/staff/redemptions/commit", {"voucher": own})
    assert (answer.status, answer.code) == (403, "own_redemption")


def test_a_commit_is_undone_with_a_reason_that_the_member_reads(staff, member, voucher):
    done = staff.post("/api/staff/redemptions/commit", {"voucher": voucher}).json
    path = f"/api/staff/redemptions/{done['id']}/undo"
    assert staff.post(path, {"reason": " "}).code == "malformed"
    answer = staff.post(path, {"reason": "<b>拿错了</b>"})
    assert (answer.status, answer.json["state"]) == (200, "voided")
    assert answer.json["undo_until"] is None
    newest = member.get("/api/me/ledger").json["entries"][0]
    assert (newest["kind"], newest["points"]) == ("reverse", 20)
    assert "<b>拿错了</b>" in newest["reason"]["zh"]


def test_an_undo_after_its_minutes_is_too_late(world, staff, voucher):
    done = staff.post("/api/staff/redemptions/commit", {"voucher": voucher}).json
    world.clock.move(minutes=11)
    answer = staff.post(f"/api/staff/redemptions/{done['id']}/undo", {"reason": "late"})
    assert (answer.status, answer.code, answer.json["minutes"]) == (409, "undo_too_late", 10)


@pytest.mark.fault(48)
def test_codes_that_lead_nowhere_are_counted():
    world = make_world(limits=True)
    world.appoint("staff@demo.example", "staff")
    app = make(lambda: world.ports, STAGE)
    staff = Visitor(app, {"__Host-s": world.prove("staff@demo.example").cookie})
    for _ in range(10):
        assert staff.post("/api/staff/lookup", {"code": "ABCD23458"}).status == 404
    for path, body in (("lookup", {"code": "x"}), ("redemptions/commit", {"voucher": "x"})):
        answer = staff.post(f"/api/staff/{path}", body)
        assert (answer.status, answer.code) == (429, "too_many")
        assert 0 < int(answer.headers["retry-after"]) <= 600

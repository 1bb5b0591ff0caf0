"""A member redeems rewards over HTTP: vouchers, limits, and giving back."""

import pytest


@pytest.fixture
def tea(manager):
    """A reward that a new member can just afford."""
    reward = {"name": {"zh": "一杯茶", "en": "A cup of tea"}, "price": 20, "stock": 2}
    return manager.post("/api/admin/rewards", reward).json["id"]


def test_a_redemption_holds_the_points_and_gives_a_voucher(world, member, tea):
    answer = member.post("/api/redemptions", {"reward": tea})
    assert answer.status == 201
    held = answer.json
    assert (held["state"], held["points"]) == ("held", 20)
    assert held["reward"] == {"id": tea, "name": {"zh": "一杯茶", "en": "A cup of tea"}}
    assert len(held["voucher"]) == 17
    assert held["expires_at"] == world.clock.now + 15 * 60
    assert held["committed_at"] is None
    points = member.get("/api/me").json["points"]
    assert (points["available"], points["held"]) == (0, 20)
    assert member.get("/api/redemptions").json == {"redemptions": [held]}


def test_an_instant_reward_is_committed_at_once_without_a_voucher(world, manager, member):
    cup = {"name": {"zh": "热茶", "en": "A hot cup"}, "price": 5, "stock": 2, "instant": True}
    reward = manager.post("/api/admin/rewards", cup).json["id"]
    (offer,) = member.get("/api/rewards").json["rewards"]
    assert offer["instant"]
    answer = member.post("/api/redemptions", {"reward": reward})
    spent = answer.json
    assert (answer.status, spent["state"], spent["instant"]) == (201, "committed", True)
    assert "voucher" not in spent
    assert spent["expires_at"] == spent["committed_at"] == world.clock.now
    assert member.get("/api/redemptions").json == {"redemptions": [spent]}
    kinds = [(e["kind"], e["points"], e["ref"]) for e in statement(member)[:2]]
    assert kinds == [("commit", 0, spent["id"]), ("hold", -5, spent["id"])]


def test_staff_undo_what_was_spent_at_once_and_the_member_cannot_void_it(manager, staff, member):
    cup = {"name": {"zh": "热茶", "en": "A hot cup"}, "price": 5, "stock": 2, "instant": True}
    reward = manager.post("/api/admin/rewards", cup).json["id"]
    spent = member.post("/api/redemptions", {"reward": reward}).json
    assert member.post(f"/api/redemptions/{spent['id']}/void").code == "already_committed"
    undone = staff.post(f"/api/staff/redemptions/{spent['id']}/undo", {"reason": "点错了"})
    assert (undone.status, undone.json["state"]) == (200, "voided")
    assert member.get("/api/me").json["points"]["available"] == 20


def statement(visitor):
    return visitor.get("/api/me/ledger").json["entries"]


def test_a_retry_gives_the_same_voucher_when_the_points_have_gone(member, tea):
    first = member.post("/api/redemptions", {"reward": tea}, key="one-cup-of-tea-please")
    again = member.post("/api/redemptions", {"reward": tea}, key="one-cup-of-tea-please")
    assert (again.status, again.body) == (201, first.body)
    assert again.headers["idempotent-replayed"] == "true"


def test_points_that_are_missing_are_counted(member, tea):
    member.post("/api/redemptions", {"reward": tea})
    answer = member.post("/api/redemptions", {"reward": tea})
    assert (answer.status, answer.code, answer.json["missing"]) == (409, "insufficient_points", 20)


@pytest.mark.fault(6)
def test_a_refused_key_stays_refused(member, staff, tea):
    member.post("/api/redemptions", {"reward": tea})
    refused = member.post("/api/redemptions", {"reward": tea}, key="too-early-for-this-one")
    code = member.get("/api/me").json["code"]
    staff.post("/api/staff/purchases", {"member": code, "order": "A-1", "amount": 10_000})
    again = member.post("/api/redemptions", {"reward": tea}, key="too-early-for-this-one")
    assert (again.status, again.code) == (refused.status, refused.code)
    assert member.post("/api/redemptions", {"reward": tea}).status == 201


def test_what_is_gone_is_sold_out(manager, member):
    none = {"name": {"zh": "没了", "en": "None"}, "price": 1, "stock": 0}
    reward = manager.post("/api/admin/rewards", none).json["id"]
    assert member.post("/api/redemptions", {"reward": reward}).code == "sold_out"


def test_a_reward_that_nobody_knows_is_not_found(member):
    answer = member.post("/api/redemptions", {"reward": "0000000000000099"})
    assert (answer.status, answer.code) == (404, "reward_unknown")


def test_giving_back_returns_the_points_and_hides_the_voucher(member, tea):
    held = member.post("/api/redemptions", {"reward": tea}).json
    answer = member.post(f"/api/redemptions/{held['id']}/void")
    assert (answer.status, answer.json["state"]) == (200, "voided")
    assert "voucher" not in answer.json
    assert member.get("/api/me").json["points"]["available"] == 20
    assert member.post(f"/api/redemptions/{held['id']}/void").code == "voided"


def test_a_voucher_past_its_time_has_lapsed(world, member, tea):
    held = member.post("/api/redemptions", {"reward": tea}).json
    world.clock.move(minutes=16)
    shown = member.get("/api/redemptions").json["redemptions"][0]
    assert shown["state"] == "lapsed"
    assert "voucher" not in shown
    assert member.post(f"/api/redemptions/{held['id']}/void").code == "lapsed"


def test_another_members_redemption_is_not_found(member, friend, tea):
    held = member.post("/api/redemptions", {"reward": tea}).json
    answer = friend.post(f"/api/redemptions/{held['id']}/void")
    assert (answer.status, answer.code) == (404, "redemption_unknown")
    assert friend.get("/api/redemptions").json == {"redemptions": []}


@pytest.mark.parametrize("id_", ["0000000000000099", "a", "A%23B", "M%23A", "<b>", "A" * 2049])
def test_an_id_that_is_none_is_not_found(member, id_):
    assert member.post(f"/api/redemptions/{id_}/void").status == 404


def test_a_member_is_told_beforehand_what_they_can_have_no_more_of(manager, member):
    once = {"name": {"zh": "一杯茶", "en": "A cup"}, "price": 5, "stock": 9, "per_member": 1}
    cup = manager.post("/api/admin/rewards", once).json["id"]
    assert member.get("/api/me/limits").json == {"reached": []}
    assert member.post("/api/redemptions", {"reward": cup}).status == 201
    assert member.get("/api/me/limits").json == {"reached": [cup]}
    assert member.post("/api/redemptions", {"reward": cup}).code == "limit_reached"

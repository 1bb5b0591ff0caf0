"""Freezing over HTTP: who may, and what everybody sees of it."""

import pytest


@pytest.fixture
def me(member):
    return member.get("/api/me").json


def test_a_frozen_account_is_seen_at_the_counter_in_the_console_and_by_the_member(
    member, me, manager, staff
):
    said = {"reason": "同一部手机，两个账户"}
    answer = manager.post(f"/api/admin/members/{me['id']}/freeze", said)
    assert (answer.status, answer.json) == (200, {"id": me["id"], "frozen": True})
    assert member.get("/api/me").json["frozen"]
    assert staff.post("/api/staff/lookup", {"code": me["code"]}).json["member"]["frozen"]
    (row,) = manager.get(f"/api/admin/members?query={me['code']}").json["members"]
    assert (row["frozen"], row["frozen_why"]) == (True, said["reason"])
    answer = member.post("/api/me/checkin")
    assert (answer.status, answer.code) == (409, "account_frozen")
    again = manager.post(f"/api/admin/members/{me['id']}/unfreeze", {"reason": "弄清楚了"})
    assert again.json == {"id": me["id"], "frozen": False}
    assert member.post("/api/me/checkin").status == 200


def test_nobody_freezes_themselves_or_somebody_who_is_not_there(manager):
    own = manager.get("/api/me").json["id"]
    for id_, status, code in ((own, 403, "own_account"), ("0000", 404, "member_unknown")):
        answer = manager.post(f"/api/admin/members/{id_}/freeze", {"reason": "?"})
        assert (answer.status, answer.code) == (status, code)


def test_a_freeze_needs_a_reason(me, manager):
    answer = manager.post(f"/api/admin/members/{me['id']}/freeze", {"reason": ""})
    assert (answer.status, answer.code) == (400, "malformed")

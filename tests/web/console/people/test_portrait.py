"""A member's page of the console over HTTP."""

import pytest


@pytest.fixture
def me(member):
    return member.get("/api/me").json


@pytest.fixture
def reward(manager):
    said = {"name": {"zh": "茶", "en": "Tea"}, "price": 5, "stock": 3}
    return manager.post("/api/admin/rewards", said).json["id"]


def test_a_member_is_seen_whole(world, member, me, reward, manager):
    held = member.post("/api/redemptions", {"reward": reward}).json
    seen = manager.get(f"/api/admin/members/{me['id']}").json
    consents = seen.pop("consents")
    assert {(each["id"], each["version"]) for each in consents} == {
        (each.id, each.version) for each in world.agreed()
    }
    assert seen == {
        "id": me["id"],
        "code": me["code"],
        "name": "林小满",
        "contact": "l***@demo.example",
        "role": "member",
        "joined_at": me["joined_at"],
        "left": False,
        "frozen": False,
        "frozen_why": "",
        "points": {"available": 15, "held": 5, "debt": 0, "expiring": []},
        "growth": me["growth"],
        "level": "bronze",
        "next_level": me["next_level"],
        "level_drop": None,
        "brought_by": None,
        "channel": None,
        "friends": {},
        "vouchers": [
            {
                "id": held["id"],
                "name": {"zh": "茶", "en": "Tea"},
                "points": 5,
                "expires_at": held["expires_at"],
            }
        ],
        "bought_at": None,
        "visited_at": None,
        "checked_in": None,
        "entries": 2,
    }


def test_how_a_member_came_and_whom_they_brought_is_told(world, member, me, manager, staff):
    bo = world.join("bo@demo.example", name="Bo", ref=me["code"]).member
    staff.post("/api/staff/purchases", {"member": bo.id, "order": "A-1", "amount": 100})
    seen = manager.get(f"/api/admin/members/{bo.id}").json
    friend = {"id": me["id"], "code": me["code"], "name": "林小满"}
    assert seen["brought_by"]["friend"] == friend
    assert seen["bought_at"] == seen["visited_at"] == world.clock.now
    brought = manager.get(f"/api/admin/members/{me['id']}").json["friends"]
    assert sum(brought.values()) == 1
    member.post("/api/me/checkin")
    assert manager.get(f"/api/admin/members/{me['id']}").json["checked_in"] == "2026-11-22"


def test_a_members_statement_is_read_page_by_page(member, me, manager):
    member.post("/api/me/checkin")
    whole = manager.get(f"/api/admin/members/{me['id']}/ledger").json
    assert whole == member.get("/api/me/ledger").json
    first = manager.get(f"/api/admin/members/{me['id']}/ledger?limit=1").json
    last = manager.get(f"/api/admin/members/{me['id']}/ledger?limit=1&before={first['next']}").json
    assert first["entries"] + last["entries"] == whole["entries"]


@pytest.mark.parametrize("id_", ["N0B0DY", "no-id", "x" * 99, "%20", "%ED%A0%80"])
@pytest.mark.parametrize("place", ["", "/ledger"])
def test_nobody_has_no_page(manager, id_, place):
    answer = manager.get(f"/api/admin/members/{id_}{place}")
    assert answer.status == 404


@pytest.mark.parametrize("page", ["limit=0", "limit=101", "before=0", "before=x", "after=1"])
def test_a_page_that_cannot_be_is_refused(me, manager, page):
    answer = manager.get(f"/api/admin/members/{me['id']}/ledger?{page}")
    assert answer.status == 400


def test_looking_leaves_no_step_behind(me, hired):
    auditor = hired("auditor")
    before = auditor.get("/api/admin/audit").json
    auditor.get(f"/api/admin/members/{me['id']}")
    auditor.get(f"/api/admin/members/{me['id']}/ledger")
    assert auditor.get("/api/admin/audit").json == before

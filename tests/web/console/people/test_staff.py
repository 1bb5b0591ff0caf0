"""The shop's people over HTTP."""

import pytest


@pytest.fixture
def owner(hired):
    return hired("owner")


def test_an_owner_appoints_by_code_and_dismisses(owner, member):
    me = member.get("/api/me").json
    answer = owner.post("/api/admin/staff", {"member": me["code"], "role": "staff"})
    assert (answer.status, answer.json["role"]) == (200, "staff")
    people = owner.get("/api/admin/staff").json["staff"]
    assert [(one["role"], one["name"]) for one in people] == [("owner", ""), ("staff", "林小满")]
    assert people[1]["contact"] == "l***@demo.example"
    owner.post("/api/admin/staff", {"member": me["id"], "role": "member"})
    assert len(owner.get("/api/admin/staff").json["staff"]) == 1


def test_an_appointment_ends_what_was_open_under_the_old_role(owner, member):
    me = member.get("/api/me").json
    owner.post("/api/admin/staff", {"member": me["id"], "role": "manager"})
    assert member.get("/api/me").status == 401


def test_nobody_raises_themselves_and_only_an_owner_raises_others(owner, manager, member):
    own = owner.get("/api/me").json["id"]
    answer = owner.post("/api/admin/staff", {"member": own, "role": "member"})
    assert (answer.status, answer.code) == (403, "own_role")
    mine = manager.get("/api/me").json["id"]
    answer = manager.post("/api/admin/staff", {"member": mine, "role": "owner"})
    assert (answer.status, answer.code) == (403, "wrong_role")


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ({"member": "0000", "role": "staff"}, 404, "member_unknown"),
        ({"member": "0000", "role": "king"}, 400, "malformed"),
        ({"member": "", "role": "staff"}, 400, "malformed"),
        ({"member": 7, "role": "staff"}, 400, "malformed"),
        ({"member": "0000"}, 400, "malformed"),
        ({"member": "0000", "role": "staff", "since": 1}, 400, "unknown_field"),
    ],
)
def test_what_names_nobody_or_no_role_is_refused(owner, said, status, code):
    answer = owner.post("/api/admin/staff", said)
    assert (answer.status, answer.code) == (status, code)

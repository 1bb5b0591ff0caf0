"""Taking an entry back over HTTP."""

import pytest


@pytest.fixture
def me(member):
    return member.get("/api/me").json


def test_an_entry_is_taken_back_once_and_the_member_reads_why(member, me, manager):
    given = manager.post(
        "/api/admin/adjustments", {"member": me["code"], "points": 50, "reason": "茶洒了"}
    ).json["entry"]
    said = {"member": me["code"], "seq": given["seq"], "reason": "记错了人"}
    answer = manager.post("/api/admin/reversals", said)
    assert (answer.status, answer.json["entry"]["points"]) == (201, -50)
    newest = member.get("/api/me/ledger").json["entries"][0]
    assert (newest["kind"], newest["ref"]) == ("reverse", str(given["seq"]))
    assert "记错了人" in newest["reason"]["zh"]
    again = manager.post("/api/admin/reversals", said)
    assert (again.status, again.code) == (409, "already_reversed")


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"seq": 0}, 400, "malformed"),
        ({"seq": 99}, 404, "entry_unknown"),
        ({"reason": ""}, 400, "malformed"),
        ({"member": "ABCD23458"}, 404, "member_unknown"),
    ],
)
def test_a_reversal_that_may_not_be_is_refused(me, manager, more, status, code):
    said = {"member": me["code"], "seq": 1, "reason": "?"} | more
    answer = manager.post("/api/admin/reversals", said)
    assert (answer.status, answer.code) == (status, code)

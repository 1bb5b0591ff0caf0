"""The second person over HTTP: ask, approve, decline."""

import pytest


@pytest.fixture
def me(member):
    return member.get("/api/me").json


@pytest.fixture
def owner(hired):
    return hired("owner")


def ask(by, me, **more):
    return by.post(
        "/api/admin/reviews", {"member": me["code"], "points": 5_000, "reason": "周年"} | more
    )


def test_too_much_for_one_is_asked_for_and_approved_by_another(member, me, manager, owner):
    answer = ask(manager, me)
    assert (answer.status, answer.json["state"]) == (201, "waiting")
    done = owner.post(f"/api/admin/reviews/{answer.json['id']}/approve")
    assert (done.status, done.json["entry"]["points"]) == (201, 5_000)
    assert member.get("/api/me/ledger").json["entries"][0]["points"] == 5_000
    listed = manager.get("/api/admin/reviews").json
    (review,) = listed["reviews"]
    assert listed["alone_up_to"] == 1_000
    assert (review["state"], review["seq"]) == ("approved", done.json["entry"]["seq"])
    assert review["member"] == {key: me[key] for key in ("id", "code", "name")}
    assert review["closed_by"]["id"] == owner.get("/api/me").json["id"]


@pytest.mark.fault(88)
def test_who_asked_cannot_approve(me, manager):
    review = ask(manager, me).json["id"]
    answer = manager.post(f"/api/admin/reviews/{review}/approve")
    assert (answer.status, answer.code) == (403, "own_request")


def test_what_was_declined_says_why_and_cannot_be_approved(me, manager, owner):
    review = ask(manager, me).json["id"]
    answer = owner.post(f"/api/admin/reviews/{review}/decline", {"reason": "太多了"})
    assert (answer.status, answer.json["state"]) == (200, "declined")
    answer = owner.post(f"/api/admin/reviews/{review}/approve")
    assert (answer.status, answer.code) == (409, "proposal_closed")
    assert manager.get("/api/admin/reviews").json["reviews"][0]["why"] == "太多了"


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"points": 0}, 400, "malformed"),
        ({"points": 10**7}, 400, "malformed"),
        ({"reason": ""}, 400, "malformed"),
        ({"member": "ABCD23458"}, 404, "member_unknown"),
    ],
)
def test_a_request_that_may_not_be_is_refused(me, manager, more, status, code):
    answer = ask(manager, me, **more)
    assert (answer.status, answer.code) == (status, code)


def test_nobody_asks_for_their_own_account(manager):
    answer = ask(manager, manager.get("/api/me").json)
    assert (answer.status, answer.code) == (403, "own_account")


def test_what_nobody_asked_for_is_not_found(manager):
    answer = manager.post("/api/admin/reviews/0000/approve")
    assert (answer.status, answer.code) == (404, "proposal_unknown")

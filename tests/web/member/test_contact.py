"""A member changes where they are reached, over HTTP."""

import pytest

from tests.web.visitor import Visitor

NEW = "lin@new.example"


@pytest.fixture
def lin(world, app):
    """Signed in just now."""
    world.join("lin@demo.example", name="林小满")
    return Visitor(app, {"__Host-s": world.prove("lin@demo.example").cookie})


def asked(visitor, world, contact=NEW):
    answer = visitor.post("/api/me/contact", {"contact": contact})
    assert (answer.status, list(answer.json)) == (202, ["challenge"])
    return {"challenge": answer.json["challenge"], "code": world.sent[-1].code}


def test_a_contact_is_changed_in_two_calls_and_the_browser_stays_signed_in(lin, world, app):
    other = Visitor(app, {"__Host-s": world.prove("lin@demo.example").cookie})
    before = dict(lin.cookies)
    answer = lin.post("/api/me/contact/verify", asked(lin, world))
    assert (answer.status, answer.json) == (200, {"contact": "l***@new.example"})
    assert lin.cookies["__Host-s"] != before["__Host-s"]
    assert lin.get("/api/me").json["contact"] == "l***@new.example"
    assert other.get("/api/me").status == 401
    assert Visitor(app, before).get("/api/me").status == 401


def test_an_answer_lost_on_the_way_leaves_a_sign_in_with_the_new_contact(lin, world):
    kept, said = dict(lin.cookies), asked(lin, world)
    lin.post("/api/me/contact/verify", said)
    lin.cookies = kept
    assert lin.post("/api/me/contact/verify", said).code == "unauthenticated"
    assert world.prove(NEW).state == "member"


def test_a_sign_in_of_a_while_ago_is_told_what_to_do(lin, world):
    world.clock.move(minutes=11)
    answer = lin.post("/api/me/contact", {"contact": NEW})
    assert (answer.status, answer.code) == (403, "sign_in_again")
    assert answer.json["minutes"] == 10


def test_a_contact_of_another_is_answered_alike_and_refused_once_it_is_proven(lin, world, friend):
    free, taken = asked(lin, world), asked(lin, world, "bo@demo.example")
    assert len(free["challenge"]) == len(taken["challenge"])
    guess = {**taken, "code": f"{(int(taken['code']) + 1) % 10**6:06}"}
    assert lin.post("/api/me/contact/verify", guess).code == "code_wrong"
    answer = lin.post("/api/me/contact/verify", taken)
    assert (answer.status, answer.code) == (409, "contact_taken")
    assert lin.get("/api/me").json["contact"] == "l***@demo.example"
    assert friend.get("/api/me").status == 200


def test_one_members_code_is_nothing_in_anothers_hands(lin, world, friend):
    said = asked(lin, world)
    friend.cookies["__Host-d"] = lin.cookies["__Host-d"]
    assert friend.post("/api/me/contact/verify", said).code == "code_expired"


def test_a_manager_stays_behind_a_strict_cookie(manager, world):
    answer = manager.post("/api/me/contact/verify", asked(manager, world, "may@new.example"))
    (session,) = [line for line in answer.cookies if line.startswith("__Host-s=")]
    assert "SameSite=Strict" in session


@pytest.mark.parametrize("contact", ["", "lin", "a" * 321, 7, None])
def test_what_is_no_contact_is_refused(lin, contact):
    assert lin.post("/api/me/contact", {"contact": contact}).status == 400

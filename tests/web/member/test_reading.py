"""Reading over HTTP: opened, read, and refused in words."""

import pytest

SPRING = {"id": "stories-spring-tea"}


@pytest.fixture
def opened(member):
    return member.post("/api/reads/open", SPRING).json


def seen(opened, **changed):
    return {"token": opened["token"], "seconds": 20, "depth": 100} | changed


def test_a_page_says_its_goal_when_it_is_opened(opened):
    assert opened.pop("token")
    assert opened == {"seconds": 20, "depth": 80, "points": 5, "state": "open"}


def test_a_page_read_earns_and_says_so_again_when_the_answer_was_lost(world, member, opened):
    world.clock.move(seconds=20)
    first = member.post("/api/reads", seen(opened))
    assert first.status == 200
    assert {name: first.json[name] for name in ("state", "points", "growth")} == {
        "state": "read",
        "points": 5,
        "growth": 1,
    }
    assert first.json["entry"]["ref"] == "stories-spring-tea"
    assert first.json["entry"]["rule"] == {"id": "earning.reading", "anchor": "earning"}
    assert member.post("/api/reads", seen(opened)).json == first.json
    assert member.post("/api/reads/open", SPRING).json["state"] == "read"
    assert member.get("/api/me/ledger").json["entries"][0] == first.json["entry"]


def test_my_page_says_how_many_pages_may_still_earn_today(world, member, opened):
    assert member.get("/api/me").json["reading"] == {"left_today": 3}
    world.clock.move(seconds=20)
    member.post("/api/reads", seen(opened))
    assert member.get("/api/me").json["reading"] == {"left_today": 2}
    world.clock.move(days=1)
    assert member.get("/api/me").json["reading"] == {"left_today": 3}


def test_who_is_too_quick_is_told_how_long_is_left(world, member, opened):
    world.clock.move(seconds=8)
    answer = member.post("/api/reads", seen(opened))
    assert (answer.status, answer.code, answer.json["seconds"]) == (409, "not_yet_read", 12)
    assert answer.json["detail"] == "再读 12 秒就好。"


def test_refusals_have_their_statuses(world, member, friend, visitor, opened):
    world.clock.move(seconds=20)
    assert member.post("/api/reads/open", {"id": "nowhere"}).status == 404
    assert member.post("/api/reads/open", {"id": "silver"}).code == "page_for_level"
    assert member.post("/api/reads", seen(opened, depth=10)).code == "not_read_through"
    assert member.post("/api/reads", seen(opened, depth=101)).status == 400
    assert member.post("/api/reads", seen(opened, seconds=-1)).status == 400
    assert friend.post("/api/reads", seen(opened)).code == "token_invalid"
    assert visitor.post("/api/reads", seen(opened)).status == 401
    world.clock.move(hours=12)
    assert member.post("/api/reads", seen(opened)).code == "opened_long_ago"


def test_the_rule_of_reading_is_published(visitor):
    rule = visitor.get("/api/programme").json["earning"]["reading"]
    assert (rule["most_points"], rule["per_day"]) == (10, 3)

"""The console over HTTP: members, adjustments, rewards, channels."""

import pytest


@pytest.fixture
def me(member):
    return member.get("/api/me").json


def test_members_are_listed_newest_first_with_masked_contacts(member, friend, me, manager):
    rows = manager.get("/api/admin/members?limit=3").json["members"]
    assert {row["name"] for row in rows} >= {"林小满", "Bo"}
    row = next(row for row in rows if row["id"] == me["id"])
    assert row == {
        "id": me["id"],
        "code": me["code"],
        "name": "林小满",
        "contact": "l***@demo.example",
        "level": "bronze",
        "available": 20,
        "joined_at": me["joined_at"],
        "role": "member",
        "frozen": False,
        "frozen_why": "",
        "left": False,
    }


def test_members_are_read_page_by_page(member, friend, manager):
    first = manager.get("/api/admin/members?limit=2").json
    last = manager.get(f"/api/admin/members?limit=2&after={first['next']}").json
    assert len(first["members"] + last["members"]) == 3
    assert "next" not in last


def test_members_are_listed_by_the_days_on_which_they_joined(world, me, hired):
    world.clock.move(days=1)
    world.join("late@demo.example", name="Late")
    manager = hired("manager")
    for days, names in (
        ("joined_until=2026-11-22", {"林小满"}),
        ("joined_from=2026-11-23", {"Late", ""}),
        ("joined_from=2026-11-22&joined_until=2026-11-23", {"林小满", "Late", ""}),
        ("joined_from=2026-11-24", set()),
    ):
        found = manager.get(f"/api/admin/members?{days}").json["members"]
        assert {row["name"] for row in found} == names, days


@pytest.mark.parametrize(
    "search",
    [
        "joined_from=2026-02-30",
        "joined_until=yesterday",
        "joined_from=0001-01-01",
        "query=anna&joined_from=2026-11-22",
        "after=a%20place",
        "after=" + "x" * 801,
        "limit=101",
    ],
)
def test_a_search_that_cannot_be_is_refused(manager, search):
    answer = manager.get(f"/api/admin/members?{search}")
    assert (answer.status, answer.code) == (400, "malformed")


@pytest.mark.parametrize("query", ["lin@demo.example", "林", "{code}", "{id}"])
def test_a_member_is_found_by_what_is_known_of_them(me, friend, manager, query):
    found = manager.get(f"/api/admin/members?query={query.format(**me)}").json["members"]
    assert [row["id"] for row in found] == [me["id"]]


def test_nobody_is_found_by_what_nobody_is_called(me, manager):
    assert manager.get("/api/admin/members?query=nobody").json == {"members": []}


def test_points_are_given_with_a_reason_that_the_member_reads(member, me, manager):
    said = {"member": me["code"], "points": 50, "reason": "茶洒了，抱歉"}
    answer = manager.post("/api/admin/adjustments", said)
    assert (answer.status, answer.json["entry"]["points"]) == (201, 50)
    newest = member.get("/api/me/ledger").json["entries"][0]
    assert (newest["kind"], newest["source"]) == ("adjust", "adjustment")
    assert "茶洒了，抱歉" in newest["reason"]["zh"]


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"points": 0}, 400, "malformed"),
        ({"points": 10**30}, 400, "malformed"),
        ({"points": 1_001}, 409, "second_person_required"),
        ({"points": -21}, 409, "insufficient_points"),
        ({"reason": ""}, 400, "malformed"),
        ({"reason": "x" * 201}, 400, "malformed"),
        ({"reason": "a line\n"}, 400, "malformed"),
        ({"reason": "right-to-left \u202e override"}, 400, "malformed"),
        ({"member": "ABCD23458"}, 404, "member_unknown"),
    ],
)
def test_an_adjustment_that_may_not_be_is_refused(me, manager, more, status, code):
    said = {"member": me["code"], "points": 5, "reason": "why"} | more
    answer = manager.post("/api/admin/adjustments", said)
    assert (answer.status, answer.code) == (status, code)


def test_nobody_adjusts_their_own_points(manager):
    own = manager.get("/api/me").json["code"]
    said = {"member": own, "points": 5, "reason": "why not"}
    answer = manager.post("/api/admin/adjustments", said)
    assert (answer.status, answer.code) == (403, "own_account")


def test_the_console_sees_every_piece_of_a_reward(manager, member):
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 1, "stock": 3, "shards": 2}
    answer = manager.post("/api/admin/rewards", reward)
    assert answer.status == 201
    member.post("/api/redemptions", {"reward": answer.json["id"]})
    (shelf,) = manager.get("/api/admin/rewards").json["rewards"]
    assert (shelf["reward"]["left"], shelf["held"], shelf["sold"], shelf["total"]) == (2, 1, 0, 3)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"price": 0}, "malformed"),
        ({"stock": -1}, "malformed"),
        ({"per_member": 0}, "malformed"),
        ({"shards": 33}, "malformed"),
        ({"name": {"zh": "茶"}}, "malformed"),
        ({"name": {"zh": "茶", "en": "Tea", "fr": "Thé"}}, "unknown_field"),
        ({"level": "diamond"}, "level_unknown"),
        ({"id": "A"}, "unknown_field"),
    ],
)
def test_a_reward_that_cannot_be_is_refused(manager, more, code):
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 1, "stock": 1} | more
    answer = manager.post("/api/admin/rewards", reward)
    assert (answer.status, answer.code) == (400, code)


def test_a_channel_has_a_code_and_a_link_of_its_own(manager, visitor):
    answer = manager.post("/api/admin/channels", {"name": {"zh": "橱窗", "en": "Shop window"}})
    assert answer.status == 201
    made = answer.json
    assert made["link"] == f"https://shop.example/c/{made['code']}"
    assert made["landing"] == "/welcome/"
    assert manager.get("/api/admin/channels").json == {"channels": [made]}
    assert visitor.get(f"/qr/v1/{made['code']}.svg").status == 200


@pytest.mark.parametrize(
    "landing",
    ["//evil.example/", "https://evil.example/", "/a", "a/", "/../", "/\\evil/", "/a/\n", ""],
)
def test_a_channel_lands_on_this_site_only(manager, landing):
    channel = {"name": {"zh": "橱窗", "en": "Window"}, "landing": landing}
    assert manager.post("/api/admin/channels", channel).code == "malformed"

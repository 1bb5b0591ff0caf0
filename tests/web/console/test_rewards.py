"""Rewards changed over HTTP: price, limit, open or closed, and stock."""

import json

import pytest


@pytest.fixture
def tea(manager):
    reward = {"name": {"zh": "一杯茶", "en": "A cup of tea"}, "price": 20, "stock": 2}
    return manager.post("/api/admin/rewards", reward).json["id"]


def patch(visitor, reward, said):
    path = f"/api/admin/rewards/{reward}"
    return visitor.ask("PATCH", path, json.dumps(said).encode(), {"X-Perennial": "1"})


def restock(visitor, reward, **said):
    return visitor.post(f"/api/admin/rewards/{reward}/stock", said)


@pytest.mark.fault(39)
def test_a_change_is_seen_by_members_and_leaves_their_holds_alone(manager, member, tea):
    held = member.post("/api/redemptions", {"reward": tea}).json
    name = {"zh": "一壶茶", "en": "A pot of tea"}
    said = {"name": name, "price": 30, "per_member": 2, "level": "silver", "open": True}
    answer = patch(manager, tea, said)
    assert (answer.status, answer.json) == (200, {"id": tea, "picture": None} | said)
    (offer,) = member.get("/api/rewards").json["rewards"]
    assert (offer["name"], offer["price"], offer["per_member"]) == (name, 30, 2)
    (mine,) = member.get("/api/redemptions").json["redemptions"]
    assert mine == held


def test_what_is_left_out_stays_and_null_is_no_limit(manager, tea):
    patch(manager, tea, {"per_member": 2, "level": "silver"})
    answer = patch(manager, tea, {"per_member": None, "level": None})
    assert (answer.json["per_member"], answer.json["level"], answer.json["price"]) == (
        None,
        None,
        20,
    )
    assert patch(manager, tea, {}).json == answer.json


def test_a_reward_shows_one_of_the_drawings_and_may_show_none_again(manager, member, tea):
    cup = {"name": {"zh": "杯", "en": "Cup"}, "price": 2, "stock": 1, "picture": "cup"}
    made = manager.post("/api/admin/rewards", cup).json["id"]
    shown = {each["id"]: each["picture"] for each in member.get("/api/rewards").json["rewards"]}
    assert shown == {tea: None, made: "cup"}
    patch(manager, made, {"price": 3})
    assert patch(manager, made, {}).json["picture"] == "cup"
    assert patch(manager, made, {"picture": None}).json["picture"] is None


def test_a_drawing_that_the_site_does_not_have_is_refused(manager):
    odd = {"name": {"zh": "杯", "en": "Cup"}, "price": 2, "stock": 1, "picture": "../cup.svg"}
    answer = manager.post("/api/admin/rewards", odd)
    assert (answer.status, answer.code, answer.json["field"]) == (400, "malformed", "picture")


def test_a_closed_reward_is_no_longer_offered(manager, member, tea):
    patch(manager, tea, {"open": False})
    assert member.get("/api/rewards").json["rewards"][0]["state"] == "closed"
    answer = member.post("/api/redemptions", {"reward": tea})
    assert (answer.status, answer.code) == (409, "reward_closed")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"price": 0}, "malformed"),
        ({"price": None}, "malformed"),
        ({"per_member": 0}, "malformed"),
        ({"open": "no"}, "malformed"),
        ({"picture": "mine.svg"}, "malformed"),
        ({"name": {"zh": "茶"}}, "malformed"),
        ({"level": "diamond"}, "level_unknown"),
        ({"stock": 5}, "unknown_field"),
        ({"shards": 5}, "unknown_field"),
    ],
)
def test_a_change_that_cannot_be_is_refused(manager, tea, said, code):
    answer = patch(manager, tea, said)
    assert (answer.status, answer.code) == (400, code)


def test_stock_comes_and_goes_once_for_each_key(manager, tea):
    answer = restock(manager, tea, change=3, reason="新到一批")
    assert (answer.status, answer.json) == (200, {"left": 5, "held": 0, "sold": 0, "total": 5})
    path, key = f"/api/admin/rewards/{tea}/stock", "one-key-for-this-shelf"
    first = manager.post(path, {"change": -1}, key=key)
    again = manager.post(path, {"change": -1}, key=key)
    assert again.body == first.body
    assert again.headers["idempotent-replayed"] == "true"
    (shelf,) = manager.get("/api/admin/rewards").json["rewards"]
    assert (shelf["reward"]["left"], shelf["total"]) == (4, 4)


@pytest.mark.fault(40)
def test_what_is_held_cannot_be_taken_off(manager, member, tea):
    member.post("/api/redemptions", {"reward": tea})
    answer = restock(manager, tea, change=-2)
    assert (answer.status, answer.code, answer.json["left"]) == (409, "stock_too_low", 1)


@pytest.mark.parametrize("change", [0, 1.5, "1", None, 10**7, -(10**7)])
def test_a_change_of_stock_is_a_whole_number_of_pieces(manager, tea, change):
    answer = restock(manager, tea, change=change)
    assert (answer.status, answer.code) == (400, "malformed")


def test_a_reward_that_nobody_knows_is_not_found(manager):
    for answer in (patch(manager, "0000", {"price": 2}), restock(manager, "0000", change=1)):
        assert (answer.status, answer.code) == (404, "reward_unknown")

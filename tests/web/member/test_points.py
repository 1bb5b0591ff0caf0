"""A member's own page, and the daily check-in."""

from tests.shop import Shop


def test_a_new_member_reads_their_own_page(member):
    answer = member.get("/api/me")
    assert answer.status == 200
    me = answer.json
    assert len(me["code"]) == 9
    assert me["link"] == f"https://shop.example/r/{me['code']}"
    assert me["contact"] == "l***@demo.example"
    assert me["points"] == {"available": 20, "held": 0, "debt": 0, "expiring": []}
    assert me["level"]["id"] == "bronze"
    assert me["next_level"] == {
        "id": "silver",
        "name": {"zh": "银针", "en": "Silver Needle"},
        "growth": 500,
        "missing": 500,
    }
    assert me["level_drop"] is None
    assert me["profile"] == {"complete": False, "missing": ["birthday"]}
    assert me["referrer"] is None
    assert me["late_code_until"] > me["joined_at"]


def test_points_near_their_last_day_are_named(world, member):
    world.clock.move(days=350)
    assert member.get("/api/me").status == 401
    again = world.prove("lin@demo.example").cookie
    member.cookies["__Host-s"] = again
    lots = member.get("/api/me/lots").json["lots"]
    assert (
        member.get("/api/me").json["points"]["expiring"]
        == lots
        == [{"day": "2027-11-30", "points": 20}]
    )


def test_a_check_in_earns_once_a_day(member):
    first = member.post("/api/me/checkin")
    assert first.status == 200
    assert (first.json["points"], first.json["streak"]) == (2, 1)
    assert first.json["entry"]["source"] == "checkin"
    assert member.post("/api/me/checkin").code == "already_checked_in"
    assert member.get("/api/me").json["checkin"] == {"done_today": True, "streak": 1}


def test_a_check_in_sent_twice_under_one_key_is_answered_alike(member):
    first = member.post("/api/me/checkin", key="one-key-for-today")
    again = member.post("/api/me/checkin", key="one-key-for-today")
    assert again.body == first.body
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"


def test_a_level_about_to_drop_is_named_once_its_grace_has_begun(world, member):
    shop = Shop(world)
    anna = world.sign_in("lin@demo.example").member
    shop.buy(anna, 600_00)
    world.clock.move(days=373)  # 30 November, the last day of the window
    page = signed_in_again(world, member)
    assert (page["level"]["id"], page["level_drop"]) == ("silver", None)
    world.clock.move(days=1)
    page = signed_in_again(world, member)
    assert page["level"]["id"] == "silver"
    assert page["level_drop"] == {
        "id": "bronze",
        "name": {"zh": "青叶", "en": "Green Leaf"},
        "day": "2027-12-31",
        "missing": 500,
    }
    world.clock.move(days=30)
    page = signed_in_again(world, member)
    assert (page["level"]["id"], page["level_drop"]) == ("bronze", None)


def signed_in_again(world, member):
    member.cookies["__Host-s"] = world.prove("lin@demo.example").cookie
    return member.get("/api/me").json

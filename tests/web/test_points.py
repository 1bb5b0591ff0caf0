"""A member's own page, statement, lots, and the daily check-in."""

import pytest


def code_of(visitor):
    return visitor.get("/api/me").json["code"]


def buy(staff, visitor, order="A-1", amount=12800, **more):
    purchase = {"member": code_of(visitor), "order": order, "amount": amount}
    return staff.post("/api/staff/purchases", purchase, **more)


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


def test_the_statement_explains_every_entry_newest_first(member, staff):
    assert buy(staff, member).status == 201
    entries = member.get("/api/me/ledger").json["entries"]
    assert [entry["seq"] for entry in entries] == [2, 1]
    newest = entries[0]
    assert (newest["kind"], newest["source"], newest["ref"]) == ("earn", "purchase", "A-1")
    assert (newest["points"], newest["growth"], newest["available_after"]) == (128, 128, 148)
    assert newest["reason"] == {
        "code": "purchase",
        "zh": "消费获得积分（订单 A-1）",
        "en": "Purchase, order A-1",
    }
    assert newest["lots"] == [{"day": "2027-11-30", "points": 128}]


def test_the_statement_is_read_page_by_page(member, staff):
    for number in range(3):
        buy(staff, member, order=f"A-{number}")
    first = member.get("/api/me/ledger?limit=2").json
    assert [entry["seq"] for entry in first["entries"]] == [4, 3]
    last = member.get(f"/api/me/ledger?limit=2&before={first['next']}").json
    assert [entry["seq"] for entry in last["entries"]] == [2, 1]
    assert last["next"] is None


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=ten", "before=0", "limit=1&limit=2", "before=1.5"]
)
def test_a_page_that_cannot_be_is_refused(member, query):
    assert member.get(f"/api/me/ledger?{query}").code == "malformed"


def test_a_query_of_another_name_is_refused(member):
    assert member.get("/api/me/ledger?page=2").code == "unknown_field"


def test_an_empty_parameter_counts_as_none(member):
    assert member.get("/api/me/ledger?before=&limit=").status == 200


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

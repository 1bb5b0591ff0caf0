"""The statement, page by page: every entry says why."""

import pytest


def code_of(visitor):
    return visitor.get("/api/me").json["code"]


def buy(staff, visitor, order="A-1", amount=12800):
    purchase = {"member": code_of(visitor), "order": order, "amount": amount}
    assert staff.post("/api/staff/purchases", purchase).status == 201


def newest(visitor):
    return visitor.get("/api/me/ledger?limit=1").json["entries"][0]


def test_the_statement_explains_every_entry_newest_first(member, staff):
    buy(staff, member)
    entries = member.get("/api/me/ledger").json["entries"]
    assert [entry["seq"] for entry in entries] == [2, 1]
    said = entries[0]
    assert (said["kind"], said["source"], said["ref"]) == ("earn", "purchase", "A-1")
    assert (said["points"], said["growth"], said["available_after"]) == (128, 128, 148)
    assert (said["held_after"], said["debt_after"]) == (0, 0)
    assert said["reason"] == {
        "code": "purchase",
        "zh": "消费（订单 A-1）",
        "en": "Purchase, order A-1",
    }
    assert said["rule"] == {"id": "earning.purchase", "anchor": "earning"}
    assert said["programme"] == "2026-11-01"
    assert said["lots"] == [{"day": "2027-11-30", "points": 128}]
    assert said["lots_were"] == "made"
    assert len(said["hash"]) == 64


def test_a_member_reads_who_acted_and_nobodys_id(member, staff):
    buy(staff, member)
    answer = member.get("/api/me/ledger")
    assert [entry["actor"] for entry in answer.json["entries"]] == ["staff", "member"]
    assert staff.get("/api/me").json["id"] not in answer.body.decode()


def test_a_hold_says_until_when_and_then_what_became_of_it(world, member, staff, manager):
    buy(staff, member)
    tea = {"name": {"zh": "茶", "en": "Tea"}, "price": 30, "stock": 2}
    reward = manager.post("/api/admin/rewards", tea).json["id"]
    redemption = member.post("/api/redemptions", {"reward": reward}).json
    hold = newest(member)
    assert (hold["kind"], hold["held_after"], hold["lots_were"]) == ("hold", 30, "taken")
    assert hold["held_until"] == redemption["expires_at"]
    member.post(f"/api/redemptions/{redemption['id']}/void")
    back, hold, *_ = member.get("/api/me/ledger").json["entries"]
    assert (back["kind"], back["ref"], back["lots_were"]) == ("void", hold["ref"], "returned")
    assert hold["held_until"] is None


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

"""The friends a member has brought, and the code a friend may still type."""

from msgspec.structs import replace

from chalicelib.usecases.referrals.credit_referral import credit_due_referrals
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from tests.web.visitor import Visitor


def code_of(visitor):
    return visitor.get("/api/me").json["code"]


def test_a_friends_code_typed_later_begins_a_referral(member, friend):
    answer = friend.post("/api/me/referrer", {"code": code_of(member).lower()})
    assert (answer.status, answer.json) == (200, {"state": "pending"})
    me = friend.get("/api/me").json
    assert me["referrer"] == {"state": "pending"}
    assert me["late_code_until"] is None


def test_the_friend_is_listed_with_a_masked_name(world, member, friend):
    friend.post("/api/me/referrer", {"code": code_of(member)})
    listed = member.get("/api/me/referrals").json
    pending = {"state": "pending", "at": world.clock.now, "points": None, "why": None, "due": None}
    assert listed == {
        "referrals": [{"name": "B***", **pending}],
        "credited": 0,
        "points": 0,
        "visits": {"total": 0, "pages": []},
    }


def test_what_a_friend_brought_is_counted(world, member, friend, staff):
    friend.post("/api/me/referrer", {"code": code_of(member)})
    bought = {"member": code_of(friend), "order": "A-1", "amount": 5_000}
    staff.post("/api/staff/purchases", bought)
    entry = world.ports.shelf.entries(friend.get("/api/me").json["id"], before=None, limit=1)[0]
    assert qualify_referral(entry, world.ports)
    assert credit_due_referrals(world.ports) == 1
    listed = member.get("/api/me/referrals").json
    assert (listed["credited"], listed["points"]) == (1, 100)
    assert listed["referrals"][0]["state"] == "credited"


def test_a_friend_who_has_bought_is_listed_with_the_day_of_the_credit(world, member, friend, staff):
    rules = world.ports.programme
    slow = replace(rules, referral=replace(rules.referral, hold_days=3))
    friend.post("/api/me/referrer", {"code": code_of(member)})
    bought = {"member": code_of(friend), "order": "A-1", "amount": 5_000}
    staff.post("/api/staff/purchases", bought)
    entry = world.ports.shelf.entries(friend.get("/api/me").json["id"], before=None, limit=1)[0]
    assert qualify_referral(entry, replace(world.ports, programme=slow))
    told = member.get("/api/me/referrals").json["referrals"][0]
    assert (told["state"], told["due"]) == ("qualified", world.clock.now + 3 * 86_400)


def test_a_friend_beyond_the_months_cap_is_listed_with_the_reason(world, member, friend, staff):
    rules = world.ports.programme
    none = replace(rules, referral=replace(rules.referral, monthly_cap=0))
    friend.post("/api/me/referrer", {"code": code_of(member)})
    bought = {"member": code_of(friend), "order": "A-1", "amount": 5_000}
    staff.post("/api/staff/purchases", bought)
    entry = world.ports.shelf.entries(friend.get("/api/me").json["id"], before=None, limit=1)[0]
    assert qualify_referral(entry, world.ports)
    credit_due_referrals(replace(world.ports, programme=none))
    listed = member.get("/api/me/referrals").json
    assert (listed["credited"], listed["points"]) == (0, 0)
    told = listed["referrals"][0]
    assert (told["state"], told["points"], told["why"]) == ("credited", 0, "monthly_cap")


def test_ones_own_code_brings_nobody(member):
    answer = member.post("/api/me/referrer", {"code": code_of(member)})
    assert (answer.status, answer.code) == (409, "own_code")


def test_a_code_that_is_none_is_not_found(member):
    answer = member.post("/api/me/referrer", {"code": "ABCD23459"})
    assert (answer.status, answer.code) == (404, "code_unknown")


def test_a_second_code_is_refused(world, app, member, friend):
    third = Visitor(app, {"__Host-s": world.join("third@demo.example").cookie})
    friend.post("/api/me/referrer", {"code": code_of(member)})
    assert friend.post("/api/me/referrer", {"code": code_of(third)}).code == "already_referred"

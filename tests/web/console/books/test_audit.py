"""The trail over HTTP."""

import pytest


def test_the_auditor_reads_what_the_manager_did(world, member, manager, hired):
    me = member.get("/api/me").json
    for points in (5, 6):
        said = {"member": me["code"], "points": points, "reason": "茶洒了"}
        manager.post("/api/admin/adjustments", said)
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 1, "stock": 3}
    manager.post("/api/admin/rewards", reward)
    manager.post("/api/admin/channels", {"name": {"zh": "橱窗", "en": "Shop window"}})
    by, auditor = manager.get("/api/me").json["id"], hired("auditor")
    found = auditor.get(f"/api/admin/audit?actor={by}&limit=3").json
    deeds = [step["deed"] for step in found["steps"]]
    assert deeds == ["add_channel", "add_reward", "adjust"]
    more = found["next"].replace("#", "%23")
    last = auditor.get(f"/api/admin/audit?actor={by}&limit=3&before={more}").json
    (step,) = last["steps"]
    assert (step["number"], step["target"], last["next"]) == (1, f"{me['id']}/2", None)
    assert (step["by"]["id"], step["whom"]["code"]) == (by, me["code"])
    assert step["reason"]["zh"] == "人工调整：茶洒了"
    kept = str(world.store.query(f"T#{by}", limit=9).rows)
    assert "茶洒了" not in kept, "the trail itself has a digest only"


def test_the_trail_of_one_kind_names_the_thing_and_goes_on_past_others(manager, hired):
    for number in range(3):
        name = {"zh": f"茶{number}", "en": f"Tea {number}"}
        manager.post("/api/admin/rewards", {"name": name, "price": 1, "stock": 3})
        manager.post("/api/admin/channels", {"name": {"zh": "窗", "en": "Window"}})
    auditor = hired("auditor")
    asked = "/api/admin/audit?deed=add_reward&limit=2"
    first = auditor.get(asked).json
    more = auditor.get(f"{asked}&before={first['next'].replace('#', '%23')}").json
    things = [step["thing"]["en"] for step in (*first["steps"], *more["steps"])]
    assert things == ["Tea 2", "Tea 1", "Tea 0"]
    assert more["next"] is None
    assert auditor.get("/api/admin/audit?deed=freeze").json == {"steps": [], "next": None}


@pytest.mark.parametrize(
    "query", ["actor=%23", "deed=sing", "before=7", "before=0000000000%230000000000%23"]
)
def test_what_names_no_step_is_refused(manager, query):
    answer = manager.get(f"/api/admin/audit?{query}")
    assert (answer.status, answer.code) == (400, "malformed")

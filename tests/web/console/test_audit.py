"""The trail over HTTP."""

import pytest


def test_the_auditor_reads_what_the_manager_did(member, manager, hired):
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
    assert "茶洒了" not in auditor.get("/api/admin/audit").body.decode()


@pytest.mark.parametrize("query", ["actor=%23", "before=7", "before=0000000000%230000000000%23"])
def test_what_names_no_step_is_refused(manager, query):
    answer = manager.get(f"/api/admin/audit?{query}")
    assert (answer.status, answer.code) == (400, "malformed")

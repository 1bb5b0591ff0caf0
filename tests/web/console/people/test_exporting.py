"""Members as a table over HTTP."""

import csv
import io

import pytest

from tests.web.visitor import Visitor


def rows(answer):
    text = answer.body.decode("utf-8-sig")
    assert "\r\n" in text
    return list(csv.reader(io.StringIO(text)))


def export(visitor, **said):
    return visitor.post("/api/admin/members/export?lang=en", said)


def test_a_table_has_who_was_searched_for_with_masked_contacts(member, friend, manager):
    answer = export(manager, query="bo@demo.example")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="members-2026-11-22.csv"'
    heads, bo = rows(answer)
    assert heads[:3] == ["Code", "Name", "Contact"]
    assert bo[1:5] == ["Bo", "b***@demo.example", "Green Leaf", "20"]
    assert bo[5:] == ["2026-11-22 12:00:00", "Member", "Active"]


def test_a_manager_may_take_contacts_in_full_and_an_auditor_may_not(member, manager, hired):
    (_, lin) = rows(export(manager, query="林", contacts=True))
    assert lin[2] == "lin@demo.example"
    answer = export(hired("auditor"), contacts=True)
    assert (answer.status, answer.code) == (403, "forbidden")


def test_everybody_is_in_it_and_the_auditor_finds_the_step(member, friend, manager):
    everybody = rows(export(manager))[1:]
    assert len(everybody) == 3
    own = manager.get("/api/me").json["id"]
    (step,) = manager.get(f"/api/admin/audit?actor={own}").json["steps"]
    assert (step["deed"], step["target"]) == ("export", "members")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_spreadsheet_runs_nothing(world, app, manager, name):
    joined = world.join("evil@demo.example", name=name)
    assert Visitor(app, {"__Host-s": joined.cookie}).get("/api/me").json["name"] == name
    (_, evil) = rows(export(manager, query="evil@demo.example"))
    assert evil[1] == f"'{name}"


def test_who_is_on_hold_or_has_left_is_told(world, member, friend, manager):
    me = member.get("/api/me").json["id"]
    manager.post(f"/api/admin/members/{me}/freeze", {"reason": "?"})
    friend.ask("DELETE", "/api/me", headers={"X-Perennial": "1"})
    states = sorted(row[-1] for row in rows(export(manager))[1:])
    assert states == ["Active", "Has left", "On hold"]


@pytest.mark.parametrize(
    "said",
    [
        {"joined_from": "soon"},
        {"query": "a", "joined_until": "2026-11-22"},
        {"query": "x" * 321},
        {"contacts": "yes"},
        {"after": "x"},
    ],
)
def test_what_cannot_be_asked_is_refused(manager, said):
    assert export(manager, **said).status == 400

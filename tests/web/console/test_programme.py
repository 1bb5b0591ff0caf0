"""The rules in force over HTTP, and a draft of new ones tried."""

from time import perf_counter

import pytest

CHECK = "/api/admin/programme/check"
MOMENT = 5.0
"""Seconds, ten times what it takes."""


@pytest.fixture
def auditor(hired):
    return hired("auditor")


@pytest.fixture
def text(auditor):
    return auditor.get("/api/admin/programme").json["text"]


def test_the_rules_are_shown_as_they_were_published(auditor, world):
    rules = auditor.get("/api/admin/programme").json
    assert rules["version"] == world.ports.programme.version
    assert f'version = "{rules["version"]}"' in rules["text"]
    assert rules["adjustment"]["alone_up_to"] == world.ports.programme.adjustment.alone_up_to


def test_the_same_text_has_no_fault_and_changes_nothing(auditor, text, world):
    answer = auditor.post(CHECK, {"text": text})
    version = world.ports.programme.version
    nothing = {"findings": [], "version": version, "same_version": False, "changes": []}
    assert (answer.status, answer.json) == (200, nothing)


def test_a_fault_is_told_with_its_line_in_both_languages(auditor, text):
    wrong = text.replace("alone_up_to = 1000", "alone_up_to = -1")
    (fault,) = auditor.post(CHECK, {"text": wrong}).json["findings"]
    assert fault == {
        "line": wrong[: wrong.index("alone_up_to")].count("\n") + 1,
        "what": {
            "zh": "adjustment.alone_up_to：至少要 0",
            "en": "adjustment.alone_up_to: must be at least 0",
        },
        "mend": {"zh": "请改为 0 或更大", "en": "raise it to 0 or more"},
    }


def test_what_a_draft_would_change_stands_beside_what_holds(auditor, text, world):
    answer = auditor.post(CHECK, {"text": text.replace("alone_up_to = 1000", "alone_up_to = 900")})
    rule = {"rule": "adjustment.alone_up_to", "old": "1000", "new": "900"}
    assert (answer.json["changes"], answer.json["same_version"]) == ([rule], True)
    assert world.ports.programme.adjustment.alone_up_to == int(rule["old"])


@pytest.mark.parametrize(
    "text",
    ["", "[", "\x00", "a = " + "[" * 7_000, ".".join("a" * 3_000) + " = 1", "a = 1_", "é = 1"],
)
def test_whatever_is_written_is_found_wrong_and_never_fails(auditor, text):
    answer = auditor.post(CHECK, {"text": text})
    assert answer.status == 200
    assert answer.json["findings"]
    assert answer.json["version"] is None


@pytest.mark.parametrize("value", ["[\n" + "[1],\n" * 2_600 + "]", "{a=" * 900 + "1" + "}" * 900])
def test_what_could_take_all_day_is_told_within_a_moment(auditor, text, value):
    begun = perf_counter()
    answer = auditor.post(CHECK, {"text": f"odd = {value}\n"})
    assert answer.json["findings"]
    assert perf_counter() - begun < MOMENT


@pytest.mark.parametrize(
    ("said", "status"),
    [({}, 400), ({"text": 7}, 400), ({"text": "x" * 17_000}, 413), ({"text": "", "now": 1}, 400)],
)
def test_what_is_no_draft_is_refused(auditor, said, status):
    assert auditor.post(CHECK, said).status == status


def test_staff_at_the_counter_do_not_try_rules(staff):
    assert staff.get("/api/admin/programme").status == 403
    assert staff.post(CHECK, {"text": ""}).status == 403

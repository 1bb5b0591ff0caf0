"""The check of a history finds what is planted in it, and nothing in one that is in order."""

from dataclasses import replace

import pytest

from tests.deploy.local.load.history import Call, faults
from tests.deploy.local.visitor import Told

ANNA = "anna"


def entry(seq, kind, source, ref, points, balances, lots):
    available, held = balances
    return {
        "seq": seq,
        "kind": kind,
        "source": source,
        "points": points,
        "growth": 0,
        "available_after": available,
        "held_after": held,
        "debt_after": 0,
        "ref": ref,
        "reason": {"code": kind, "zh": "", "en": ""},
        "lots": [{"day": "2027-11-30", "points": lots}],
        "at": 0,
        "programme": "",
        "hash": f"hash {seq}",
    }


@pytest.fixture
def statement():
    return [
        entry(1, "earn", "join", None, 20, (20, 0), 20),
        entry(2, "earn", "purchase", "A", 30, (50, 0), 30),
        entry(3, "earn", "purchase", "B", 10, (60, 0), 10),
        entry(4, "hold", "redemption", "R", -40, (20, 40), 40),
        entry(5, "void", "redemption", "R", 40, (60, 0), 40),
    ]


@pytest.fixture
def calls(statement):
    def granted(act, subject, began, body):
        told = Told(201, body, replayed=False)
        return Call(ANNA, act, subject, f"key {began}", began, began + 1, told)

    return [
        granted("earn", "A", 1, {"entry": statement[1]}),
        granted("earn", "B", 3, {"entry": statement[2]}),
        granted("redeem", None, 5, {"id": "R"}),
        Call(ANNA, "commit", "R", "key 7", 7, 8, Told(409, {"code": "voided"}, replayed=False)),
        Call(ANNA, "void", "R", "key 9", 9, 10, None),
    ]


def test_a_history_in_order_has_no_fault(calls, statement):
    assert faults(ANNA, calls, statement) == []
    assert faults(ANNA, calls, statement[:4]) == [], "what nobody knows may not have happened"


def test_acts_that_overlap_may_stand_in_either_order(calls, statement):
    calls[1] = replace(calls[1], began=1.5)
    swap(statement, 1, 2)
    assert faults(ANNA, [replace(call, told=seen(call)) for call in calls], statement) == []


def test_one_key_sent_by_two_hands_is_one_wish(calls, statement):
    late = replace(calls[0], began=11, ended=12)
    assert faults(ANNA, [*calls, late], statement) == []


def seen(call):
    """The answer, without the entry that a swap would contradict."""
    return call.told and replace(call.told, body={**call.told.body, "entry": None})


def swap(statement, one, other):
    """Exchange what two entries say, and keep their numbers and balances right."""
    first, second = statement[one], statement[other]
    for name in ("ref", "points", "lots"):
        first[name], second[name] = second[name], first[name]
    first["available_after"] = 20 + first["points"]


def test_two_acts_out_of_turn_are_found(calls, statement):
    swap(statement, 1, 2)
    (fault,) = faults(ANNA, calls, statement)
    assert "was answered before ('purchase', 'B') was sent, and stands after it" in fault


def test_a_granted_act_that_is_lost_is_found(calls, statement):
    del statement[4]
    calls[4] = replace(calls[4], told=Told(200, {"id": "R"}, replayed=False))
    assert faults(ANNA, calls, statement) == ["anna: ('void', 'R') was granted and does not stand"]


def test_an_act_that_stands_twice_is_found(calls, statement):
    again = entry(6, "earn", "purchase", "A", 30, (90, 0), 30)
    found = faults(ANNA, calls, [*statement, again])
    assert "anna: ('purchase', 'A') stands 2 times, was granted 1 times" in found


def test_an_unknown_act_that_stands_twice_is_found(calls, statement):
    again = entry(6, "void", "redemption", "R", 0, (60, 0), 0)
    assert any("stands 2 times" in fault for fault in faults(ANNA, calls, [*statement, again]))


def test_a_refused_act_that_stands_is_found(calls, statement):
    statement[4] = entry(5, "commit", "redemption", "R", 0, (20, 0), 40)
    assert faults(ANNA, calls, statement) == [
        "anna: ('commit', 'R') stands 1 times, was granted 0 times"
    ]


def test_an_entry_that_differs_from_its_answer_is_found(calls, statement):
    statement[1] = {**statement[1], "hash": "another"}
    (fault,) = faults(ANNA, calls, statement)
    assert "was answered with an entry 2 that does not stand" in fault


def test_a_gap_is_found(calls, statement):
    statement[4] = {**statement[4], "seq": 6}
    (fault,) = faults(ANNA, calls, statement)
    assert "not numbered one by one" in fault


def test_a_balance_that_cannot_be_is_found(calls, statement):
    statement[2] = {**statement[2], "available_after": 61}
    (fault,) = faults(ANNA, calls, statement)
    assert fault == "anna: entry 3 stamps available 61, played again it is 60"

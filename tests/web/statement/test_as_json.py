"""The JSON holds every fact of the chain, exactly."""

import hashlib
import json

import pytest

FACTS = (
    *("member", "seq", "kind", "source", "points", "growth"),
    *("available_after", "held_after", "debt_after", "ref", "lots", "at", "actor", "programme"),
)


@pytest.fixture
def document(member, staff):
    me = member.get("/api/me").json
    for number in range(120):
        purchase = {"member": me["code"], "order": f"A-{number}", "amount": 1_000}
        staff.post("/api/staff/purchases", purchase)
    staff.post("/api/staff/refunds", {"order": "A-7", "amount": 1_000})
    return member.get("/api/me/ledger/export?format=json").json


def test_whoever_has_the_file_can_make_the_hashes_anew(document):
    head = ""
    for entry in document["entries"]:
        facts = [head, entry["reason"]["code"], *(entry[name] for name in FACTS)]
        line = json.dumps(facts, separators=(",", ":"))
        head = hashlib.sha256(line.encode()).hexdigest()
        assert head == entry["hash"]
    assert head == document["head"]


def test_the_balance_is_the_sum_of_its_entries(document):
    account, entries = document["account"], document["entries"]
    assert [entry["seq"] for entry in entries] == list(range(1, 123))
    come = sum(entry["points"] for entry in entries)
    assert account["available"] == come > 1_210
    assert account["lots"] == [["2027-11-30", come]]
    assert account["growth"] == [["2026-11", 1_190]]


def test_each_entry_says_its_rule_and_whose_hand_it_was(document):
    first, bought, *_, refund = document["entries"]
    told = [(entry["rule"], entry["by"]) for entry in (first, bought, refund)]
    assert told == [("earning.join", "member"), ("earning.purchase", "staff"), ("refund", "staff")]


def test_it_says_in_both_languages_how_a_hash_is_made(document):
    assert set(document["how"]) == {"zh", "en"}
    for said in document["how"].values():
        assert all(name in said for name in (*FACTS, "SHA-256", "reason.code", "\\uXXXX"))

"""The books are proved from the command line, and a break is a sentence and an exit code."""

import json
import sys
from io import StringIO

import pytest
from msgspec.structs import replace

from chalicelib.domain.audit.rounds import PAUSE
from chalicelib.domain.decision import Wish
from chalicelib.domain.ledger.account import chain
from chalicelib.store.port import Delete, Key, Put, Update, key_of, number, text
from chalicelib.usecases.ledger.reconcile_books import reconcile_books
from chalicelib.usecases.points.check_in import CheckIn, check_in
from deploy.cli.shop import the_shop


def spoil(member):
    with the_shop() as (shop, _):
        row = Update(Key(f"M#{member}", "BAL"), put={"available": number(999)})
        shop.world.store.write([row])


def known(contact):
    with the_shop() as (shop, _):
        people = shop.world.ports.directory.newest(after=None, limit=9).items
    return next(member for member in people if member.contact.value == contact)


class Terminal(StringIO):
    def isatty(self):
        return True


def refused(perennial, *words):
    """Run a command that fails; return its last words, which are no success."""
    with pytest.raises(SystemExit) as refusal:
        perennial(*words)
    return refusal.value.code


def test_a_seeded_shop_is_in_order(perennial):
    perennial("seed")
    said = perennial("ledger", "verify")
    assert said.startswith("In order: ")
    assert ", redemptions 0." in said


@pytest.mark.fault(86)
def test_a_break_is_named_with_its_place_and_its_law(perennial, capsys):
    perennial("owner", "anna@demo.example")
    member = known("anna@demo.example").id
    spoil(member)
    assert refused(perennial, "ledger", "verify").startswith("Breaks: ")
    said = capsys.readouterr().out
    expected = f"I7 · member {member}: available should be 20, but 999 stands."
    assert expected in said
    assert "I3: Lots are in order" in said


def test_one_member_is_proved_alone(perennial):
    perennial("owner", "anna@demo.example")
    perennial("owner", "bo@demo.example")
    anna, bo = known("anna@demo.example"), known("bo@demo.example")
    spoil(anna.id)
    assert refused(perennial, "ledger", "verify", "--member", anna.code).startswith("Breaks: ")
    told = perennial("ledger", "verify", "--member", bo.id).splitlines()
    assert told[-1].startswith("In order: members 1, ")


def test_a_member_nobody_knows_is_one_sentence(perennial):
    assert refused(perennial, "ledger", "verify", "--member", "x").startswith(
        "Refused: member_unknown. "
    )


def test_nothing_is_left_of_the_copy(perennial, data):
    perennial("owner", "anna@demo.example")
    before = {path.name for path in data.iterdir()}
    perennial("ledger", "verify")
    assert {path.name for path in data.iterdir()} == before


def test_a_terminal_is_told_how_far_it_is(perennial, monkeypatch):
    perennial("owner", "anna@demo.example")
    monkeypatch.setattr("deploy.cli.books.ledger.STRIDE", 1)
    monkeypatch.setattr("sys.stderr", Terminal())
    perennial("ledger", "verify")
    assert "\r1 records read" in sys.stderr.getvalue()


def test_a_log_is_not(perennial, monkeypatch):
    perennial("owner", "anna@demo.example")
    monkeypatch.setattr("deploy.cli.books.ledger.STRIDE", 1)
    monkeypatch.setattr("sys.stderr", StringIO())
    perennial("ledger", "verify")
    assert sys.stderr.getvalue() == ""


def test_the_books_are_proved_against_heads_kept_elsewhere(perennial, tmp_path):
    perennial("owner", "anna@demo.example")
    perennial("owner", "bo@demo.example")
    kept = tmp_path / "heads"
    assert perennial("ledger", "head", "--out", kept).startswith(f"2 heads in {kept}, sha256 ")
    assert perennial("ledger", "verify", "--against", kept).startswith("In order: ")


@pytest.mark.fault(87)
def test_a_tail_that_is_gone_is_found_by_heads_kept_elsewhere(perennial, tmp_path, capsys):
    """Case 87: the account is written back too, so that the shop's own rows agree."""
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example").id
    with the_shop() as (shop, _):
        begun = shop.world.store.get(Key(f"M#{anna}", "BAL"))
        act = CheckIn(Wish(anna, "a key of sixteen signs", "x"), anna)
        check_in(act, shop.world.ports)
    kept = tmp_path / "heads"
    perennial("ledger", "head", "--out", kept)
    with the_shop() as (shop, _):
        wishes = [row for row in shop.world.store.walk().rows if row["pk"]["S"].startswith("I#")]
        gone = [Delete(key_of(row)) for row in wishes]
        shop.world.store.write([Put(begun), Delete(Key(f"M#{anna}", "E#0000000002")), *gone])
    assert perennial("ledger", "verify").startswith("In order: ")
    assert refused(perennial, "ledger", "verify", "--against", kept).startswith("Breaks: 2;")
    said = capsys.readouterr().out
    assert f"I5 · member {anna}: its last number should be 2 or more, but 1 stands." in said
    assert f"I6 · member {anna}: the hash of entry 2, kept elsewhere, should be" in said


@pytest.mark.fault(86)
def test_history_written_anew_is_found_by_heads_kept_elsewhere(perennial, tmp_path, capsys):
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example").id
    kept = tmp_path / "heads"
    perennial("ledger", "head", "--out", kept)
    with the_shop() as (shop, _):
        ports = shop.world.ports
        entry = ports.shelf.entries(anna, before=None, limit=1)[0]
        forged = replace(entry, actor="somebody else")
        head = text(chain("", forged))
        rows = Key(f"M#{anna}", "E#0000000001"), Key(f"M#{anna}", "BAL")
        said = {"actor": text("somebody else"), "hash": head}
        shop.world.store.write([Update(rows[0], put=said), Update(rows[1], put={"head": head})])
    assert perennial("ledger", "verify").startswith("In order: ")
    assert refused(perennial, "ledger", "verify", "--against", kept).startswith("Breaks: 1;")
    assert "the hash of entry 1, kept elsewhere, should be" in capsys.readouterr().out


def test_heads_that_were_changed_are_no_proof(perennial, tmp_path):
    perennial("owner", "anna@demo.example")
    kept = tmp_path / "heads"
    perennial("ledger", "head", "--out", kept)
    kept.write_text(kept.read_text().replace(" 1 ", " 2 ", 1))
    assert "is not whole" in refused(perennial, "ledger", "verify", "--against", kept)


def test_the_reconciler_tells_how_it_stands(perennial, capsys):
    perennial("owner", "anna@demo.example")
    assert "none yet." in perennial("ledger", "status")
    spoil(known("anna@demo.example").id)
    with the_shop() as (shop, _):
        for _ in range(2):  # the second look at a page comes a minute later
            reconcile_books(shop.world.ports)
            shop.clock.forward(PAUSE)
    assert refused(perennial, "ledger", "status").startswith("Alarms that stand: ")
    said = capsys.readouterr().out
    assert ", ended, 1 members, " in said
    assert "available should be 20, but 999 stands." in said


def test_a_plan_says_each_step_and_writes_nothing(perennial, data):
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example").id
    spoil(anna)
    said = perennial("ledger", "verify", "--repair-plan").splitlines()
    step = f'I7 · M#{anna} BAL: available from "999" to "20", by its entries.'
    assert said == [step, "Steps: 1, tried on a copy; 0 need a person."]
    assert refused(perennial, "ledger", "verify").startswith("Breaks: ")


def test_a_plan_for_machines_says_the_same(perennial):
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example").id
    spoil(anna)
    plan = json.loads(perennial("ledger", "verify", "--repair-plan", "--json"))
    assert plan == {
        "steps": [
            {
                "law": "I7",
                "pk": f"M#{anna}",
                "sk": "BAL",
                "attribute": "available",
                "from": {"N": "999"},
                "to": {"N": "20"},
                "why": "its entries",
            }
        ],
        "needs_a_person": [],
        "proved": True,
    }


def test_what_no_row_can_tell_needs_a_person(perennial):
    perennial("owner", "anna@demo.example")
    anna = known("anna@demo.example").id
    with the_shop() as (shop, _):
        shop.world.store.write([Delete(Key(f"M#{anna}", "E#0000000001"))])
    said = perennial("ledger", "verify", "--repair-plan")
    assert f"Needs a person: I5 · member {anna}: its last number should be 0, but 1 stands." in said
    assert said.splitlines()[-1].startswith("Steps: 0, tried on a copy; ")


def test_books_in_order_need_no_plan(perennial):
    perennial("owner", "anna@demo.example")
    plan = perennial("ledger", "verify", "--repair-plan")
    assert plan == "Steps: 0, tried on a copy; 0 need a person.\n"

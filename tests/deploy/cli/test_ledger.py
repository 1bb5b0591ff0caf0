"""The books are proved from the command line, and a break is a sentence and an exit code."""

import sys
from io import StringIO

import pytest

from chalicelib.store.port import Key, Update, number
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
    assert refused(perennial, "ledger", "verify", "--member", "x") == "Refused: member_unknown."


def test_nothing_is_left_of_the_copy(perennial, data):
    perennial("owner", "anna@demo.example")
    before = {path.name for path in data.iterdir()}
    perennial("ledger", "verify")
    assert {path.name for path in data.iterdir()} == before


def test_a_terminal_is_told_how_far_it_is(perennial, monkeypatch):
    perennial("owner", "anna@demo.example")
    monkeypatch.setattr("deploy.cli.ledger.STRIDE", 1)
    monkeypatch.setattr("sys.stderr", Terminal())
    perennial("ledger", "verify")
    assert "\r1 records read" in sys.stderr.getvalue()


def test_a_log_is_not(perennial, monkeypatch):
    perennial("owner", "anna@demo.example")
    monkeypatch.setattr("deploy.cli.ledger.STRIDE", 1)
    monkeypatch.setattr("sys.stderr", StringIO())
    perennial("ledger", "verify")
    assert sys.stderr.getvalue() == ""

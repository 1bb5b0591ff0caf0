"""Two checkers, written apart, read a downloaded ledger alike: the browser's and the accountant's.

The ledgers are made by the public stories and downloaded over HTTP.
"""

import hashlib
import json
import subprocess
from copy import deepcopy
from pathlib import Path

import pytest

from chalicelib.web.application import make
from chalicelib.web.door import Stage
from deploy.cli.books.statement import FACTS, check
from press.node import find
from tests.usecases.ledger.busy import busy_shop
from tests.web.visitor import Visitor

PROOF = Path(__file__).parents[3] / "site/portal/pages/statement/proof.js"
RUN = """
import { readFileSync } from "node:fs";
const { faultOf, ascii } = await import(process.argv[1]);
const asked = JSON.parse(readFileSync(0, "utf8"));
const faults = [];
for (const ledger of asked.ledgers) faults.push(await faultOf(ledger));
console.log(JSON.stringify({ faults, lines: asked.values.map(ascii) }));
"""


def in_node(ledgers=(), values=()):
    """What the browser's module says: a fault or none for each ledger, a line for each value."""
    command = [find().folder / "node", "--input-type=module", "-e", RUN, PROOF.as_uri()]
    asked = json.dumps({"ledgers": list(ledgers), "values": list(values)})
    run = subprocess.run(command, input=asked, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def ledgers():
    """Of three members, after all that can happen in a shop."""
    busy = busy_shop()
    app = make(lambda: busy.shop.ports, Stage("https://shop.example"))
    found = []
    for member in (busy.anna, busy.bo, busy.cy):
        cookie = busy.shop.world.prove(member.contact.value).cookie
        visitor = Visitor(app, {"__Host-s": cookie})
        found.append(visitor.get("/api/me/ledger/export?format=json").json)
    return found


@pytest.fixture
def told(tmp_path):
    """What the accountant's command says of a ledger."""

    def tell(ledger):
        file = tmp_path / "ledger.json"
        file.write_text(json.dumps(ledger), encoding="utf-8")
        try:
            return check(file)
        except SystemExit as refusal:
            return str(refusal.code)

    return tell


def chained_anew(ledger):
    """What a forger would do who knows how hashes are made."""
    head = ""
    for entry in ledger["entries"]:
        facts = [head, entry["reason"]["code"], *(entry[name] for name in FACTS)]
        line = json.dumps(facts, separators=(",", ":"))
        head = entry["hash"] = hashlib.sha256(line.encode()).hexdigest()
    ledger["head"] = head


def other(value):
    if isinstance(value, int):
        return value + 1
    return [["2099-12-31", 1]] if isinstance(value, list) else f"{value or ''}x"


def test_every_kind_of_entry_is_in_order_for_both(ledgers, told):
    kinds = {entry["kind"] for ledger in ledgers for entry in ledger["entries"]}
    everyday = {"earn", "hold", "commit", "void", "lapse", "clawback", "repay", "adjust", "reverse"}
    assert kinds >= everyday
    assert in_node(ledgers)["faults"] == [None, None, None]
    assert all(told(ledger).startswith("In order: ") for ledger in ledgers)


def test_no_fact_can_be_changed_unseen(ledgers, told):
    forged = []
    for name in FACTS:
        ledger = deepcopy(ledgers[0])
        ledger["entries"][6][name] = other(ledger["entries"][6][name])
        forged.append(ledger)
    for name, ledger, fault in zip(FACTS, forged, in_node(forged)["faults"], strict=True):
        assert (fault["seq"], fault["what"]) == (
            7,
            {"seq": "number", "member": "member"}.get(name, "hash"),
        )
        assert told(ledger).startswith(f"Entry 7: its {fault['what']} should be ")


def without_the_seventh(ledger):
    del ledger["entries"][6]


def without_the_last(ledger):
    del ledger["entries"][-1]


def with_more_in_the_account(ledger):
    ledger["account"]["available"] += 1


def with_another_head(ledger):
    ledger["head"] = "0" * 64


def with_points_added_by_a_forger(ledger):
    ledger["entries"][2]["points"] += 5
    chained_anew(ledger)


def with_a_balance_raised_by_a_forger(ledger):
    ledger["entries"][2]["available_after"] += 5
    chained_anew(ledger)


def with_points_made_to_last_by_a_forger(ledger):
    ledger["entries"][0]["lots"][0][0] = "2099-12-31"
    chained_anew(ledger)


def with_another_format(ledger):
    ledger["format"] = "perennial-ledger/2"


SPOILED = {
    without_the_seventh: (7, "number", "Entry 7: its number"),
    without_the_last: (0, "account", "The account: "),
    with_more_in_the_account: (0, "account", "The account: available"),
    with_another_head: (0, "head", "The account: its head"),
    with_points_added_by_a_forger: (3, "lots", "Entry 3: the sum of its lots"),
    with_a_balance_raised_by_a_forger: (3, "available", "Entry 3: available after it"),
    with_another_format: (0, "format", "The file: its format"),
}


@pytest.mark.parametrize("spoil", SPOILED, ids=lambda spoil: spoil.__name__)
def test_the_first_place_that_is_wrong_is_named(ledgers, told, spoil):
    seq, what, sentence = SPOILED[spoil]
    ledger = deepcopy(ledgers[0])
    spoil(ledger)
    (fault,) = in_node([ledger])["faults"]
    assert (fault["seq"], fault["what"]) == (seq, what)
    assert told(ledger).startswith(sentence)


def test_points_whose_day_a_forger_moved_are_missing_where_they_were(ledgers, told):
    ledger = deepcopy(ledgers[0])
    with_points_made_to_last_by_a_forger(ledger)
    (fault,) = in_node([ledger])["faults"]
    assert fault["what"] in {"lots", "account"}
    assert not told(ledger).startswith("In order")


def test_the_words_of_a_reason_may_be_mended(ledgers, told):
    ledger = deepcopy(ledgers[0])
    ledger["entries"][3]["reason"]["zh"] = "改正了一个错字"
    assert in_node([ledger])["faults"] == [None]
    assert told(ledger).startswith("In order")


def test_a_line_is_the_same_to_the_byte_in_both_languages():
    signs = [chr(n) for n in (*range(256), 0x2028, 0x2029, 0x4E00, 0xD7FF, 0xE000, 0xFFFF, 0x1F375)]
    values = [[signs, "".join(signs)], [None, 0, -5, 10**12], [["2027-11-30", 128]], "/</script>"]
    expected = [json.dumps(value, separators=(",", ":")) for value in values]
    assert in_node(values=values)["lines"] == expected


def test_a_file_that_is_none_is_one_sentence(tmp_path):
    for text in ("", "[]", '{"format":"perennial-ledger/1"}', "\xff"):
        file = tmp_path / "ledger.json"
        file.write_text(text, encoding="latin-1")
        with pytest.raises(SystemExit, match="is no ledger that can be checked"):
            check(file)

"""Why an entry stands: its rule, who acted, what became of its lots."""

from typing import get_args

import pytest
from msgspec.structs import replace

from chalicelib.domain.ledger import account as ledger
from chalicelib.domain.ledger import points
from chalicelib.domain.ledger.account import Cause, Reason, Source, open_account, start
from chalicelib.domain.ledger.why import RULES, doer_of, fate_of, rule_of
from tests.domain.acts import act

WORDS = Reason("why", zh="缘由", en="Why")


@pytest.fixture
def earned(programme):
    begun = open_account("ANNA", level="bronze")
    cause = Cause("earn", "checkin", WORDS)
    return points.credit(begun, act(), programme, cause, points=30)


def last(posting):
    return posting.entries[-1]


def test_every_source_has_its_rule():
    assert set(RULES) == set(get_args(Source))
    assert len({rule.id for rule in RULES.values()}) == len(RULES)


def test_a_rule_is_known_by_an_id_and_its_place(earned):
    rule = rule_of(last(earned))
    assert (rule.id, rule.anchor) == ("earning.checkin", "earning")


@pytest.mark.parametrize(
    ("actor", "doer"), [("ANNA", "member"), ("STAFF", "staff"), ("system", "system")]
)
def test_who_acted_is_a_part_and_no_id(earned, actor, doer):
    assert doer_of(replace(last(earned), actor=actor)) == doer


def test_what_lapses_along_with_somebodys_act_is_nobodys(earned):
    late = act("2028-01-01", actor="STAFF")
    assert doer_of(last(points.expire(start(earned.after), late))) == "system"


def test_lots_are_made_set_aside_spent_and_returned(earned):
    assert fate_of(last(earned)) == "made"
    hold = Cause("hold", "redemption", WORDS, ref="R")
    held = points.hold(start(earned.after), act(), hold, points=10)
    assert fate_of(last(held)) == "taken"
    lots, spend = last(held).lots, replace(hold, kind="commit")
    spent = points.commit(start(held.after), act(), spend, held=lots)
    assert fate_of(last(spent)) == "spent"
    for kind, account in (("void", held.after), ("lapse", held.after), ("reverse", spent.after)):
        back = points.give_back(start(account), act(), replace(hold, kind=kind), held=lots)
        assert fate_of(last(back)) == "returned"


@pytest.mark.parametrize("kind", ["clawback", "adjust", "reverse"])
def test_what_is_taken_back_is_taken(earned, programme, kind):
    cause = Cause(kind, "refund", WORDS)
    back = points.claw_back(start(earned.after), act(), programme, cause, points=5, growth=0)
    assert fate_of(last(back)) == "taken"


def test_the_facts_of_the_chain_stay_as_downloads_and_checkers_know_them():
    assert (
        *("member", "seq", "kind", "source", "points", "growth"),
        *("available_after", "held_after", "debt_after", "ref", "lots", "at", "actor", "programme"),
    ) == ledger.FACTS

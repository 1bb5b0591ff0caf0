"""The checker is checked: some mutants here, all of them by hand (see mutants.py)."""

import pytest

from tests.simulation.proof.mutants import GUARDS, MUTANTS, killer, noted
from tests.simulation.soak import walk

QUICK = {
    "a refusal is not kept": 1,
    "the wish is written before its effect": 1,
    "an unknown outcome is told as done": 1,
}
"""Each with the first seed whose walk kills it."""


@pytest.mark.parametrize("name", QUICK)
def test_a_mutant_is_killed(name):
    (mutant,) = (each for each in MUTANTS if each.name == name)
    assert killer(mutant, seeds=[QUICK[name]])


def test_each_guard_is_met_by_a_walk_so_that_a_mutant_without_it_is_another_shop():
    met = set()
    with noted(met):
        walk(1, engine="sqlite", operations=250)
    assert met == set(GUARDS)

"""The budget: two read calls and one transaction for any story, rows that fit a unit each."""

import pytest

from deploy.bench.costs import measure, report

COSTS = {cost.story: cost.bill for cost in measure()}
LOOKS_FURTHER = {"a referral is credited": 4}
"""Nobody waits for it: the feed credits both sides, whom only the referral names."""


@pytest.mark.parametrize("story", COSTS)
def test_a_story_costs_two_read_calls_and_one_transaction_at_most(story):
    assert COSTS[story].reads <= LOOKS_FURTHER.get(story, 2)
    assert COSTS[story].transactions <= 1


@pytest.mark.parametrize("story", COSTS)
def test_every_row_fits_in_one_unit(story):
    assert COSTS[story].wcu == 2 * COSTS[story].rows
    assert COSTS[story].rcu == COSTS[story].rows_read


def test_the_report_has_a_line_and_a_bar_for_each_story_and_keeps_its_claims():
    told = report()
    assert len(told.text.splitlines()) == 2 + len(COSTS)
    assert all(f"{story}: ours " in told.charts["costs"].words for story in COSTS)
    assert all(claim.is_met for claim in told.claims)

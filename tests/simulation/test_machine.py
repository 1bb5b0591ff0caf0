"""Any order of stories, mishaps, copies, jobs and clocks: the books agree with a small model."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from tests.simulation.walk import STORIES, Walk

CHANCES = st.randoms(use_true_random=False)
"""What a walk chooses, Hypothesis chooses for it: so it shrinks a failure to its least."""


class Machine(RuleBasedStateMachine):
    engine = "sqlite"
    walk: Walk | None = None

    @initialize(chance=CHANCES)
    def open(self, chance):
        self.walk = Walk(self.engine, chance)

    @rule(story=st.sampled_from(sorted(STORIES)), chance=CHANCES)
    def step(self, story, chance):
        self.walk.chance = chance
        self.walk.step(story)

    def teardown(self):
        if self.walk:
            self.walk.end()
            self.walk.close()


class OnDynamoDB(Machine):
    engine = "dynamodb"


SOAK = settings.get_current_profile_name() == "soak"

SHORT = {Machine: (8, 15), OnDynamoDB: (2, 8)}
"""How many walks, and how long each is: the same every time; the soak takes ever new ones."""


@pytest.mark.parametrize("machine", SHORT)
def test_the_books_agree_whatever_happens(machine):
    examples, steps = SHORT[machine]
    short = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        print_blob=True,
        derandomize=True,
    )
    run_state_machine_as_test(machine, settings=settings() if SOAK else short)

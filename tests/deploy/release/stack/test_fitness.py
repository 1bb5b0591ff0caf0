"""A stack that is busy or broken when a release comes to it."""

import pytest

from deploy.release.owner.talk import Refused
from deploy.release.stack.formation import Stack


class Formation:
    """CloudFormation that stands at these states one after the other, and at the last for good."""

    emulator = "http://127.0.0.1"

    def __init__(self, *states):
        self.states, self.asked = [*states], []

    def client(self, _service):
        return self

    def describe_stacks(self, **_named):
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return {"Stacks": [{"StackStatus": state}]}

    def describe_stack_resources(self, **_named):
        kept = {"PhysicalResourceId": "table-1", "ResourceStatus": "DELETE_SKIPPED"}
        gone = {"PhysicalResourceId": "queue-1", "ResourceStatus": "DELETE_COMPLETE"}
        return {"StackResources": [kept, gone]}

    def continue_update_rollback(self, **_named):
        self.asked.append("continue")

    def delete_stack(self, **_named):
        self.asked.append("delete")


def made_fit(*states):
    formation, said = Formation(*states), []
    stack = Stack(formation, "perennial-prod", said.append)
    stack.pause = 0
    stack.make_fit()
    return formation.asked, "\n".join(said)


@pytest.mark.parametrize(
    "state", ["CREATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"]
)
def test_a_stack_that_stands_is_left_alone(state):
    assert made_fit(state) == ([], "")


@pytest.mark.parametrize(
    "state", ["UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS", "CREATE_IN_PROGRESS"]
)
def test_what_is_under_way_is_waited_for(state):
    asked, said = made_fit(*[state] * 4, "UPDATE_COMPLETE")
    assert not asked
    assert said.count(state) == 1


def test_a_stack_that_is_being_deleted_is_waited_for_and_made_anew():
    assert made_fit("DELETE_IN_PROGRESS", "DELETE_IN_PROGRESS", "DELETE_COMPLETE")[0] == []


def test_a_change_that_could_not_be_taken_back_is_tried_once_more():
    states = (*["UPDATE_ROLLBACK_FAILED"] * 2, "UPDATE_ROLLBACK_IN_PROGRESS")
    asked, _ = made_fit(*states, "UPDATE_ROLLBACK_COMPLETE")
    assert asked == ["continue"]


@pytest.mark.parametrize("state", ["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED"])
def test_what_never_stood_is_cleared_and_what_stays_is_named(state):
    asked, said = made_fit(state, state, "DELETE_IN_PROGRESS", "DELETE_COMPLETE")
    assert asked == ["delete"]
    assert "table-1" in said
    assert "queue-1" not in said


@pytest.mark.parametrize(
    "state", ["DELETE_FAILED", "UPDATE_ROLLBACK_FAILED", "IMPORT_ROLLBACK_FAILED"]
)
def test_what_only_a_person_can_mend_is_refused(state):
    with pytest.raises(Refused, match=f"stands at {state}"):
        made_fit(state)

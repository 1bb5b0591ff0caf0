"""A draft of the rules is tried before anybody publishes it."""

from chalicelib.domain.programme.difference import Difference
from chalicelib.usecases.programme.check_draft import Checked, check_draft


def test_the_rules_in_force_are_a_draft_without_a_fault(world):
    ports = world.ports
    assert check_draft(ports.published, ports) == Checked(version=ports.programme.version)


def test_a_draft_says_what_it_would_change(world):
    draft = world.ports.published.replace("undo_minutes = 10", "undo_minutes = 5")
    found = check_draft(draft, world.ports).differences
    assert found == (Difference("redemption.undo_minutes", "10", "5"),)


def test_a_draft_with_a_fault_changes_nothing_and_says_where(world):
    draft = world.ports.published.replace("undo_minutes = 10", "undo_minutes = 9999")
    tried = check_draft(draft, world.ports)
    assert [finding.line for finding in tried.findings] == [
        draft[: draft.index("undo_minutes")].count("\n") + 1
    ]
    assert (tried.version, tried.differences) == (None, ())

"""Steps, each sealed to the one before."""

from msgspec.structs import replace

from chalicelib.domain import trail
from tests.domain.acts import act


def test_a_step_is_sealed_to_the_one_before_and_says_nothing_personal():
    first = trail.follow(None, act(), "adjust", "ANNA/3", {"points": 5, "reason": "林小满"}).step
    second = trail.follow(first, act(), "freeze", "ANNA", {"reason": "why"}).step
    assert (first.number, second.number) == (1, 2)
    assert first.hash == trail.seal("", first)
    assert second.hash == trail.seal(first.hash, second)
    assert "林小满" not in str(first)


def test_whatever_is_changed_breaks_the_seal():
    step = trail.follow(None, act(), "adjust", "ANNA/3", {}).step
    for changed in ({"actor": "X"}, {"number": 2}, {"deed": "freeze"}, {"target": "B"}, {"at": 1}):
        assert trail.seal("", replace(step, **changed)) != step.hash


def test_the_order_in_which_facts_are_named_does_not_matter():
    one = trail.follow(None, act(), "adjust", "A/1", {"a": 1, "b": 2})
    assert one == trail.follow(None, act(), "adjust", "A/1", {"b": 2, "a": 1})

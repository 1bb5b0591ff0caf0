import pytest

from chalicelib.ports.effort import Effort, measured
from chalicelib.store.engine.attempts import Attempts, Denied, Lost
from tests.store.mishaps import Clock


def never(fault: type[Exception]) -> object:
    raise fault


def test_a_pause_is_any_part_of_its_cap():
    clock = Clock()
    parts = iter([0.0, 0.5, 0.9, 0.1, 0.3, 0.7, 0.2, 0.6])
    attempts = Attempts(sleep=clock.sleep, clock=lambda: clock.now, chance=lambda: next(parts))
    with pytest.raises(Denied):
        attempts.ask(lambda: never(Denied))
    assert clock.slept == pytest.approx([0, 0.025, 0.09, 0.02, 0.12, 0.28, 0.08])


def test_the_last_reply_can_still_come_within_the_budget():
    clock = Clock()
    asked_at = []

    def ask() -> None:
        asked_at.append(clock.now)
        raise Lost

    with pytest.raises(Lost):
        clock.attempts().ask(ask)
    assert 5.5 < asked_at[-1] <= 6.0


def test_what_it_took_is_counted_for_whoever_asked():
    clock = Clock()
    turns = iter([Denied, Denied, None])

    def ask() -> str:
        fault = next(turns)
        if fault:
            raise fault
        return "done"

    with measured() as effort:
        assert clock.attempts().ask(ask) == "done"
    assert effort == Effort(calls=3, retries=2)

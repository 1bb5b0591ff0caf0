"""The shop's clock runs on and can be moved."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from deploy.local.clock import Clock


def test_it_shows_the_machines_time_until_it_is_moved(tmp_path):
    assert Clock(tmp_path / "clock").now() == pytest.approx(time.time(), abs=2)


def test_a_move_holds_after_a_restart(tmp_path):
    clock = Clock(tmp_path / "clock")
    clock.forward(86_400)
    clock.forward(60)
    again = Clock(tmp_path / "clock").now()
    assert again == pytest.approx(time.time() + 86_460, abs=2)


def test_it_never_goes_back(tmp_path):
    with pytest.raises(AssertionError):
        Clock(tmp_path / "clock").forward(-1)


def test_a_move_is_seen_by_all_who_read_the_clock_and_none_is_lost(tmp_path):
    clocks = [Clock(tmp_path / "clock") for _ in range(4)]
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda turn: clocks[turn % 4].forward(100), range(40)))
    for clock in clocks:
        assert clock.now() == pytest.approx(time.time() + 4000, abs=2)

"""The shop's clock runs on and can be moved."""

import time

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

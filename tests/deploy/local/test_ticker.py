"""What falls due is done without anybody asking."""

import threading

from deploy.local.ticker import Ticker


def test_it_turns_until_it_is_stopped():
    turns = threading.Semaphore(0)
    ticker = Ticker(lambda: turns.release() or 1)
    ticker.start()
    assert all(turns.acquire(timeout=5) for _ in range(3))
    ticker.stop()
    assert not any(t.name == "ticker" for t in threading.enumerate())


def test_catching_up_ends_when_nothing_is_left():
    left = [3, 2, 1, 0]
    Ticker(lambda: left.pop(0)).catch_up()
    assert left == []


def test_a_bug_in_a_turn_is_written_down_and_the_next_one_comes(caplog):
    left = [None, 1, 0]
    ticker = Ticker(lambda: left.pop(0) + 0)
    ticker.catch_up()
    ticker.catch_up()
    assert "TypeError" in caplog.text
    assert left == []

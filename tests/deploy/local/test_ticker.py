"""What falls due is done without anybody asking, and before who asks is answered."""

import threading

import pytest

from chalicelib.domain.refusals import Unavailable
from deploy.local.bell import Bell
from deploy.local.ticker import Ticker


class Over(BaseException):
    """Ends a ticker as a signal would."""


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


def test_a_store_out_of_reach_is_no_bug_and_is_asked_again(caplog):
    left = [Unavailable(), 1, 0]

    def turn():
        come = left.pop(0)
        if isinstance(come, Unavailable):
            raise come
        return come

    ticker = Ticker(turn)
    ticker.catch_up()
    ticker.catch_up()
    assert "out of reach" in caplog.text
    assert "Traceback" not in caplog.text
    assert left == []


def test_it_turns_again_and_again_until_it_is_ended():
    left = [1, 0, 0, 0]

    def turn():
        if not left:
            raise Over
        return left.pop()

    with Bell() as bell, pytest.raises(Over):
        Ticker(turn).run(bell)


def test_who_rings_is_answered_when_all_that_was_due_is_done():
    due, done, answered = [0], [], threading.Event()

    def turn():
        if answered.is_set():
            raise Over
        if not due[0]:
            return 0
        due[0] -= 1
        done.append(due[0])
        return 1

    def ask():
        due[0] = 3
        bell.ring()
        seen.append(len(done))
        answered.set()

    seen = []
    with Bell() as bell:
        asking = threading.Thread(target=ask)
        asking.start()
        with pytest.raises(Over):
            Ticker(turn).run(bell)
        asking.join()
    assert seen == [3]

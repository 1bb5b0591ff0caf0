"""Who rings waits for an answer, whatever becomes of those who hear it."""

import threading

from deploy.local.bell import Bell, answer


def test_a_ring_that_a_dying_ticker_heard_is_heard_by_the_next():
    with Bell() as bell:
        asking = threading.Thread(target=bell.ring)
        asking.start()
        for line in bell.heard(5):
            line.close()
        answer(bell.heard(5))
        asking.join(5)
        assert not asking.is_alive()


def test_an_answer_to_one_who_was_killed_harms_nobody():
    with Bell() as bell:
        asking = threading.Thread(target=bell.ring)
        asking.start()
        heard = bell.heard(5)
        answer(heard)
        answer(heard)
        asking.join(5)


def test_nobody_rings():
    with Bell() as bell:
        assert bell.heard(0) == []

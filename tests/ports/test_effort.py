"""What is done is counted for who is measuring, and for nobody else."""

from threading import Thread

from chalicelib.ports.effort import Effort, measured, under_way


def test_within_one_another_each_counts_its_own():
    with measured() as outer:
        under_way().calls += 1
        with measured() as inner:
            under_way().calls += 1
        under_way().calls += 1
    assert (outer, inner) == (Effort(calls=2), Effort(calls=1))


def test_another_thread_is_another_matter():
    with measured() as effort:
        thread = Thread(target=lambda: setattr(under_way(), "calls", 7))
        thread.start()
        thread.join()
    assert effort == Effort()


def test_where_nobody_measures_nothing_is_kept():
    under_way().calls += 1
    assert under_way() == Effort()

"""What is due is done for each, whatever becomes of one."""

from chalicelib.domain.refusals import Unavailable
from chalicelib.wiring.errands import Errands

each = Errands(str.lower)


def test_one_that_fails_is_written_down_and_holds_up_no_other(caplog):
    done = []

    def do(one):
        done.append(10 // one)
        return 1

    assert each([5, 0, 2], do) == 2
    assert done == [2, 5]
    assert "ZeroDivisionError" in caplog.text


def test_a_job_that_fails_is_named(caplog):
    def lapse():
        raise ValueError

    assert each([lapse], lambda job: job()) == 0
    assert caplog.records[0].facts == {"due": "lapse"}


def test_nothing_due_is_nothing_done():
    assert each([], lambda _: 1) == 0


def test_one_that_must_wait_leaves_a_plain_line(caplog):
    def do(_):
        raise Unavailable

    assert each(["ANNA"], do) == 0
    assert caplog.records[0].facts == {"due": "anna"}
    assert "must wait: unavailable" in caplog.text
    assert "Traceback" not in caplog.text

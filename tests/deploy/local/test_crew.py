"""The processes that serve live and end together, and one that dies begins again."""

import os
import signal
import time

import pytest

from tests.deploy.local.load.processes import alive, children, gone, waited
from tests.deploy.local.server import FAILED, Server, served

pytestmark = pytest.mark.process


@pytest.fixture
def crew(tmp_path):
    with served(tmp_path / "data", WORKERS="4") as server:
        yield server


def test_four_workers_and_a_ticker_answer_on_one_port(crew):
    assert len(children(crew.process.pid)) == 5
    assert crew.get_json("/api/health")


def test_whoever_is_killed_begins_again(crew):
    before = children(crew.process.pid)
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    waited(lambda: len(children(crew.process.pid) - before) == len(before))
    assert crew.get_json("/api/health")


def test_one_that_dies_again_and_again_at_its_start_is_no_storm(crew):
    seen, until = children(crew.process.pid), time.monotonic() + 2
    while time.monotonic() < until:
        now = children(crew.process.pid)
        seen |= now
        for pid in now:
            gone(pid)
    assert len(seen) < 5 + 5 * 5


def test_when_the_parent_is_killed_all_let_go_of_port_and_folder(crew):
    workers = children(crew.process.pid)
    crew.kill()
    waited(lambda: not any(map(alive, workers)))
    crew.start()
    assert crew.get_json("/api/health")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_stop_ends_all_quietly(tmp_path, how):
    server = Server(tmp_path / "data", {"WORKERS": "4"}).start()
    workers = children(server.process.pid)
    code, said = server.end(how)
    assert code == 0
    assert "Traceback" not in said
    assert not FAILED.search(server.journal)
    assert not any(map(alive, workers))


def test_the_clock_that_one_worker_moves_all_read_and_what_fell_due_is_done(crew):
    now = crew.get_json("/dev/clock")["now"]
    moved = crew.post_json("/dev/clock", {"seconds": 86_400})["now"]
    assert moved >= now + 86_400
    assert all(crew.get_json("/dev/clock")["now"] >= moved for _ in range(40))

"""A server is there while it is used, and gone afterwards, whatever happened."""

import pytest

from deploy.bench.stories import served as module
from deploy.bench.stories.served import served

IDLE = "tests.deploy.bench.stories.idle"


def ends(monkeypatch):
    """Every server that was started, once it is over."""
    started = []
    popen = module.subprocess.Popen

    def start(*args, **kwargs):
        started.append(popen(*args, **kwargs))
        return started[-1]

    monkeypatch.setattr(module.subprocess, "Popen", start)
    return lambda: [server.returncode is not None for server in started]


@pytest.mark.parametrize("fails", [False, True])
def test_it_is_ended_after_its_use_and_after_a_failure_alike(monkeypatch, fails):
    ended = ends(monkeypatch)

    def use():
        with served(IDLE, {}, lambda: True):
            assert ended() == [False]
            assert not fails, "its user failed"

    if fails:
        with pytest.raises(AssertionError, match="its user failed"):
            use()
    else:
        use()
    assert ended() == [True]


def test_one_that_does_not_answer_is_ended(monkeypatch):
    ended = ends(monkeypatch)
    monkeypatch.setattr(module, "PATIENCE", -1)
    with pytest.raises(AssertionError, match="it does not answer"):
        served(IDLE, {}, lambda: False).__enter__()
    assert ended() == [True]


def test_one_that_ends_by_itself_is_told():
    with pytest.raises(AssertionError, match="it ended"):
        served("calendar", {}, lambda: False).__enter__()

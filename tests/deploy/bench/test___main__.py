"""One measure that is not as it must be keeps no other from being written."""

from deploy.bench import __main__ as bench
from deploy.bench.claims import Claim
from deploy.bench.tables import Report


def too_slow():
    raise AssertionError("earn takes too long")


def test_what_fails_is_told_and_what_follows_is_kept(monkeypatch, capsys):
    written = []
    monkeypatch.setattr(bench, "keep", lambda section, _report: written.append(section))
    assert not bench.kept("race", too_slow)
    assert bench.kept("costs", lambda: Report("| |"))
    assert written == ["costs"]
    assert "race: earn takes too long" in capsys.readouterr().out


def test_a_claim_that_is_missed_is_kept_and_told(monkeypatch):
    written = []
    monkeypatch.setattr(bench, "keep", lambda section, _report: written.append(section))
    slow = Claim("the race", measured=1.6, bound=1.5)
    assert not bench.kept("race", lambda: Report("| |", claims=(slow,)))
    assert written == ["race"]

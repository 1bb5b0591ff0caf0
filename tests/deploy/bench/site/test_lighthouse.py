"""What Lighthouse told, as scores of a hundred with what they lost."""

import json
import subprocess
from pathlib import Path

import pytest

from deploy.bench.site import lighthouse
from deploy.bench.site.lighthouse import Score, audited
from press.node import Node

TOLD = {
    "http://tea/": {
        "scores": {"seo": {"score": 0.91, "failed": ["meta-description: none"]}},
        "paint": 1234,
        "files": [3000, 40],
    }
}


def test_a_score_is_of_a_hundred_and_names_what_it_lost(monkeypatch):
    def run(command, **options):
        assert json.loads(options["input"])["pages"] == ["http://tea/"]
        return subprocess.CompletedProcess(command, 0, json.dumps(TOLD), "")

    monkeypatch.setattr(lighthouse, "find", lambda: Node(("npm",), Path("bin")))
    monkeypatch.setattr(lighthouse.subprocess, "run", run)
    visit = audited("chromium", ["http://tea/"], ["seo"])["http://tea/"]
    assert visit.scores == {"seo": Score(91, ("meta-description: none",))}
    assert (visit.paint, visit.weight, len(visit.files)) == (1.234, 3040, 2)


def test_a_page_that_cannot_be_opened_is_no_score():
    with pytest.raises(AssertionError):
        audited("/no/such/browser", ["http://127.0.0.1:1/"])

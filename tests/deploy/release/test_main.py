"""The command as make calls it: a refusal is a sentence and exit 2, never a traceback."""

import subprocess
import sys

import pytest

from deploy.release.__main__ import main


def refused(monkeypatch, capsys, *words):
    monkeypatch.setattr(sys, "argv", ["release", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("more", [(), ("--back",)])
def test_a_stage_has_to_be_named(monkeypatch, capsys, more):
    assert "is no stage: it is dev or prod" in refused(monkeypatch, capsys, "", *more)
    assert "STAGE=live is no stage" in refused(monkeypatch, capsys, "live", *more)


def test_a_release_to_go_back_to_has_a_number(monkeypatch, capsys):
    said = refused(monkeypatch, capsys, "prod", "--back", "--to", "yesterday")
    assert said == "TO=yesterday is no number of a release.\n"


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        (("release", "STAGE=prod"), "python -m deploy.release prod"),
        (("rollback", "STAGE=prod"), 'python -m deploy.release prod --back --to ""'),
        (("rollback", "STAGE=dev", "TO=3"), 'python -m deploy.release dev --back --to "3"'),
    ],
)
def test_make_says_the_same(asked, done):
    run = subprocess.run(
        ["make", "-n", "PYTHON=python", *asked], capture_output=True, text=True, check=True
    )
    assert done in run.stdout

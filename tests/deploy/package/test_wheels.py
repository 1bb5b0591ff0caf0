"""The wheels: what pyproject.toml lists, by the lock, and one sentence without a network."""

import hashlib
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from deploy.package import wheels


def test_what_ships_is_what_pyproject_lists_and_lambda_does_not_bring():
    assert wheels.shipped() == {"chalice", "msgspec", "pynamodb", "qrcode", "tzdata"}


def test_each_has_its_hash_from_the_lock():
    entries = wheels.locked().split("\n")
    named = [line.partition("==")[0] for line in entries if "==" in line]
    assert sorted(named) == sorted(wheels.shipped())
    assert wheels.locked().count("--hash=sha256:") > len(named)


def test_two_who_fetch_at_once_keep_the_same_wheels(monkeypatch, tmp_path):
    def slower(command, **_):
        draft = Path(command[-1].partition("=")[2])
        draft.mkdir()
        kept = tmp_path / hashlib.sha256(wheels.locked().encode()).hexdigest()[:16]
        kept.mkdir()
        with ZipFile(kept / "a-1-py3-none-any.whl", "w") as quicker:
            quicker.writestr("a.py", "")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", slower)
    assert wheels.files(tmp_path) == {"a.py": b""}


def test_without_a_network_one_sentence_says_so(monkeypatch, tmp_path):
    def away(command, **_):
        noise = "WARNING: Retrying\nERROR: No matching distribution found for chalice==1.34.0"
        return subprocess.CompletedProcess(command, 1, "", noise)

    monkeypatch.setattr(subprocess, "run", away)
    with pytest.raises(wheels.Unreachable) as said:
        wheels.files(tmp_path)
    assert "No matching distribution" in str(said.value)
    assert "\n" not in str(said.value)
    assert not list(tmp_path.iterdir())

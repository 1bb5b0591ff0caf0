from pathlib import Path

import pytest

from press.__main__ import main
from tests.press.project import edit


def test_a_project_in_order_passes_the_check(project: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--root", str(project), "check"]) == 0
    assert capsys.readouterr().out == "Pages: in order\n"


def test_the_check_fails_with_every_finding(project: Path, capsys: pytest.CaptureFixture[str]):
    edit(project / "docs/zh/index.md", "points.checkin", "points.nobody")
    edit(project / "docs/en/index.md", "title: Home\n", "")
    assert main(["--root", str(project), "check"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("docs/en/index.md:1: title is missing")
    assert second.startswith("docs/zh/index.md:7: no placeholder is called 'points.nobody'")


def test_advice_is_told_apart_and_fails_nothing(project: Path, capsys: pytest.CaptureFixture[str]):
    edit(project / "docs/zh/index.md", "签到得 {{ points.checkin }} 分", "签到得 2 积分")
    assert main(["--root", str(project), "check"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("advice: docs/zh/index.md:7: “2 积分” is typed")
    assert told.err == ""


def test_a_broken_programme_is_told_by_whatever_ends(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    edit(project / "programme.toml", "per_week = 2", "per_week = -2")
    for command in ("check", "build"):
        assert main(["--root", str(project), command]) == 1
        assert ": messages.per_week: must be at least 0" in capsys.readouterr().err

"""A terminal sees a bar, a log a line at each tenth."""

import sys
from io import StringIO

import pytest

from deploy.moving.progress import Progress


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def said(monkeypatch):
    def run(out, total, upto, stride=1):
        monkeypatch.setattr(sys, "stderr", out)
        passed = Progress("Moved", total)
        for number in range(stride, upto + 1, stride):
            passed(number)
        return out.getvalue()

    return run


def test_a_terminal_sees_a_bar_fill(said):
    text = said(Terminal(), 1_000, 1_000)
    assert "Moved: ███████████████··············· 500 of 1,000 rows" in text
    assert text.endswith(f"{'█' * 30} 1,000 of 1,000 rows\n")
    assert text.count("\x1b[K") == 200


def test_a_log_sees_ten_lines(said):
    text = said(StringIO(), 1_000, 1_000)
    assert text.splitlines()[0] == "Moved: 100 of 1,000 rows"
    assert len(text.splitlines()) == 10
    assert "\r" not in text


def test_blocks_that_pass_over_a_tenth_are_told_too(said):
    text = said(StringIO(), 1_000, 1_000, stride=40)
    assert [line.split()[1] for line in text.splitlines()][:3] == ["120", "200", "320"]
    assert len(text.splitlines()) == 10


def test_who_knows_no_total_counts(said):
    assert said(StringIO(), 0, 20_000) == "Moved: 10,000 rows\nMoved: 20,000 rows\n"


def test_nothing_at_all_is_no_bar(said):
    assert said(Terminal(), 0, 0) == ""

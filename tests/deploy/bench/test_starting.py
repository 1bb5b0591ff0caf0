"""A picture starts in a fraction of what table and framework take, and the table says all."""

from statistics import median

import pytest

from deploy.bench import starting
from deploy.bench.starting import API, LEAST, PICTURES, STARTS, Taken, start
from deploy.package import wheels
from deploy.package.__main__ import pack


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    room = tmp_path_factory.mktemp("starting")
    try:
        pack(room / "deployment.zip")
    except (wheels.Unreachable, FileNotFoundError) as missing:
        pytest.skip(f"nothing to start: {missing}")
    return starting.laid(room / "deployment.zip", room / "opened")


def test_a_picture_starts_within_its_share(place):
    turns = range(3)
    pictures = [start(PICTURES, place).answered for _ in turns]
    least = [start(LEAST, place).ready for _ in turns]
    assert median(pictures) <= 0.4 * median(least)


@pytest.mark.parametrize("name", [name for name, one in STARTS.items() if one is not PICTURES])
def test_whatever_starts_is_ready_before_it_answers(name, place):
    taken = start(STARTS[name], place)
    assert taken.python > 0
    assert 0 < taken.ready <= taken.answered


def test_the_table_has_a_line_for_each_start_and_one_for_python(monkeypatch):
    monkeypatch.setattr(starting, "pack", lambda _path: None)
    monkeypatch.setattr(starting, "laid", lambda _archive, place: (place,))
    monkeypatch.setattr(starting, "start", lambda one, _place: taken[one])
    taken = {one: Taken(0.01, 0.2, 0.25) for one in STARTS.values()} | {API: Taken(0.01, 0.3, 0.4)}
    report = starting.report(2)
    lines = report.text.splitlines()
    assert len(lines) == 2 + len(STARTS) + 1
    assert lines[2].endswith("| 300 (1.50) | 400 (2.00) | 300 (1.50) | 400 (2.00) |")
    assert "everything made: ours 400" in report.charts["starting"].words

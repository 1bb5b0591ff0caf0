"""The API starts in little more than table and framework take, a picture in a fraction of it."""

from statistics import median

import pytest

from deploy.bench import starting
from deploy.bench.starting import API, LEAST, PICTURES, STARTS, Taken, start
from deploy.package import wheels
from deploy.package.__main__ import pack

COUNTED = """
import sys
sys.path[:0] = sys.argv[1:]
calls = 0
def count(frame, event, argument):
    global calls
    calls += event in ("call", "c_call")
sys.setprofile(count)
{ready}
sys.setprofile(None)
print(0, calls, calls)
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    room = tmp_path_factory.mktemp("starting")
    try:
        pack(room / "deployment.zip")
    except (wheels.Unreachable, FileNotFoundError) as missing:
        pytest.skip(f"nothing to start: {missing}")
    return starting.laid(room / "deployment.zip", room / "opened")


def test_the_api_does_little_more_to_start_than_table_and_framework(place, monkeypatch):
    """Counted in calls, for they are the same on a busy machine; the table has it in time."""
    monkeypatch.setattr(starting, "TIMED", COUNTED)
    api, least = (start(one, place).ready for one in (API, LEAST))
    assert 100_000 < api <= 1.6 * least


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

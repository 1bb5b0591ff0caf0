"""The API starts in little more than table and framework take, a picture in a fraction of it."""

import compileall

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


@pytest.fixture(scope="module")
def quickest(place):
    """The best of some starts of each, compiled, in turn: whatever else runs here only adds."""
    compileall.compile_dir(place[0], quiet=2)
    found = [[start(one, place) for one in (API, PICTURES, LEAST)] for _ in range(4)]
    return [Taken(*map(min, zip(*times, strict=True))) for times in zip(*found, strict=True)]


def test_the_api_with_everything_made_starts_within_its_bound(quickest):
    api, _, least = quickest
    assert api.ready <= 1.5 * least.ready


def test_a_picture_starts_within_its_share(quickest):
    _, pictures, least = quickest
    assert pictures.answered <= 0.4 * least.ready


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

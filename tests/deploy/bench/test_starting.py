"""A picture starts in a fraction of what table and framework take, and the table says all."""

from statistics import median

import pytest

from deploy.bench import starting
from deploy.package import wheels
from deploy.package.__main__ import pack
from deploy.package.opened import opened


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    room = tmp_path_factory.mktemp("starting")
    try:
        pack(room / "deployment.zip")
    except (wheels.Unreachable, FileNotFoundError) as missing:
        pytest.skip(f"nothing to start: {missing}")
    return opened(room / "deployment.zip", room / "opened")


def test_a_picture_starts_within_its_share(place):
    turns = range(3)
    pictures = [starting.start(starting.PICTURE, place) for _ in turns]
    least = [starting.start(starting.LEAST, place) for _ in turns]
    assert median(pictures) <= 0.4 * median(least)


def test_the_table_has_a_line_for_each_start(monkeypatch):
    monkeypatch.setattr(starting, "pack", lambda _path: None)
    monkeypatch.setattr(starting, "opened", lambda _archive, place: (place, place))
    monkeypatch.setattr(starting, "start", lambda code, _place: 0.001 * len(code))
    assert len(starting.report(2).splitlines()) == 2 + len(starting.STARTS)

"""Pictures of codes are no slower than segno's; a card, drawn every half minute, much faster."""

import gc

import pytest

from deploy.bench.drawing import PICTURES, report, times


@pytest.mark.parametrize(
    ("name", "most"),
    [("referral, screen", 1), ("referral, print", 1), ("member card, fixed mask", 0.35)],
)
def test_a_picture_is_drawn_within_its_share_of_segnos_time(name, most):
    ours, theirs = map(min, zip(*times(PICTURES[name], 7), strict=True))
    assert ours <= most * theirs
    assert gc.isenabled()


def test_both_draw_the_same_link():
    picture = PICTURES["referral, screen, PNG"]
    assert picture.theirs() != picture.ours()
    assert picture.versions == "2 (3)"
    assert all(drawn.startswith(b"\x89PNG") for drawn in (picture.ours(), picture.theirs()))


def test_the_table_has_a_line_for_each_picture(monkeypatch):
    monkeypatch.setattr("deploy.bench.drawing.ROUNDS", 1)
    assert len(report().splitlines()) == 2 + len(PICTURES)

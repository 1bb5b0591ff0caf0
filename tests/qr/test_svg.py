import gzip
import re

import pytest

from qr import draw
from qr.ink import Ink
from qr.symbol import symbol

REFERRAL = "https://BRAND.EXAMPLE/R/ABCD23458"


@pytest.mark.parametrize("level", "LMQH")
def test_the_path_paints_exactly_the_dark_modules(level):
    modules = symbol(REFERRAL, level).modules
    painted = _rasterised(draw(REFERRAL, level=level).decode())
    assert [[bool(dot) for dot in row[4:-4]] for row in painted[4:-4]] == list(map(list, modules))


def test_a_scanner_reads_the_painted_path(scan):
    painted = _rasterised(draw(REFERRAL).decode())
    large = [[dot for dot in row for _ in range(4)] for row in painted for _ in range(4)]
    assert scan(large).text == REFERRAL


def test_four_light_modules_surround_it_on_a_background_of_its_own():
    picture = draw(REFERRAL).decode()
    painted = _rasterised(picture)
    assert not any(map(any, painted[:4] + painted[-4:]))
    assert not any(any(row[:4] + row[-4:]) for row in painted)
    assert '<rect width="33" height="33" fill="#ffffff"/>' in picture


def test_a_strict_content_policy_has_nothing_to_object_to():
    picture = draw(REFERRAL).decode()
    assert 'shape-rendering="crispEdges"' in picture
    assert set(re.findall(r"<(\w+)", picture)) == {"svg", "rect", "path"}
    assert not re.search(r"style|script|href|\son\w+=|url\(", picture)


def test_a_referral_symbol_is_small_on_the_wire():
    assert len(gzip.compress(draw(REFERRAL))) <= 800


def test_size_is_in_dots_or_for_a_printer_in_inches():
    assert 'width="264" height="264" viewBox="0 0 33 33"' in draw(REFERRAL).decode()
    assert 'width="132" height="132" viewBox="0 0 33 33"' in draw(REFERRAL, scale=4).decode()
    assert 'width="1.3200in" height="1.3200in"' in draw(REFERRAL, scale=12, dpi=300).decode()


def test_it_is_drawn_in_the_shops_ink():
    picture = draw(REFERRAL, ink=Ink(dark="#1b3a2d", light="#fdf8ee")).decode()
    assert re.findall(r'fill="(.*?)"', picture) == ["#fdf8ee", "#1b3a2d"]


def _rasterised(picture: str) -> list[list[int]]:
    width = int(re.search(r'viewBox="0 0 (\d+) \1"', picture)[1])
    dots = [[0] * width for _ in range(width)]
    path = re.search(r' d="(.*?)"', picture)[1]
    assert re.fullmatch(r"(m-?\d+ \d+h\d+v1h-\d+z)+", path)
    x = y = 0
    for right, down, *lengths in re.findall(r"m(-?\d+) (\d+)h(\d+)v1h-(\d+)z", path):
        x, y = x + int(right), y + int(down)
        length, back = map(int, lengths)
        assert length == back
        for at in range(x, x + length):
            assert not dots[y][at], "painted once"
            dots[y][at] = 1
    return dots

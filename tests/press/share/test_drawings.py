"""Drawings in the colours of the theme's styles, as resvg can read them."""

import pytest

from press.share.drawings import DRAWINGS, drawn, is_wide, styles
from tests.press.project import ROOT

FILES = sorted((ROOT / DRAWINGS).glob("*.svg"))


def test_the_styles_need_no_browser():
    text = styles(ROOT)
    assert ".leaf {" in text
    assert not any(strange in text for strange in ("var(", ":is", "@media", "p-drawing"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_drawing_is_as_large_as_fits_and_in_colour(file):
    picture = drawn(file, styles(ROOT), 420, 630)
    assert picture.width <= 420
    assert picture.height <= 630
    assert picture.width >= 419 or picture.height >= 629
    colours = {pixel[:3] for _, pixel in picture.getcolors(1 << 20) if pixel[3] == 255}
    assert len(colours) > 1 or file.stem == "mark"


def test_a_landscape_is_wide_and_a_thing_is_not():
    assert [file.stem for file in FILES if is_wide(file)] == ["hill"]

import pytest

from qr.ink import Ink


@pytest.mark.parametrize(
    ("dark", "light"),
    [
        ("#000000", "#ffffff"),
        ("#12284c", "#FDF8EE"),
        ("#c8102e", "#ffffff"),
        ("#767676", "#ffffff"),
    ],
)
def test_dark_on_light_with_contrast_is_welcome(dark, light):
    assert Ink(dark=dark, light=light).dark == dark


@pytest.mark.parametrize(
    ("dark", "light", "reason"),
    [
        ("#ffffff", "#000000", "inverted"),
        ("#fdf8ee", "#12284c", "inverted"),
        ("#777777", "#ffffff", r"contrast of 4\.48"),
        ("#ff8c00", "#ffffff", r"contrast of 2\.33"),
        ("#808080", "#808080", r"contrast of 1\.00"),
        ("#000", "#ffffff", "spelled #rrggbb, not '#000'"),
        ("black", "#ffffff", "spelled #rrggbb"),
        ('#000000"/>', "#ffffff", "spelled #rrggbb"),
        ("#000000\n", "#ffffff", "spelled #rrggbb"),
    ],
)
def test_colours_that_scan_badly_are_refused_with_the_reason(dark, light, reason):
    with pytest.raises(ValueError, match=reason):
        Ink(dark=dark, light=light)

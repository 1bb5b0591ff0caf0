import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qr import draw
from qr.codes import CHANNEL, REFERRAL, VOUCHER, from_bytes
from qr.ink import Ink
from qr.link import link
from qr.symbol import symbol

PAYLOAD = "https://BRAND.EXAMPLE/R/ABCD23458"


@settings(max_examples=20, deadline=None)
@given(st.binary(min_size=10, max_size=10), st.sampled_from("LMQH"), st.integers(2, 9))
def test_a_scanner_reads_every_kind_of_link(scan, read_png, chance, level, scale):
    for kind, length in ("R", REFERRAL), ("C", CHANNEL), ("V", VOUCHER):
        payload = link("https://songfeng.example", kind, from_bytes(chance, length))
        picture = draw(payload, "png", level=level, scale=scale)
        assert scan(read_png(picture).dots).text == payload


@pytest.mark.parametrize("scale", [1, 3, 8, 25])
def test_every_module_is_a_whole_square_of_dots(scale, read_png):
    modules = symbol(PAYLOAD).modules
    dots = read_png(draw(PAYLOAD, "png", scale=scale)).dots
    assert len(dots) == len(dots[0]) == (len(modules) + 8) * scale
    edge = 4 * scale
    for y, row in enumerate(dots[edge:-edge]):
        wanted = [module for module in modules[y // scale] for _ in range(scale)]
        assert row[edge:-edge] == wanted


def test_four_light_modules_surround_it(read_png):
    dots = read_png(draw(PAYLOAD, "png", scale=5)).dots
    assert not any(map(any, dots[:20] + dots[-20:]))
    assert not any(any(row[:20] + row[-20:]) for row in dots)


def test_it_is_drawn_in_the_shops_ink(read_png):
    picture = read_png(draw(PAYLOAD, "png", ink=Ink(dark="#1b3a2d", light="#fdf8ee")))
    assert picture.palette == [b"\xfd\xf8\xee", b"\x1b\x3a\x2d"]


def test_a_printer_is_told_how_large_a_dot_is(read_png):
    chunks = read_png(draw(PAYLOAD, "png", dpi=300)).chunks
    assert struct.unpack(">IIB", chunks[b"pHYs"]) == (11811, 11811, 1)
    assert list(chunks).index(b"pHYs") < list(chunks).index(b"IDAT")
    assert b"pHYs" not in read_png(draw(PAYLOAD, "png")).chunks


def test_a_picture_for_a_screen_weighs_less_than_half_a_kilobyte():
    assert len(draw(PAYLOAD, "png")) < 512

import re
from html import unescape

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from PIL import ImageFont

from qr.lines import Lines, fit, measure, plain

TEXTS = st.text(st.characters() | st.sampled_from("茶舍，。（） aAiIwW"), max_size=80)


@given(TEXTS, st.floats(5, 200), st.floats(5, 60), st.floats(2, 12))
def test_whatever_is_written_stays_in_its_box(text, width, height, size):
    try:
        laid = fit(text, width, height, largest=size, smallest=size / 2)
    except ValueError:
        reject()
    assert laid.height <= height
    assert all(measure(line) * laid.size <= width for line in laid.lines)
    assert "".join(laid.lines).replace(" ", "") == plain(text).replace(" ", "")


@pytest.mark.parametrize("size", [20, 60])
@pytest.mark.parametrize(
    "text",
    [
        "Songfeng Tea House",
        "Good tea, kept company",
        "https://brand.example/C/7K3M9Q",
        "WILLIAM & MILLIE — 30% off? No!",
        "0123456789 (Tuesday–Sunday) “open”",
    ],
)
def test_a_real_font_is_no_wider_than_the_table_says(text, size):
    font = ImageFont.load_default(size)
    assert font.getlength(text) <= measure(text) * size


def test_an_ideograph_is_a_square_and_its_punctuation_too():
    assert measure("松风茶舍，") == 5
    assert measure("e\u0301") == measure("é") == measure("e")


def test_what_is_short_is_set_large_and_what_is_long_smaller():
    sizes = [fit("茶" * n, 50, 10, largest=8, smallest=3).size for n in (2, 6, 8, 12)]
    assert sizes[0] == 8
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < 5


def test_what_is_too_long_at_the_smallest_size_is_refused_in_words():
    with pytest.raises(ValueError, match=r"“茶茶.*…” is too long for its place of 50 × 10 mm"):
        fit("茶" * 60, 50, 10, largest=8, smallest=3)
    with pytest.raises(ValueError, match="too long"):
        fit("i" * 1_000_000, 5000, 5000, largest=8, smallest=1)


def test_lines_are_alike_and_words_stay_whole():
    laid = fit("Songfeng Tea House by the river", 100, 30, largest=6, smallest=3)
    assert laid.lines == ("Songfeng Tea", "House by the river")


def test_a_long_word_is_set_smaller_before_it_is_broken():
    assert fit("brand.example/C/7K3M9Q", 60, 30, largest=8, smallest=2).lines == (
        "brand.example/C/7K3M9Q",
    )
    assert len(fit("brand.example/C/7K3M9Q", 30, 30, largest=8, smallest=4).lines) > 1


def test_no_line_begins_with_a_comma_or_ends_with_an_opening_bracket():
    text = "一杯好茶，一位老朋友。（周二至周日，十点开门）"
    for width in range(20, 90, 5):
        lines = fit(text, width, 90, largest=6, smallest=4).lines
        assert not any(line[0] in "，。）" for line in lines)
        assert not any(line[-1] == "（" for line in lines)


def test_what_no_printer_shows_is_left_out():
    assert plain(" 松\x00风\u202e茶\ufeff舍 \n\t a\ud800\uffff ") == "松风茶舍 a"


@given(TEXTS)
def test_no_text_becomes_markup(text):
    drawn = Lines((plain(text) + '<b a="1">&',), 4).svg(1, 2)
    shown = re.fullmatch(r'<text x="1" y="6.00" [^<>]*>([^<>]*)</text>', drawn)
    assert unescape(shown[1]) == plain(text) + '<b a="1">&'

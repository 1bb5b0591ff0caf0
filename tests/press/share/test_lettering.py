"""Lines of a title: few, even, and never begun or ended by a mark that may not stand there."""

import pytest
from PIL import Image

from press.share.lettering import Lettering
from tests.press.project import ROOT


@pytest.fixture(scope="module")
def letters() -> Lettering:
    return Lettering(ROOT, size=50, weight=600)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("白茶怎么存", ["白茶怎么存"]),
        ("等级有哪些权益：一次说清的规则", ["等级有哪些权益：", "一次说清的规则"]),
        ("怎么泡，怎么存，怎么喝", ["怎么泡，", "怎么存，怎么喝"]),
        ("读一读《茶经》里写水的那几行", ["读一读《茶经》", "里写水的那几行"]),
        ("A kettle, a cup, a quiet hour", ["A kettle, a cup,", "a quiet hour"]),
    ],
)
def test_a_title_breaks_where_a_reader_would_pause(letters, text, lines):
    assert letters.lines(text, 440) == lines


@pytest.mark.parametrize("text", ["松" * 80, "tea " * 20, "白茶。" * 26, "很久以前" * 5 + "tea"])
def test_lines_keep_within_the_width_and_nothing_is_lost(letters, text):
    lines = letters.lines(text, 400)
    assert all(letters.length(line) <= 400 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_wider_than_a_line_stands_alone(letters):
    long = "Donaudampfschifffahrt" * 2
    assert letters.lines(f"The {long} sails", 300) == ["The", long, "sails"]


def test_both_scripts_are_written_and_what_the_font_lacks_is_left_out(letters):
    assert letters.length("松 tea 🫖") == pytest.approx(letters.length("松 tea "))
    mask = Image.new("L", (200, 100))
    letters.write(mask, 0, 60, "松 t")
    left, _, right, _ = mask.getbbox()
    assert left < 10
    assert right == pytest.approx(letters.length("松 t"), abs=4)

"""Charts can be read: by eyes, whatever the names, by a screen reader, by day and by night."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from deploy.bench import ink
from deploy.bench.chart import bars, lines

SVG = "{http://www.w3.org/2000/svg}"
AT_MOST = 6_000
"""Bytes of a picture."""

LONG = "a Chalice app with a table behind it & <everything> that a shop needs to open its doors"
NAMES = ["ours", "segno, the encoder alone", "qrcode with its SvgPathImage", "qrcode with Pillow"]

STORIES = bars(
    "What a story costs",
    "ms; less is better",
    [(f"{LONG} {at}", dict.fromkeys(NAMES, 0.5 + at)) for at in range(5)],
)
CHINESE = bars("会员计划", "毫秒", [("会员码，半分钟一换", {"ours": 0.62, "segno": 1234.5})])
GROWN = lines(
    "A shop that grows",
    "ms, p50",
    [
        (f"{members:,} members", {name: 2 + at / 100 for at, name in enumerate(NAMES)})
        for members in (1_000, 10_000, 100_000)
    ],
)
MANY = lines(
    "Eleven stories",
    "ms, p50",
    [
        (f"{members:,} members", {f"story {at}": 1 + at * members / 1e5 for at in range(11)})
        for members in (1_000, 10_000, 100_000)
    ],
)
CHARTS = pytest.mark.parametrize("chart", [STORIES, CHINESE, GROWN, MANY])


def parsed(chart):
    return ET.fromstring(chart.svg)  # noqa: S314 - we wrote it


def texts(chart):
    """Left, top, right, bottom of every line of letters."""
    for drawn in parsed(chart).iter(f"{SVG}text"):
        kind = drawn.get("class") or ""
        wide = ink.width(drawn.text, ink.HEADING if kind == "h" else ink.SIZE)
        x, y = float(drawn.get("x")), float(drawn.get("y"))
        left = x - wide * ("end" in kind) - wide / 2 * ("mid" in kind)
        yield left, y - ink.SIZE + 2, left + wide, y + 3


@CHARTS
def test_no_line_of_letters_lies_over_another_or_leaves_the_sheet(chart):
    sheet = parsed(chart)
    boxes = list(texts(chart))
    for one, other in combinations(boxes, 2):
        beside = one[2] <= other[0] or other[2] <= one[0]
        assert beside or one[3] <= other[1] or other[3] <= one[1]
    assert min(box[0] for box in boxes) >= 0
    assert max(box[2] for box in boxes) <= int(sheet.get("width"))
    assert max(box[3] for box in boxes) <= int(sheet.get("height"))


@CHARTS
def test_it_is_small_and_says_its_figures_in_words(chart):
    sheet = parsed(chart)
    assert len(chart.svg.encode()) < AT_MOST
    assert sheet.get("role") == "img"
    assert sheet.find(f"{SVG}desc").text == chart.words
    assert chart.words.startswith(sheet.find(f"{SVG}title").text)


def test_letters_are_large_enough_and_there_is_a_night():
    assert min(map(int, re.findall(r"(\d+)px", ink.STYLE))) >= 12
    assert "prefers-color-scheme:dark" in ink.STYLE


def test_a_bar_is_as_long_as_its_number_and_ours_has_the_first_colour():
    chart = bars("t", "u", [("a", {"ours": 50}), ("b", {"theirs": 100}), ("c", {"ours": 0})])
    found = re.findall(r'<path class="(\w)" d="M\d+ \d+h(\d+)v(\d+)', chart.svg)
    drawn = [(colour, int(wide)) for colour, wide, tall in found if wide != tall]
    assert [colour for colour, _ in drawn] == ["a", "b", "a"]
    assert drawn[0][1] == pytest.approx(drawn[1][1] / 2, abs=1)
    assert drawn[2][1] == 1


def test_every_number_stands_behind_its_bar():
    shown = [text.text for text in parsed(CHINESE).iter(f"{SVG}text")]
    assert {"0.62", "1,234"} <= set(shown)
    assert CHINESE.words == "会员计划 (毫秒). 会员码，半分钟一换: ours 0.62, segno 1,234."


def test_a_line_begins_at_zero_and_ends_below_a_round_number():
    chart = lines("t", "u", [("1", {"a": 10}), ("2", {"a": 20}), ("3", {"b": 30})])
    rules = [t.text for t in parsed(chart).iter(f"{SVG}text")]
    assert {"0", "10", "20", "30"} <= set(rules)
    assert "40" not in rules
    heights = re.search(r'class="l" d="M\d+ (\d+)L\d+ (\d+)"', chart.svg)
    assert int(heights[1]) - int(heights[2]) == pytest.approx(220 / 3, abs=1)


def test_the_same_figures_give_the_same_bytes():
    rows = [("a", {"ours": 1 / 3}), ("b", {"ours": 2 / 3})]
    assert bars("t", "u", rows).svg == bars("t", "u", rows).svg
    assert "0.33" in bars("t", "u", [("a", {"ours": 0.3331}), *rows[1:]]).svg


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (453, "453"),
        (12_345, "12,345"),
        (1.0, "1.00"),
        (1.524, "1.52"),
        (13.04, "13.0"),
        (0.62, "0.62"),
        (0.0109, "0.0109"),
        (1234.6, "1,235"),
        (0.0, "0.0"),
    ],
)
def test_a_number_has_three_digits(value, said):
    assert ink.said(value) == said


def test_labels_that_would_meet_are_moved_apart_in_their_order():
    moved = ink.apart([100, 101, 20, 100], 130)
    assert (moved[2], max(moved)) == (20, 130)
    assert moved[0] < moved[3] < moved[1]
    assert all(below - above >= ink.LINE for above, below in pairwise(sorted(moved)))


def test_lines_are_dashed_once_all_colours_are_taken():
    ways = re.findall(r'<g class="([^"]*)"><path [^>]*><circle', MANY.svg)
    assert len(set(ways)) == len(ways) == 11
    assert ways[6] == f"{ways[0]} z"
    with pytest.raises(AssertionError):
        bars("t", "u", [("a", dict.fromkeys(map(str, range(13)), 1))])

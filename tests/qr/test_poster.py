import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from qr.ink import Ink
from qr.poster import PAPERS, Card, poster
from qr.printed import Logo, Print

LINK = "https://SHOP.SONGFENG.EXAMPLE/C/ABCDE4"
CUP = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M0 0h9v6z"/></svg>'
ZH = Card(link=LINK, heading="松风茶舍", line="一杯好茶，一位老朋友", note="橱窗", drawing=CUP)
EN = Card(link=LINK, heading="Songfeng Tea House", line="Good tea, kept company")
LONG = Card(
    link="https://" + "A" * 40 + ".EXAMPLE/R/ABCD23458",
    heading="松风茶舍与河畔的朋友们一同度过的漫长而安静的春日午后",
    line="Good tea, kept company, from early in the morning until the lamps are lit",
    note="The window on the side of the river, to the left of the door",
    drawing=CUP,
)


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("card", [ZH, EN, LONG], ids=["zh", "en", "long"])
def test_a_phone_reads_the_symbol_of_every_page(card, size, seen):
    assert seen(poster(card, size)) == [card.link]


@pytest.mark.parametrize("size", PAPERS)
@pytest.mark.parametrize("card", [ZH, EN, LONG], ids=["zh", "en", "long"])
def test_all_of_it_stays_on_the_page(card, size):
    paper = PAPERS[size]
    root = ET.fromstring(poster(card, size))  # noqa: S314 - our own
    assert root.get("width") == f"{paper.width}mm"
    assert root.get("viewBox") == f"0 0 {paper.width} {paper.height}"
    group = root[-1]
    placed = [[float(e.get(n)) for n in ("x", "y", "width", "height")] for e in _nested(group)]
    assert all(x >= 0 and x + width <= paper.width for x, _, width, _ in placed)
    words = [(float(e.get("y")), float(e.get("font-size"))) for e in group if "text" in e.tag]
    bands = [(y - size, y) for y, size in words] + [(y, y + high) for _, y, _, high in placed]
    bands.sort()
    assert bands[0][0] > 0
    assert bands[-1][1] < paper.height
    for (_, end), (begin, _) in pairwise(bands):
        assert end <= begin + 0.01, "nothing lies over anything else"


def test_the_larger_the_page_the_larger_the_module():
    modules = [_module(poster(ZH, size)) for size in ("A6", "A5", "A4")]
    assert modules == pytest.approx([1.0, 1.4, 2.0], abs=0.001)
    assert _module(poster(EN, "A6")) > 1, "without a drawing there is more room"
    assert _module(poster(EN, "A6", module=0.8)) == pytest.approx(0.8, abs=0.001)


def test_the_link_stands_in_small_print_as_it_is_typed():
    words = re.findall(r"<text[^>]*>(.*?)</text>", poster(ZH, "A6").decode())
    assert words == [
        "松风茶舍",
        "一杯好茶，一位老朋友",
        "shop.songfeng.example/C/ABCDE4",
        "橱窗",
    ]


def test_words_are_words_whatever_is_in_them(seen):
    hostile = Card(link=LINK, heading='</text><script>"&', line="a\x00\ufffeb\u202e", note="<!--")
    drawn = poster(hostile, "A5")
    assert "script" not in {e.tag.rpartition("}")[2] for e in ET.fromstring(drawn).iter()}  # noqa: S314 - our own
    assert seen(drawn) == [LINK]


def test_a_page_needs_nothing_from_elsewhere():
    drawn = poster(ZH, "A5", way=Print(ink=Ink(dark="#2f5d50"))).decode()
    assert not re.search(r"style|script|href|\son\w+=|url\(", drawn)
    assert {'fill="#2f5d50"', 'fill="#ffffff"'} <= set(re.findall(r'fill="[^"]*"', drawn))
    assert 'xml:lang="zh"' in drawn
    assert 'xml:lang="en"' in poster(EN, language="en").decode()


def test_a_logo_goes_with_level_h(seen):
    way = Print(level="H", logo=Logo(picture=CUP, share=0.08))
    assert seen(poster(ZH, "A5", way=way)) == [LINK]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (lambda: poster(Card(link=LINK, heading="茶" * 200), "A6"), "“茶.*” is too long for"),
        (lambda: poster(Card(link=LINK, heading="a", line="茶" * 400), "A4"), "too long for"),
        (lambda: poster(Card(link=LINK, heading="a", note="w" * 300), "A6"), "too long for"),
        (lambda: poster(EN, "A4", module=0.79), "A module of 0.79 mm: below 0.8 mm a poster"),
        (lambda: poster(EN, "A6", module=3), "A symbol of 111 mm finds"),
        (lambda: poster(Card(link="https://A.CN/" + "a" * 900, heading="a"), "A6"), "too long"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(asked, reason):
    with pytest.raises(ValueError, match=reason):
        asked()


def _nested(group):
    return [e for e in group if e.tag.endswith("}svg")]


def _module(drawn: bytes) -> float:
    root = ET.fromstring(drawn)  # noqa: S314 - our own
    symbol = next(e for e in _nested(root[-1]) if e.get("shape-rendering"))
    return float(symbol.get("width")) / float(symbol.get("viewBox").split()[-1])

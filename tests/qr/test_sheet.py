import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from qr.codes import complete
from qr.link import link
from qr.poster import Card
from qr.sheet import CARDS, sheet

CUP = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M0 0h9v6z"/></svg>'


def cards(number: int) -> list[Card]:
    codes = (complete(f"ABC{n:02}") for n in range(number))
    links = (link("https://shop.songfeng.example", "C", code) for code in codes)
    return [Card(link=each, heading="松风茶舍", line="Good tea, kept company") for each in links]


@pytest.mark.parametrize(("cut", "a_page"), [("business", 10), ("table", 4)])
def test_every_symbol_of_every_page_is_read(cut, a_page, seen):
    wanted = cards(a_page + 1)
    first, second = sheet(wanted, cut)
    assert sorted(seen(first)) == sorted(card.link for card in wanted[:-1])
    assert seen(second) == [wanted[-1].link]


@pytest.mark.parametrize(("cut", "size"), [("business", (85, 54)), ("table", (105, 74))])
def test_marks_stand_outside_at_every_cut(cut, size):
    (page,) = sheet(cards(3), cut)
    root = ET.fromstring(page)  # noqa: S314 - our own
    wide, high = (float(root.get(name).removesuffix("mm")) for name in ("width", "height"))
    assert sorted((wide, high)) == [210, 297]
    marks = re.findall(r"M([\d.]+) ([\d.]+)([hv])(-?[\d.]+)", root[-1][-1].get("d"))
    xs = sorted({float(x) for x, _, way, _ in marks if way == "v"})
    ys = sorted({float(y) for _, y, way, _ in marks if way == "h"})
    assert {b - a for a, b in pairwise(xs)} == {size[0]}
    assert {b - a for a, b in pairwise(ys)} == {size[1]}
    for x, y, way, length in marks:
        ends = float(x if way == "h" else y), float(x if way == "h" else y) + float(length)
        low, top = (xs[0], xs[-1]) if way == "h" else (ys[0], ys[-1])
        assert max(ends) < low or min(ends) > top
        assert min(ends) > 0


@pytest.mark.parametrize("cut", CARDS)
def test_a_card_keeps_within_its_edges(cut):
    long = Card(
        link="https://" + "A" * 38 + ".EXAMPLE/R/ABCD23458",
        heading="松风茶舍与河畔的朋友们",
        line="Good tea, kept company until late",
        note="side window",
        drawing=CUP,
    )
    for laid in ET.fromstring(sheet([long], cut)[0])[-1]:  # noqa: S314 - our own
        for part in laid:
            across = float(part.get("x")) + float(part.get("width", 0))
            down = float(part.get("y")) + float(part.get("height", 0))
            assert 0 <= across <= CARDS[cut].width
            assert 0 <= down <= CARDS[cut].height


def test_no_cards_make_no_page():
    assert sheet([]) == []


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (Card(link="https://A.CN/C/ABCDE4", heading="茶" * 60), "too long for its place"),
        (Card(link="https://A.CN/" + "a" * 2000, heading="茶"), "fit no symbol|below 0.5 mm"),
        (Card(link="https://A.CN/" + "a" * 700, heading="茶"), "below 0.5 mm .* larger card"),
    ],
)
def test_what_does_not_fit_on_a_card_is_refused_with_the_reason(card, reason):
    with pytest.raises(ValueError, match=reason):
        sheet([card])

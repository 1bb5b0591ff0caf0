"""Links, pictures and places of a Markdown text."""

import pytest

from press.checks.text.marks import CODE, HOLES, blank, read


@pytest.mark.parametrize(
    ("text", "links", "pictures"),
    [
        ("[a](b.md)", ["b.md"], []),
        ('[a](b.md#c "title"){ .button }', ["b.md#c"], []),
        ("[a [b]](c.md)", ["c.md"], []),
        ("![a](b.png)", [], ["b.png"]),
        ("[![a](b.png)](c.md)", ["c.md"], ["b.png"]),
        ('<a href="b/">x</a> <img src="c.png" alt="d">', ["b/"], ["c.png"]),
        ("`[a](b.md)` and ``[a](`b.md)``", [], []),
        ("```\n[a](b.md)\n```\n<!-- [c](d.md) -->", [], []),
        ("[a][b]\n\n[b]: c.md\n[^1]: note", ["c.md"], []),
        (r"\[a](b.md) (c.md)", [], []),
    ],
)
def test_links_and_pictures_are_found_where_they_are_some(
    text: str, links: list[str], pictures: list[str]
):
    found = read(text)
    assert [mark.target for mark in found.links] == links
    assert [mark.target for mark in found.pictures] == pictures


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## Fee? { #fee }", {"fee"}),
        ("## What you get", {"what-you-get"}),
        ("## 茶\n## 水", {"_1", "_2"}),
        ("## Tea\n## Tea\n## Tea", {"tea", "tea_1", "tea_2"}),
        ("A line\n{: #here }\n<span id='there'></span>", {"here", "there"}),
        ("```\n## Not a heading\n```", set()),
    ],
)
def test_places_are_named_as_the_site_names_them(text: str, anchors: set[str]):
    assert read(text).anchors == anchors


def test_what_is_blanked_keeps_every_place():
    text = "a `b\nc` {{ d }} <!-- e --> f"
    left = blank(text, CODE, HOLES)
    assert len(left) == len(text)
    assert left.split() == ["a", "f"]
    assert left.count("\n") == 1

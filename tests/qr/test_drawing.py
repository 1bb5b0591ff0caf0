from xml.etree import ElementTree as ET

import pytest

from qr import draw
from qr.drawing import nested

SVG = 'xmlns="http://www.w3.org/2000/svg"'
CUP = f'<svg {SVG} viewBox="0 0 80 40"><path d="M0 0h9" fill="#9a5b1e"/></svg>'


def test_a_drawing_keeps_its_own_measure_in_its_place():
    placed = nested(CUP.encode(), 10, 20, 30.5, 40)
    assert placed == (
        '<svg x="10" y="20" width="30.5" height="40" viewBox="0 0 80 40" fill="#000000">'
        '<path d="M0 0h9" fill="#9a5b1e"></path></svg>'
    )


def test_the_notes_of_an_editor_are_left_out():
    noted = (
        f'<svg {SVG} xmlns:ed="http://ed.example" viewBox="0 0 9 9" ed:version="1" width="9mm">'
        '<!-- a cup --><title>A cup</title><metadata><ed:who/></metadata><ed:view zoom="2"/>'
        '<g id="layer1" ed:label="x"><circle cx="1" cy="2" r="3"/></g></svg>'
    )
    placed = nested(noted.encode(), 0, 0, 9, 9)
    assert {element.tag for element in ET.fromstring(placed).iter()} == {  # noqa: S314 - our own
        "svg",
        "g",
        "circle",
    }
    assert "ed" not in placed.replace("stroked", "")
    assert 'width="9mm"' not in placed


def test_dots_are_carried_along():
    placed = nested(draw("HTTPS://A", "png"), 1, 2, 3, 4)
    assert placed.startswith('<image x="1" y="2" width="3" height="4" href="data:image/png;base64,')
    assert "image/jpeg" in nested(b"\xff\xd8\xff\xe0 and so on", 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<style>*{fill:url(//a.example)}</style>", "<style>"),
        ("<foreignObject><p>hello</p></foreignObject>", "<foreignObject>"),
        ('<image href="https://a.example/x.png"/>', "<image>"),
        ('<use href="#a"/>', "<use>"),
        ("<text>hello</text>", "<text>"),
        ('<g onload="alert(1)"/>', "onload="),
        ('<g style="fill:red"/>', "style="),
        ('<path d="M0 0" fill="url(#g)"/>', "fill refers elsewhere"),
        ('<path d="M0 0" fill="u\\72l(#g)"/>', "fill refers elsewhere"),
        ('<path d="M0 0" href="#a"/>', "href="),
    ],
)
def test_what_is_more_than_a_drawing_is_refused_with_the_reason(inside, reason):
    with pytest.raises(ValueError, match="drawing") as refused:
        nested(f'<svg {SVG} viewBox="0 0 9 9">{inside}</svg>'.encode(), 0, 0, 9, 9)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    "drawing",
    [
        b"",
        b"GIF89a",
        b"<svg",
        b"\xff\xfe<\x00s\x00",
        b'<svg viewBox="0 0 9 9"/>',
        f"<svg {SVG}/>".encode(),
        f'<svg {SVG} viewBox="0 0 9 &quot;&gt;"/>'.encode(),
        f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {SVG} viewBox="0 0 9 9"/>'.encode(),
        CUP.encode("utf-16"),
        CUP.encode() + b" " * 1_000_000,
    ],
)
def test_what_is_no_picture_is_refused_in_words(drawing):
    with pytest.raises(ValueError, match=r"The drawing .*\."):
        nested(drawing, 0, 0, 9, 9)

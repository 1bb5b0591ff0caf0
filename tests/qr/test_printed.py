import pytest

from qr.ink import Ink
from qr.printed import Logo, Print

LINK = "https://BRAND.EXAMPLE/R/ABCD23458"
DOT = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>'
)


def page(drawn: str) -> bytes:
    size = 'width="90mm" height="90mm" viewBox="0 0 90 90"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>'.encode()


def test_a_symbol_is_as_large_as_its_modules_and_quiet_zone():
    made = Print().made(LINK)
    assert (made.symbol.version, made.symbol.level, made.modules) == (3, "Q", 29 + 8)
    assert 'width="37.000" height="37.000" viewBox="0 0 37 37"' in made.svg(5, 6, 1)
    wide = Print(quiet=6).made(LINK)
    assert 'width="20.500" height="20.500" viewBox="-2 -2 41 41"' in wide.svg(5, 6, 0.5)


@pytest.mark.parametrize(
    "way",
    [
        Print(),
        Print(level="M", quiet=9, ink=Ink(dark="#2f5d50", light="#fdf8ee")),
        Print(level="H", logo=Logo(picture=DOT)),
        Print(level="H", logo=Logo(picture=DOT, share=0.1)),
        Print(level="H", logo=Logo(picture=DOT, share=0.001)),
    ],
)
def test_a_scanner_reads_it_on_a_page(way, seen):
    assert seen(page(way.made(LINK).svg(10, 10, 1))) == [LINK]


def test_a_logo_hides_whole_modules_of_at_most_its_share():
    drawn = Print(level="H", logo=Logo(picture=DOT, share=0.1)).made(LINK).svg(0, 0, 1)
    assert '<rect x="16" y="16" width="9" height="9" fill="#ffffff"/><svg x="16.5"' in drawn
    assert 9 * 9 <= 0.1 * 33 * 33


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (lambda: Print(quiet=3), "A quiet zone of 3 modules: with fewer than 4"),
        (lambda: Print(quiet=0), "quiet zone of 0"),
        (lambda: Print(logo=Logo(picture=DOT)), "A logo at level Q: only level H"),
        (lambda: Print(level="M", logo=Logo(picture=DOT)), "A logo at level M"),
        (lambda: Print(level="H", logo=Logo(picture=DOT, share=0.11)), "A logo of 11% .* 10%"),
        (lambda: Print(level="H", logo=Logo(picture=DOT, share=0)), "A logo of 0%"),
        (lambda: Print(ink=Ink(dark="#999999")), "contrast of 2.85"),
        (lambda: Print(ink=Ink(dark="#ffffff", light="#000000")), "inverted"),
        (lambda: Print().made(LINK).svg(0, 0, 0.49), "A module of 0.49 mm: below 0.5 mm"),
    ],
)
def test_what_scans_badly_is_refused_with_the_reason(asked, reason):
    with pytest.raises(ValueError, match=reason):
        asked()

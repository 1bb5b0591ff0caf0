"""Every picture that the product makes is read, and on paper it bears what happens to paper."""

import pytest

from qr import draw
from qr.printed import Print
from qr.symbol import SHORT_LIVED
from tests.qr.paper.damage import DAMAGES, PRINTED, chance, glare, phone_good
from tests.qr.paper.matrix import LENGTHS, payload, rate, with_logo
from tests.qr.paper.scanned import laid, opened, read

PRINT_DPI = 254
"""Ten dots to a millimetre."""


def printed(link: str) -> bytes:
    return draw(link, level="Q")


def on_paper(link: str) -> bytes:
    """The symbol alone, at a millimetre to a module."""
    made = Print().made(link)
    size = f'width="{made.modules}mm" height="{made.modules}mm" viewBox="0 0 37 37"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{made.svg(0, 0, 1)}</svg>'.encode()


@pytest.mark.parametrize("upper_host", [True, False])
@pytest.mark.parametrize("kind", LENGTHS)
@pytest.mark.parametrize("level", ["M", "Q"])
def test_every_clean_picture_is_read(level, kind, upper_host):
    mask = SHORT_LIVED if kind == "M" else None
    for seed in range(4):
        link = payload(seed, kind, upper_host=upper_host)
        assert read(laid(draw(link, level=level, mask=mask), width=PRINTED)) == [link]
        assert read(opened(draw(link, "png", level=level, mask=mask))) == [link]


@pytest.mark.parametrize("drawn", [draw, printed, with_logo], ids=["M", "Q", "H with a logo"])
def test_a_phone_in_good_light_reads_every_referral_at_its_printed_size(drawn):
    assert rate([payload(seed) for seed in range(16)], drawn, phone_good) == 100


@pytest.mark.parametrize("drawn", [printed, with_logo], ids=["Q", "H with a logo"])
def test_print_bears_glare(drawn):
    assert rate([payload(seed) for seed in range(16)], drawn, glare) == 100


def test_that_is_why_print_is_at_level_q():
    assert rate([payload(seed) for seed in range(16)], draw, glare) < 50


@pytest.mark.parametrize("kind", ["C", "V"])
def test_channels_and_vouchers_on_paper_are_no_worse(kind):
    links = [payload(seed, kind) for seed in range(12)]
    assert rate(links, printed, phone_good) == 100
    assert rate(links, printed, glare) == 100


def test_a_card_on_a_screen_is_read_by_a_phone_in_good_light():
    links = [payload(seed, "M") for seed in range(12)]
    assert rate(links, lambda each: draw(each, mask=SHORT_LIVED), phone_good) == 100


@pytest.mark.parametrize("damage", [phone_good, glare])
def test_a_millimetre_to_a_module_is_enough(damage):
    for seed in range(12):
        link = payload(seed)
        sheet = laid(on_paper(link), dpi=PRINT_DPI)
        assert sheet.size == (370, 370)
        assert read(damage(sheet, chance(seed))) == [link]


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_same_seed_is_the_same_damage(damage):
    clean = laid(draw(payload(1)), width=PRINTED)
    first, again, other = (DAMAGES[damage](clean, chance(seed)).tobytes() for seed in (1, 1, 2))
    assert first == again
    assert (first == clean.tobytes()) == (damage == "none")
    assert other

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qr.encoder import QRCode, QRData
from qr.link import link
from qr.masks import best
from qr.symbol import symbol

LETTERS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=1, max_size=40)


def code(payload, level, version=None):
    made = QRCode(version=version, error_correction=level)
    made.add_data(QRData(payload))
    return made


@settings(max_examples=60, deadline=None)
@given(LETTERS | st.binary(min_size=1, max_size=60), st.sampled_from([0, 1, 2, 3]))
def test_it_is_the_mask_that_the_encoder_itself_would_choose(payload, level):
    assert best(code(payload, level)) == code(payload, level).best_mask_pattern()


@pytest.mark.parametrize("version", [1, 2, 3, 7, 14])
def test_it_is_so_in_small_symbols_and_in_large_ones(version):
    for payload in ("0", "A" * 9, "松风茶舍", "\x00" * 11):
        asked = code(payload, 0, version)
        assert best(asked) == code(payload, 0, version).best_mask_pattern()


def test_a_symbol_is_the_encoders_own_module_by_module():
    for letter in "ABCDEFGHJK":
        payload = link("https://brand.example", "R", letter * 9)
        made = QRCode()
        made.add_data(QRData("https"))
        made.add_data(QRData(payload.removeprefix("https")))
        made.make()
        assert [list(row) for row in symbol(payload).modules] == made.modules

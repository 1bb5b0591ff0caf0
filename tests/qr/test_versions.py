"""How large a symbol each link takes, by the letters of the shop's host: what is printed stays."""

import gzip

import pytest

from qr import draw
from qr.codes import CHANNEL, REFERRAL, VOUCHER
from qr.link import link
from qr.symbol import symbol

HOSTS = {5: "ab.cn", 13: "brand.example", 14: "brands.example", 22: "tea.songfeng.example.c"}
CODES = {"R": REFERRAL, "C": CHANNEL, "V": VOUCHER, "M": 33}
LETTERS = "7K3M9QABCD23458XYZ0123456789ABCDEFGH"

GOLDEN = {  # host: versions at M and Q of R, C, V, M
    (True, 5): ("22", "22", "23", "34"),
    (True, 13): ("23", "23", "33", "34"),
    (True, 14): ("33", "23", "33", "44"),
    (True, 22): ("33", "33", "34", "45"),
    (False, 5): ("23", "23", "33", "34"),
    (False, 13): ("33", "33", "34", "45"),
    (False, 14): ("33", "33", "34", "45"),
    (False, 22): ("34", "34", "44", "45"),
}

CASES = [
    (upper, letters, kind, versions)
    for (upper, letters), row in GOLDEN.items()
    for kind, versions in zip(CODES, row, strict=True)
]


def address(upper, letters, kind):
    host = HOSTS[letters]
    assert len(host) == letters
    return link(f"https://{host}", kind, LETTERS[: CODES[kind]], upper_host=upper)


@pytest.mark.parametrize(("upper", "letters", "kind", "versions"), CASES)
def test_a_link_takes_the_version_it_always_took(upper, letters, kind, versions):
    payload = address(upper, letters, kind)
    assert "".join(str(symbol(payload, level).version) for level in "MQ") == versions


@pytest.mark.parametrize("letters", HOSTS)
@pytest.mark.parametrize("level", "MQ")
def test_a_permanent_code_is_small_on_the_wire(letters, level):
    for upper in (True, False):
        for kind in "RC":
            drawn = draw(address(upper, letters, kind), level=level)
            assert len(gzip.compress(drawn)) <= 800

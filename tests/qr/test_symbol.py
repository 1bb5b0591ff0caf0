import pytest

from qr.link import link
from qr.symbol import SHORT_LIVED, symbol

REFERRAL = "https://BRAND.EXAMPLE/R/ABCD23456"
_SIDES = slice(7), slice(-7, None)


@pytest.mark.parametrize(
    ("payload", "versions"),
    [
        (REFERRAL, (2, 2, 3, 4)),
        ("HTTPS://BRAND.EXAMPLE/R/ABCD23456", (2, 2, 3, 3)),
        ("https://brand.example/r/ABCD23456", (2, 3, 3, 4)),
        ("https://brand.example/r/ABCD2345?c=SHOP1", (3, 3, 4, 5)),
        ("https://BRAND.EXAMPLE/R/ABCD2345/SHOP001", (2, 3, 3, 4)),
        ("https://BRAND.EXAMPLE/R/ABCD2345?c=shop1", (3, 3, 4, 5)),
        ("https://BRAND.EXAMPLE/V/ABCD2345ABCD23456", (2, 3, 3, 4)),
        ("https://BRAND.EXAMPLE/M/" + "1ABCD23458" + "Z" * 23, (3, 3, 4, 5)),
        ("https://brand.example/" + "a" * 32, (4, 4, 5, 6)),
        ("https://A.CN/R/12345678Z", (2, 2, 2, 3)),
        ("松风茶舍", (1, 1, 2, 2)),
    ],
)
def test_a_payload_takes_the_smallest_version(payload, versions):
    assert tuple(symbol(payload, level).version for level in "LMQH") == versions


@pytest.mark.parametrize(
    ("letters", "level", "version"),
    [(13, "M", 2), (14, "M", 3), (22, "Q", 3), (23, "Q", 4)],
)
def test_a_long_host_costs_a_version(letters, level, version):
    host = "a" * (letters - 3) + ".cn"
    assert symbol(link(f"https://{host}", "R", "ABCD23458"), level).version == version


def test_a_host_too_short_for_a_long_run_still_saves_a_version():
    payload = link("https://a.cn", "R", "ABCD23458")
    assert len(payload.removeprefix("https")) < 20
    assert symbol(payload, "Q").version < symbol(payload.lower(), "Q").version


@pytest.mark.parametrize("level", "LMQH")
def test_a_scanner_reads_the_level_and_the_version(level, scan):
    made = symbol(REFERRAL, level)
    seen = scan(_with_quiet_zone(made.modules)).extra
    assert (made.level, seen["ECLevel"], seen["Version"]) == (level, level, str(made.version))
    assert len(made.modules) == len(made.modules[0]) == 17 + 4 * made.version


def test_three_corners_say_which_way_is_up():
    rows = symbol(REFERRAL).modules
    corners = [[row[side] for row in part] for part in (rows[:7], rows[-7:]) for side in _SIDES]
    rings = [
        corner[0] == (True,) * 7 and corner[3][:3] == (True, False, True) for corner in corners
    ]
    assert rings == [True, True, True, False]


@pytest.mark.parametrize("mask", range(8))
def test_every_mask_can_be_asked_for(mask, scan):
    seen = scan(_with_quiet_zone(symbol(REFERRAL, mask=mask).modules))
    assert (seen.text, seen.extra["DataMask"]) == (REFERRAL, mask)


def test_the_best_mask_depends_on_the_payload(scan):
    payloads = [link("https://brand.example", "R", letter * 9) for letter in "ABCDEFGH"]
    masks = {scan(_with_quiet_zone(symbol(p).modules)).extra["DataMask"] for p in payloads}
    assert len(masks) > 1
    assert SHORT_LIVED in range(8)


@pytest.mark.parametrize("payload", ["松风茶舍", "a", "1" * 50, "é" * 40 + "A" * 30, "Z" * 500])
def test_any_text_is_read_back(payload, scan):
    assert scan(_with_quiet_zone(symbol(payload).modules)).text == payload


def test_a_payload_too_long_for_any_symbol_is_refused_in_words():
    with pytest.raises(ValueError, match="3000 characters fit no symbol at level H"):
        symbol("a" * 3000, "H")


def _with_quiet_zone(modules):
    """Four light modules around, three dots to a module."""
    width = len(modules) + 8
    rows = [
        [
            int(4 <= x < width - 4 and 4 <= y < width - 4 and modules[y - 4][x - 4])
            for x in range(width)
        ]
        for y in range(width)
    ]
    return [[dot for dot in row for _ in range(3)] for row in rows for _ in range(3)]

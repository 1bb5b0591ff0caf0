import pytest

from chalicelib.domain.programme import Currency
from press.source.phrases import amount, day, number, plain, times

YUAN = Currency("CNY", "¥", 100)


@pytest.mark.parametrize(
    ("minor", "written"),
    [(3000, "¥30"), (3050, "¥30.50"), (5, "¥0.05"), (0, "¥0"), (123456700, "¥1,234,567")],
)
def test_an_amount_shows_its_minor_units_only_when_it_has_some(minor: int, written: str):
    assert amount(minor, YUAN) == written


def test_a_currency_without_minor_units_is_written_whole():
    assert amount(1200, Currency("JPY", "¥", 1)) == "¥1,200"


def test_numbers_and_multipliers_are_short():
    assert [number(12000), times(100), times(110), times(125)] == ["12,000", "1", "1.1", "1.25"]


def test_a_day_is_written_as_each_language_writes_it():
    assert day("2027-01-31", "zh") == "2027 年 1 月 31 日"
    assert day("2027-01-31", "en") == "31 January 2027"


def test_a_name_cannot_become_markdown():
    assert plain("a|b *c* [d](e) <f>") == r"a\|b \*c\* \[d\](e) \<f\>"

"""Numbers of the membership as people write them, and numbers that are none."""

import pytest

from chalicelib.domain.programme import Language
from press.checks.measures import ABOUT_MEMBERSHIP, amount, written


@pytest.mark.parametrize(
    ("language", "sentence", "unit", "value"),
    [
        ("zh", "加入得 30 积分", "points", 30),
        ("zh", "加入得 **30** 积分", "points", 30),
        ("zh", "加入得 1,200 积分", "points", 1200),
        ("zh", "加入得三十积分", "points", 30),
        ("zh", "积分 +30", "points", 30),
        ("zh", "签到得 2 分。", "points", 2),
        ("zh", "成长值满 500", "growth", 500),
        ("zh", "30 天内加入算推荐", "days", 30),
        ("zh", "积分可用 12 个月", "months", 12),
        ("zh", "兑换券 15 分钟内有效", "minutes", 15),
        ("zh", "共三个等级", "levels", 3),
        ("zh", "消费积分 1.25 倍", "percent", 125),
        ("zh", "双倍积分", "percent", 200),
        ("zh", "1.1 倍积分", "percent", 110),
        ("en", "30 points for joining", "points", 30),
        ("en", "a 30-point gift", "points", 30),
        ("en", "500 growth makes you Silver Needle", "growth", 500),
        ("en", "A referral counts for 30 days", "days", 30),
        ("en", "points live 12 months", "months", 12),
        ("en", "a voucher for 15 minutes", "minutes", 15),
        ("en", "three levels", "levels", 3),
        ("en", "1.1× points", "percent", 110),
        ("en", "double points", "percent", 200),
    ],
)
def test_a_number_is_read_with_its_unit(language: Language, sentence: str, unit: str, value: int):
    found = [
        one for one in written(sentence, language) if one.anywhere or _means(sentence, language)
    ]
    assert [(one.unit, one.value) for one in found] == [(unit, value)]


def _means(sentence: str, language: Language) -> bool:
    return bool(ABOUT_MEMBERSHIP[language].search(sentence))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "一杯泡 10 分钟。"),
        ("zh", "未开封的茶 7 天内可退。"),
        ("zh", "评分 9.5 分"),
        ("zh", "30 克一罐，十分好喝。"),
        ("zh", "每一笔积分都有来由。"),
        ("zh", "每个等级都有权益。"),
        ("en", "three points to remember"),
        ("en", "The pot rests for 10 minutes."),
        ("en", "Unopened tea can come back within 7 days."),
        ("en", "one level of referral"),
    ],
)
def test_other_numbers_are_left_alone(language: Language, sentence: str):
    found = (
        one for one in written(sentence, language) if one.anywhere or _means(sentence, language)
    )
    assert list(found) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,200", 1200), ("1.5", 1.5), ("两百五十", 250), ("十二", 12), ("三十", 30), ("Three", 3)],
)
def test_numbers_are_read_in_figures_and_in_words(words: str, value: float):
    assert amount(words) == value

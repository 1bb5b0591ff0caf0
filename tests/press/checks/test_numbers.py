"""A number is compared with the rule that its sentence is about."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chalicelib.domain.programme import Programme
from press.checks import Verdict
from press.checks.figures import figures
from press.source.placeholders import values
from tests.press.project import edit

OF_ANOTHER = {"zh": ("3 积分", "4 积分"), "en": ("3 points", "4 points")}
PINE = {"zh": "门前一棵松树。", "en": "A pine by the door."}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "签到一次得 30 积分。"),
        ("zh", "加入得 100 积分，完善资料得 30 积分。"),
        ("zh", "朋友首次消费后，朋友得 100 分，你得 90 分。"),
        ("zh", "这笔消费若在 30 天内退款，推荐的积分收回。"),
        ("zh", "兑换券 10 天内有效。"),
        ("zh", "消费积分 2 倍。"),
        ("zh", "三十积分换双人品茶席。"),
        ("en", "Check in for 30 points."),
        ("en", "Joining brings 100 points and a profile 30 points."),
        ("en", "A voucher is good for 20 minutes."),
        ("en", "Your friend gets 20 points."),
        ("en", "Double points on Mondays."),
        ("en", "Ask for a gold card."),
        ("en", "The Golden Needle level has a room."),
        ("zh", "钻石会员另有包间。"),
    ],
)
def test_a_number_of_another_rule_is_not_right(
    shop: Path, verdict: Callable[[], Verdict], language: str, sentence: str
):
    edit(shop / f"docs/{language}/visit.md", PINE[language], sentence)
    (finding,) = verdict().refusals
    assert finding.line == 7


@pytest.mark.parametrize(
    "goal",
    [
        "reading: {seconds: 40, depth: 90, points: 3}",
        "reading:\n  seconds: 40\n  depth: 90\n  points: 3",
    ],
)
def test_a_reading_goal_is_no_sentence_about_points(
    shop: Path, verdict: Callable[[], Verdict], goal: str
):
    for language in ("zh", "en"):
        edit(shop / f"docs/{language}/visit.md", "title:", f"{goal}\ntitle:")
    assert verdict() == Verdict((), ())


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("zh", "读完这一页得 3 积分。"), ("en", "Read this page for 3 points.")],
)
def test_a_page_may_say_what_reading_it_earns_and_nothing_else(
    shop: Path, verdict: Callable[[], Verdict], language: str, sentence: str
):
    for each in ("zh", "en"):
        goal = "reading: {seconds: 40, depth: 90, points: 3}"
        edit(shop / f"docs/{each}/visit.md", "title:", f"{goal}\ntitle:")
    place = shop / f"docs/{language}/visit.md"
    edit(place, PINE[language], sentence)
    assert verdict() == Verdict((), ())
    edit(place, *OF_ANOTHER[language])
    (finding,) = verdict().refusals
    assert "reading" in finding.mend


@pytest.mark.parametrize(
    ("language", "sentence", "mend"),
    [
        ("zh", "签到一次得 2 积分。", "{{ points.checkin }}"),
        ("zh", "朋友首次消费后，你得 100 积分。", "{{ points.referrer }}"),
        ("zh", "这笔消费若在 7 天内退款，推荐的积分收回。", "{{ referral.refund_days }}"),
        ("zh", "双人品茶席，800 积分。", "{{ rewards.table }}"),
        ("zh", "积分到期前 30 天提醒。", "a link to membership.md"),
        ("en", "Your friend gets 60 points.", "{{ points.friend }}"),
        ("en", "There are three levels.", "{{ levels.count }}"),
        ("en", "The Silver Needle level hears first.", "{{ level.silver.name }}"),
        ("zh", "金萱会员可订包间。", "{{ level.gold.name }}"),
        ("en", "A correction over 1,000 points needs two.", "a link to membership.md"),
    ],
)
def test_a_number_that_is_right_is_advised_to_be_a_placeholder(
    shop: Path, verdict: Callable[[], Verdict], language: str, sentence: str, mend: str
):
    edit(shop / f"docs/{language}/visit.md", PINE[language], sentence)
    told = verdict()
    assert told.refusals == ()
    assert [mend in one.mend for one in told.advice] == [True]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "壶里的水要等 4 分钟。"),
        ("zh", "未开封的茶 10 天内可退。"),
        ("zh", "签到得 {{ points.checkin }} 积分。"),
        ("zh", "旧规则：签到得 5 积分。<!-- number: ok, 写的是去年的规则 -->"),
        ("zh", "银针是一种白茶。"),
        ("en", "Silver Needle is a white tea."),
        ("en", "Rest it for 4 minutes."),
        ("en", "Joining brings {{ points.join }} points."),
        ("en", "Points: `5 points` in the file."),
    ],
)
def test_other_numbers_and_exempted_ones_are_left_alone(
    shop: Path, verdict: Callable[[], Verdict], language: str, sentence: str
):
    edit(shop / f"docs/{language}/visit.md", PINE[language], sentence)
    assert verdict() == Verdict((), ())


def test_every_figure_can_be_written_or_linked(programme: Programme):
    placeholders = values(programme, "en")
    for figure in figures(programme, placeholders):
        assert figure.name.startswith("/") or figure.name in placeholders

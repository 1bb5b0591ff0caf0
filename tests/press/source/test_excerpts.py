import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from chalicelib.domain.calendar import add_days, expiry_day
from chalicelib.domain.ledger import levels
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.programme import LANGUAGES, Language, Programme, RewardOffer, Words
from chalicelib.domain.programme.expiry import ExpiryRule
from press.source.excerpts import render
from press.source.phrases import day, life

Changed = Callable[..., Programme]


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+(?:[,.]\d+)*", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_a_level_is_kept_are_those_of_the_law(language: Language, programme: Programme):
    page, reached = render("membership", programme, language), f"{programme.version[:4]}-01-15"
    needed = programme.levels[1].growth
    member = levels.grow(Account("ANNA", "bronze", ""), needed, today=reached, programme=programme)
    drop = levels.outlook(member, add_days(member.level_until, 1), programme)
    assert drop
    assert f"**{day(member.level_until, language)}**" in page
    assert day(add_days(drop.day, -1), language) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_grace_no_days_of_grace_are_promised(language: Language, programme: Programme):
    strict = replace(programme, growth=replace(programme.growth, grace_days=0))
    page = render("membership", strict, language)
    assert {"zh": "宽限", "en": "more days"}[language] not in page
    assert {"zh": "等级变动前", "en": "level changes"}[language] not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_warnings_before_points_expire_are_named(language: Language, programme: Programme):
    points = replace(programme.points, warn_days=(5, 40))
    page = render("membership", replace(programme, points=points), language)
    assert {"zh": "到期前 40、5 天", "en": "40 and 5 days before"}[language] in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("term", "value", "said"),
    [
        ("referrer_points", 137, "137"),
        ("friend_points", 73, "73"),
        ("minimum_amount", 4550, "¥45.50"),
        ("attribution_days", 41, "41"),
        ("late_code_days", 19, "19"),
        ("monthly_cap", 1234, "1,234"),
        ("refund_days", 17, "17"),
    ],
)
def test_a_term_of_referral_changed_in_the_programme_changes_on_the_page(
    language: Language,
    term: str,
    value: int,
    said: str,
    programme: Programme,
    with_referral: Changed,
):
    before = numbers(render("membership", programme, language))
    after = render("membership", with_referral(**{term: value}), language)
    assert said in after
    assert said.strip("¥") not in before


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_reading_earns_is_named_and_not_where_it_earns_nothing(
    language: Language, programme: Programme
):
    said = {"zh": ("读完一篇", "至多 4 篇"), "en": ("Read a page", "up to 4 a day")}[language]

    def page(most: int) -> str:
        rule = replace(programme.earning.reading, most_points=most, growth=6, per_day=4)
        earning = replace(programme.earning, reading=rule)
        return render("membership", replace(programme, earning=earning), language)

    assert all(words in page(17) for words in said)
    assert "| 17 | 6 |" in page(17)
    assert not any(words in page(0) for words in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_referral_without_hold_is_credited_at_once_and_taken_back(
    language: Language, with_referral: Changed
):
    text = render("membership", with_referral(hold_days=0, refund_days=7), language)
    once, back = {"zh": ("当场", "7 天内退款"), "en": ("at once", "refunded within 7 days")}[
        language
    ]
    assert once in text
    assert back in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_referral_with_a_hold_says_how_long_and_not_at_once(
    language: Language, with_referral: Changed
):
    text = render("membership", with_referral(hold_days=9, refund_days=7), language)
    held, once, back = {
        "zh": ("先等 9 天", "当场记入", "收回。"),
        "en": ("credited 9 days after", "credited at once", "taken back on both"),
    }[language]
    assert held in text
    assert once not in text
    assert back not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rule",
    [
        ExpiryRule(days=20),
        ExpiryRule(months=1),
        ExpiryRule(months=5, to="month_end"),
        ExpiryRule(days=90, to="quarter_end"),
        ExpiryRule(months=24, to="year_end"),
    ],
)
def test_the_worked_examples_of_expiry_are_the_days_the_ledger_uses(
    language: Language, rule: ExpiryRule, programme: Programme
):
    purchase = replace(programme.earning.purchase, expire=rule)
    changed = replace(programme, earning=replace(programme.earning, purchase=purchase))
    text = render("membership", changed, language)
    last = expiry_day("2026-01-15", rule)
    assert f"| {life(rule, language)} | **{day(last, language)}** |" in text
    assert text.count(f"**{day(last, language)}**") == 2
    gone = {"zh": "{}起失效", "en": "are gone on {}"}[language]
    assert gone.format(day(add_days(last, 1), language)) in text


LIVES = {
    "zh": """
| 消费、完善资料、加入会员、推荐、店里补记 | 12 个月，延到那个月的月底 | **2027 年 1 月 31 日** |
| 每日签到、阅读 | 90 天，延到那个月的月底 | **2026 年 4 月 30 日** |
""",
    "en": """
| Purchases, your profile, joining, referrals, what we add by hand | 12 months, then to the end \
of that month | **31 January 2027** |
| Checking in, reading | 90 days, then to the end of that month | **30 April 2026** |
""",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_that_live_alike_stand_in_one_line_and_others_in_their_own(
    language: Language, programme: Programme
):
    assert render("expiry", programme, language).endswith(LIVES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_earns_nothing_is_not_offered(language: Language, programme: Programme):
    checkin = replace(programme.earning.checkin, points=0, growth=0, streak_points=0)
    silent = replace(programme, earning=replace(programme.earning, checkin=checkin))
    word = {"zh": "签到", "en": "Check"}[language]
    for name in ("earning", "expiry"):
        assert word in render(name, programme, language)
        assert word not in render(name, silent, language)


@pytest.mark.parametrize("name", ["membership", "earning", "levels", "rewards", "expiry"])
def test_both_languages_promise_the_same_numbers(name: str, programme: Programme):
    without_dates = [
        re.sub(r"\d{4} 年 \d+ 月 \d+ 日|\d+ January 2027|\d+ \w+ 202\d", "", text)
        for text in (render(name, programme, "zh"), render(name, programme, "en"))
    ]
    chinese, english = (set(numbers(text)) for text in without_dates)
    assert chinese == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_in_a_name_does_not_break_its_table(language: Language, programme: Programme):
    offer = RewardOffer(name=Words("一|杯", "A | cup"), price=5, stock=1)
    last = render("rewards", replace(programme, rewards=(offer,)), language).splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", last)) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_as_many_cells_in_each_row(language: Language, programme: Programme):
    text = render("membership", programme, language)
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        rows = table.splitlines()
        assert len(rows) > 2
        assert len({row.count("|") for row in rows}) == 1


def test_a_page_is_linked_where_there_is_one_and_named_where_not(programme: Programme):
    there = render("membership", programme, "en", lambda words, page: f"[{words}]({page}.md)")
    assert "[your code](me/code.md)" in there
    assert "Give a friend your code:" in render("membership", programme, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_does_not_overpromise(language: Language, programme: Programme):
    text = render("membership", programme, language)
    assert not re.search(r"最|第一|100%|guarantee|\bbest\b|\bfree\b", text, re.IGNORECASE)

"""The words of a notice, in both languages, by mail and by SMS."""

import pytest

from chalicelib.domain.ledger.levels import Drop
from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.notice import Due
from chalicelib.domain.members.notice_words import notice_message

MAIL = Contact("email", "anna@demo.example")
PHONE = Contact("phone", "+8613800000000")
LOT = ("2027-11-30", 1_200)
SHOP = "http://shop.example"


@pytest.fixture
def drop(programme):
    bronze, silver, _ = programme.levels
    return Drop(level=silver, to=bronze, day="2027-12-31", since="2027-12-01", missing=380)


def test_a_mail_says_how_many_points_until_when_where_and_why(programme):
    message = notice_message(Due((LOT,), None), MAIL, "zh", SHOP, programme)
    assert message.subject == "有积分快到期了 · 松风茶舍"
    assert "1,200 积分可用到 2027 年 11 月 30 日，过了这天就失效。" in message.text
    assert f"{SHOP}/me/\n" in message.text
    assert "积分到期前 30、7 天各提醒一次" in message.text
    assert (message.to, message.address, message.channel) == (MAIL.value, MAIL.value, "email")


def test_a_mail_in_english_says_the_same(programme):
    message = notice_message(Due((LOT, ("2027-12-31", 1)), None), MAIL, "en", SHOP, programme)
    assert message.subject == "Some of your points expire soon · Songfeng Tea House"
    assert "1,200 points can be used until the end of 30 November 2027." in message.text
    assert "1 point can be used until the end of 31 December 2027." in message.text
    assert f"{SHOP}/en/me/\n" in message.text
    assert "30 and 7 days before points expire" in message.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            "在 2027 年 12 月 31 日之前再得 380 成长值，就能继续保留；否则那天起变为“青叶”。",
        ),
        (
            "en",
            "becomes Green Leaf on 31 December 2027 unless you earn 380 more growth by then.",
        ),
    ],
)
def test_a_drop_names_the_level_below_the_day_and_what_is_missing(programme, drop, language, said):
    mail = notice_message(Due((), drop), MAIL, language, SHOP, programme)
    sms = notice_message(Due((), drop), PHONE, language, SHOP, programme)
    assert said in mail.text
    assert said in sms.text


def test_what_is_due_on_one_day_comes_in_one_message(programme, drop):
    message = notice_message(Due((LOT,), drop), MAIL, "zh", SHOP, programme)
    assert message.subject == "积分快到期，等级即将变动 · 松风茶舍"
    assert "积分可用到" in message.text
    assert "等级“银针”" in message.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_sms_is_short_and_says_why(programme, language):
    message = notice_message(Due((LOT,), None), PHONE, language, SHOP, programme)
    assert message.channel == "sms"
    assert "\n" not in message.text
    assert len(message.text) <= 160
    assert {"zh": "非推广", "en": "no advertising"}[language] in message.text

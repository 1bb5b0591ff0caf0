"""The settings of a deployed shop."""

import base64

import pytest

from chalicelib.config.environment import Unusable
from chalicelib.config.settings import SmtpServer, opened, read

KEY = bytes(range(32))
ENOUGH = {
    "PERENNIAL_STAGE": "prod",
    "PERENNIAL_PUBLIC": "https://tea.example",
    "PERENNIAL_TABLE": "perennial-prod",
    "PERENNIAL_KEY": base64.b64encode(KEY).decode(),
    "PERENNIAL_ORIGIN": "o" * 32,
    "PERENNIAL_MAIL": "ses",
    "PERENNIAL_MAIL_FROM": "松风茶舍 <tea@shop.example>",
    "AWS_REGION": "ap-east-1",
}
SMTP = {
    "PERENNIAL_MAIL": "smtp",
    "PERENNIAL_SMTP_HOST": "mail.example",
    "PERENNIAL_SMTP_PORT": "587",
    "PERENNIAL_SMTP_USER": "tea",
    "PERENNIAL_SMTP_PASSWORD": "steeped",
}


def faults(environment):
    with pytest.raises(Unusable) as refused:
        read(environment)
    return refused.value.faults


def test_what_is_said_is_read():
    settings = read(ENOUGH)
    assert settings.key == KEY
    assert settings.public == "https://tea.example"
    assert settings.mail.sender == "松风茶舍 <tea@shop.example>"
    assert settings.mail.smtp is None


def test_mail_may_go_by_smtp():
    settings = read(ENOUGH | SMTP)
    assert settings.mail.smtp == SmtpServer("mail.example", 587, "tea", "steeped")


def test_all_that_is_missing_is_named_at_once():
    named = [fault.partition(" ")[0] for fault in faults({})]
    assert set(named) == set(ENOUGH)
    assert len(named) == len(ENOUGH)


def test_smtp_needs_its_own_settings():
    named = {fault.partition(" ")[0] for fault in faults(ENOUGH | {"PERENNIAL_MAIL": "smtp"})}
    assert named == set(SMTP) - {"PERENNIAL_MAIL"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PERENNIAL_PUBLIC", "http://tea.example"),
        ("PERENNIAL_PUBLIC", "https://tea.example/"),
        ("PERENNIAL_KEY", "short"),
        ("PERENNIAL_KEY", base64.b64encode(KEY[1:]).decode()),
        ("PERENNIAL_KEY", "not base 64 at all"),
        ("PERENNIAL_ORIGIN", "short"),
        ("PERENNIAL_MAIL", "pigeon"),
        ("PERENNIAL_MAIL_FROM", "nobody"),
        ("PERENNIAL_SMTP_PORT", "0"),
        ("PERENNIAL_SMTP_PORT", "submission"),
    ],
)
def test_what_is_wrong_is_named_without_saying_it_again(name, value):
    (fault,) = faults(ENOUGH | (SMTP if "SMTP" in name else {}) | {name: value})
    assert fault.startswith(name)
    assert value not in fault.removeprefix(name)


def test_no_secret_is_ever_printed():
    shown = repr(read(ENOUGH | SMTP))
    assert "steeped" not in shown
    assert "oooo" not in shown
    assert repr(KEY) not in shown


def test_nor_one_of_a_shop_on_one_machine():
    shown = repr(opened(ENOUGH | SMTP))
    assert "mail.example" in shown
    assert "steeped" not in shown
    assert "oooo" not in shown

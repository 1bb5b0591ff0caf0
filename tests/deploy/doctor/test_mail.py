"""Whether codes will arrive: sandbox, quota, the sender's domain, a mail server of one's own."""

from dataclasses import replace

import pytest

from deploy.doctor import mail
from deploy.doctor.cloud import Unasked
from deploy.doctor.dns import Records
from deploy.doctor.mail import Sender, Sending, Server
from tests.deploy.doctor.judged import seen

OPEN = Sending(production=True, enabled=True, most=50_000, sent=12)
BOXED = Sending(production=False, enabled=True, most=200, sent=3)
ABSENT = Unasked("absent", "ses:GetEmailIdentity", "NotFoundException")


@pytest.mark.parametrize(
    ("sending", "opens", "level", "words"),
    [
        (OPEN, True, "ok", "12 of 50,000 messages"),
        (BOXED, True, "wrong", "sandbox"),
        (BOXED, False, "look", "sandbox"),
        (replace(OPEN, enabled=False), True, "wrong", "paused"),
        (replace(OPEN, sent=40_000), True, "look", "40,000 of 50,000"),
        (replace(OPEN, most=-1), True, "ok", "to anybody"),
        (Unasked("denied", "ses:GetAccount"), True, "look", "ses:GetAccount"),
    ],
)
def test_whether_it_is_sent_to_anybody(sending, opens, level, words):
    assert seen(mail.judge_sending(sending, opens=opens), level, words)


VERIFIED = Sender(verified=True, dkim="SUCCESS")


@pytest.mark.parametrize(
    ("sender", "levels"),
    [
        (VERIFIED, {"Sender": "ok", "DKIM": "ok", "MAIL FROM": "ok"}),
        (
            Sender(verified=False, dkim="PENDING"),
            {"Sender": "wrong", "DKIM": "look", "MAIL FROM": "ok"},
        ),
        (
            replace(VERIFIED, bounces="bounce.shop.example"),
            {"Sender": "ok", "DKIM": "ok", "MAIL FROM": "look"},
        ),
        (
            replace(VERIFIED, bounces="bounce.shop.example", bounces_work=True),
            {"Sender": "ok", "DKIM": "ok", "MAIL FROM": "ok"},
        ),
        (ABSENT, {"Sender": "wrong"}),
        (Unasked("late", "ses:GetEmailIdentity"), {"Sender": "look"}),
    ],
)
def test_the_sender_is_a_domain_that_signs(sender, levels):
    assert {one.about: one.level for one in mail.judge_sender(sender, "shop.example")} == levels


def test_an_unknown_domain_is_told_how_it_is_made_known():
    (finding,) = mail.judge_sender(ABSENT, "shop.example")
    assert "create-email-identity --email-identity shop.example" in finding.do


@pytest.mark.parametrize(
    ("sender", "domain"),
    [
        ("Songfeng Tea House <tea@tea.example>", "tea.example"),
        ("tea@tea.example", "tea.example"),
        ("", ""),
    ],
)
def test_the_domain_of_a_sender(sender, domain):
    assert mail.domain_of(sender) == domain


SPF = Records("shop.example", ("v=spf1 include:mail.example -all",))
DMARC = Records("_dmarc.shop.example", ("v=DMARC1; p=none",))


def judged(spf, dmarc, by_ses):
    return {one.about: one.level for one in mail.judge_records(spf, dmarc, by_ses=by_ses)}


def test_records_are_asked_for_where_they_matter():
    assert judged(SPF, DMARC, by_ses=True) == {"DMARC": "ok"}
    assert judged(SPF, DMARC, by_ses=False) == {"SPF": "ok", "DMARC": "ok"}
    nothing = Records("shop.example", ("google-site-verification=1",))
    assert judged(nothing, nothing, by_ses=False) == {"SPF": "look", "DMARC": "look"}


def test_records_that_cannot_be_seen_are_given_the_command_that_sees_them():
    (dmarc,) = mail.judge_records(SPF, replace(DMARC, texts=None), by_ses=True)
    assert seen(dmarc, "look", "dig +short TXT _dmarc.shop.example")


def test_a_server_of_ones_own_answers_and_has_its_secret():
    server = Server("smtp.shop.example", 587, answers=True, secret=True)
    assert {one.level for one in mail.judge_server(server)} == {"ok"}
    silent = replace(
        server, answers=False, secret=Unasked("absent", "", "ResourceNotFoundException")
    )
    assert [one.level for one in mail.judge_server(silent)] == ["look", "wrong"]
    unseen = replace(server, secret=Unasked("denied", "secretsmanager:DescribeSecret"))
    assert [one.level for one in mail.judge_server(unseen)] == ["ok", "look"]

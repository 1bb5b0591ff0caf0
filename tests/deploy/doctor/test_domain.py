"""The shop's own name: a certificate that CloudFront takes, and DNS that leads to it."""

from dataclasses import replace

import pytest

from deploy.doctor import dns, domain
from deploy.doctor.cloud import Unasked
from deploy.doctor.dns import Resolved
from deploy.doctor.domain import DAY, Certificate, Leads
from tests.deploy.doctor.judged import seen

NOW = 1_800_000_000
GOOD = Certificate("us-east-1", "ISSUED", ("tea.example",), NOW + 300 * DAY)
ASKED = "acm:DescribeCertificate"


@pytest.mark.parametrize(
    ("certificate", "level", "words"),
    [
        (GOOD, "ok", "covers tea.example, 300 days left"),
        (replace(GOOD, names=("other.example", "*.example")), "ok", "300 days"),
        (replace(GOOD, names=("*.tea.example",)), "wrong", "not for tea.example"),
        (replace(GOOD, region="eu-central-1"), "wrong", "us-east-1 only"),
        (replace(GOOD, status="PENDING_VALIDATION", ends=None), "wrong", "CNAME"),
        (replace(GOOD, status="EXPIRED"), "wrong", "expired"),
        (replace(GOOD, ends=NOW + 29 * DAY), "look", "29 days left"),
        (Unasked("absent", ASKED, "ResourceNotFoundException"), "wrong", "request-certificate"),
        (Unasked("denied", ASKED), "look", ASKED),
    ],
)
def test_a_certificate_fits_or_says_why_not(certificate, level, words):
    assert seen(domain.judge_certificate(certificate, "tea.example", NOW), level, words)


FRONT = "d1.cloudfront.example"
EDGE = Resolved(FRONT, frozenset({"198.51.100.1", "198.51.100.2"}))


@pytest.mark.parametrize(
    ("leads", "level", "words"),
    [
        (Leads(EDGE, FRONT, EDGE), "ok", "leads to CloudFront"),
        (Leads(Resolved("tea.example", EDGE.addresses), FRONT, EDGE), "ok", "to CloudFront"),
        (Leads(Resolved("tea.example", frozenset({"203.0.113.9"})), FRONT, EDGE), "look", FRONT),
        (Leads(Resolved(), FRONT, EDGE), "wrong", f"of tea.example to {FRONT}"),
        (Leads(Resolved(), "", None), "ok", "leads nowhere yet"),
        (Leads(EDGE, "", None), "ok", "leads somewhere already"),
        (Leads(EDGE, FRONT, None), "ok", "leads to CloudFront"),
        (Leads(None, FRONT, EDGE), "look", "dig +short tea.example"),
    ],
)
def test_where_the_name_leads(leads, level, words):
    (finding,) = domain.judge_leads(leads, "tea.example")
    assert seen(finding, level, words)


def test_a_name_of_this_machine_resolves_and_a_name_that_cannot_be_does_not():
    assert "127.0.0.1" in dns.resolve("localhost", 9).addresses
    assert not dns.resolve("no-such-shop.invalid", 9).addresses


def test_a_resolver_that_does_not_answer_is_left_waiting(monkeypatch):
    monkeypatch.setattr(dns, "PATIENCE", 0.001)
    assert dns.resolve("localhost", 9) is None


def test_without_time_nothing_is_asked():
    assert dns.resolve("localhost", 0) is None


def test_without_dig_no_text_can_be_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dns.texts("shop.example", 9).texts is None


def test_a_dig_that_fails_has_seen_nothing(monkeypatch, tmp_path):
    dig = tmp_path / "dig"
    dig.write_text("#!/bin/sh\nexit 9\n")
    dig.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dns.texts("shop.example", 9).texts is None
    assert dns.texts("shop.example", 0).texts is None


@pytest.mark.parametrize(
    ("prints", "texts"),
    [
        ('\'"v=spf1 -all"\' \'"part one, " "part two"\'', ("v=spf1 -all", "part one, part two")),
        ("", ()),
    ],
)
def test_dig_is_read(monkeypatch, tmp_path, prints, texts):
    dig = tmp_path / "dig"
    dig.write_text(f'#!/bin/sh\nfor one in {prints}; do echo "$one"; done\n')
    dig.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dns.texts("shop.example", 9).texts == texts

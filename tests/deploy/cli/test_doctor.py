"""`perennial doctor` says a line each, and its exit code says whether something is wrong."""

import json

import pytest

from deploy.doctor import rounds
from deploy.doctor.finding import look, ok, wrong

GOOD = [ok("Python", "3.13."), look("Rules", "a sample.", "Change them.")]


@pytest.fixture
def finds(monkeypatch):
    def put(*there):
        monkeypatch.setattr(rounds, "here", lambda *_: iter(GOOD))
        monkeypatch.setattr(rounds, "of_stage", lambda *_: iter(there))

    return put


def test_a_line_each_under_where_it_was_seen(perennial, finds):
    finds(ok("Region", "eu-central-1."))
    assert perennial("doctor", "--stage", "dev").splitlines() == [
        "This machine and folder",
        "  ok     Python: 3.13.",
        "  look   Rules: a sample. Change them.",
        "AWS, stage dev",
        "  ok     Region: eu-central-1.",
        "Nothing is wrong. To look at: 1.",
    ]


def test_what_is_wrong_is_counted_in_the_exit(perennial, finds):
    finds(wrong("Clock", "late.", "Set it."), look("Lambda", "few.", "Ask."))
    with pytest.raises(SystemExit, match=r"Wrong: 1\. To look at: 2\."):
        perennial("doctor")


def test_programs_get_json_and_the_same_exit(perennial, finds, capsys):
    finds()
    assert json.loads(perennial("doctor", "--json")) == [
        {"level": "ok", "about": "Python", "says": "3.13.", "do": ""},
        {"level": "look", "about": "Rules", "says": "a sample.", "do": "Change them."},
    ]
    finds(wrong("Clock", "late.", "Set it."))
    with pytest.raises(SystemExit) as ended:
        perennial("doctor", "--json")
    assert ended.value.code != 0
    assert json.loads(capsys.readouterr().out)[-1]["about"] == "Clock"


def test_a_shop_on_this_machine_that_customers_come_to_is_visited(perennial, finds, monkeypatch):
    finds()
    words = {
        "PUBLIC": "https://127.0.0.1:9",
        "PERENNIAL_MAIL_FROM": "bread@shop.example",
        "PERENNIAL_SMTP_HOST": "127.0.0.1",
        "PERENNIAL_SMTP_PORT": "9",
        "PERENNIAL_SMTP_USER": "bread",
        "PERENNIAL_SMTP_PASSWORD": "not shown",
        "PERENNIAL_ORIGIN": "o" * 32,
    }
    for name, value in words.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit, match="Wrong: 1"):
        perennial("doctor")


def test_it_needs_no_shop(perennial, data, finds):
    data.rmdir()
    finds()
    assert "Nothing is wrong" in perennial("doctor")


def test_a_stage_that_is_none_is_refused(perennial):
    with pytest.raises(SystemExit):
        perennial("doctor", "--stage", "live")

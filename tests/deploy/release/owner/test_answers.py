"""What an owner is asked, how an answer is checked, and where it is kept."""

import re

import pytest

from deploy.release.owner.answers import read
from deploy.release.owner.asking import SENTENCES, complete
from deploy.release.owner.checks import NAMES, wrong
from deploy.release.owner.talk import Refused, Talk
from deploy.template.stages import NO_CERTIFICATE, PARAMETERS

CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b"


class Owner:
    """Types these lines, one an answer, and hears all that is said."""

    def __init__(self, *lines):
        self.lines = [*lines]
        self.heard = []

    @property
    def talk(self):
        return Talk(reads=self.reads, say=self.heard.append)

    def reads(self, prompt):
        self.heard.append(prompt)
        return self.lines.pop(0)


ANSWERS = ("eu-central-1", "owner@tea.example", "Tea House <tea@tea.example>")


def asked(folder, *lines):
    owner = Owner(*lines)
    return complete(read("prod", folder), owner.talk, folder), owner


def test_each_thing_is_asked_once_with_a_sentence_and_kept(tmp_path):
    answers, owner = asked(tmp_path, *ANSWERS, "")
    assert not answers.missing()
    for name in ("Alarms", "MailFrom", "Domain"):
        assert PARAMETERS[name]["Description"] in "\n".join(owner.heard)
    assert SENTENCES["region"] in "\n".join(owner.heard)
    again, silent = asked(tmp_path)
    assert again == answers
    assert not silent.heard


def test_a_domain_asks_for_its_certificate_too(tmp_path):
    answers, _ = asked(tmp_path, *ANSWERS, "tea.example", CERTIFICATE)
    assert answers.parameters["Certificate"] == CERTIFICATE


def test_a_wrong_answer_is_told_at_once_and_asked_again(tmp_path):
    answers, owner = asked(tmp_path, "Frankfurt", ANSWERS[0], "owner", *ANSWERS[1:], "")
    assert answers["region"] == "eu-central-1"
    assert "Frankfurt is no region of AWS, as eu-central-1 is one." in "\n".join(owner.heard)
    assert "owner does not do: it looks like owner@tea.example." in "\n".join(owner.heard)


def test_whoever_stops_in_the_middle_is_not_asked_the_same_again(tmp_path):
    with pytest.raises(IndexError):
        asked(tmp_path, *ANSWERS[:2])
    _, owner = asked(tmp_path, ANSWERS[2], "")
    assert len([said for said in owner.heard if said.startswith("  ")]) == 2


def test_what_is_kept_reads_as_it_was_said(tmp_path):
    sender = '"松风 \\ Tea" <tea@tea.example>'
    asked(tmp_path, *ANSWERS[:2], sender, "")
    assert read("prod", tmp_path)["mail_from"] == sender
    assert [file.name for file in tmp_path.iterdir()] == ["prod.toml"]


def test_without_a_terminal_one_sentence_names_what_is_missing(tmp_path):
    (tmp_path / "prod.toml").write_text('region = "eu-central-1"\n')
    with pytest.raises(Refused, match="alarms, mail_from, domain") as refused:
        complete(read("prod", tmp_path), Talk(agreed=True), tmp_path)
    assert str(refused.value).count("\n") == 0


def test_mail_by_smtp_asks_for_the_server(tmp_path):
    (tmp_path / "prod.toml").write_text('mail = "smtp"\n')
    answers, _ = asked(tmp_path, *ANSWERS, "", "smtp.example", "587", "tea", "tea/smtp")
    assert answers.parameters["SmtpSecret"] == "tea/smtp"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 'red'", "nothing is called colour"),
        ("stage = 'dev'", "nothing is called stage"),
        ("alarms = 7", "alarms is a text"),
        ("alarms = 'nobody'", "alarms: nobody does not do"),
        ("mail = 'pigeon'", "pigeon is none of ses, smtp"),
        ("account = '12'", "twelve digits"),
        (f"certificate = '{NO_CERTIFICATE}'", "needs its certificate"),
        ("alarms = ", "cannot be read"),
    ],
)
def test_a_faulty_file_is_refused_in_words(tmp_path, text, said):
    (tmp_path / "prod.toml").write_text(text)
    with pytest.raises(Refused, match=re.escape(said)):
        read("prod", tmp_path)


def test_there_are_two_stages():
    with pytest.raises(Refused, match="STAGE=live is no stage: it is dev or prod"):
        read("live")


def test_every_parameter_is_given_so_that_none_is_left_to_what_was_before(tmp_path):
    answers, _ = asked(tmp_path, *ANSWERS, "")
    assert answers.parameters.keys() == PARAMETERS.keys()
    assert answers.parameters["Stage"] == "prod"
    for name, value in answers.parameters.items():
        told = PARAMETERS[name]
        assert value in told.get("AllowedValues", [value])
        assert re.fullmatch(told.get("AllowedPattern", ".*"), value)


def test_the_files_names_are_the_templates_in_small_letters():
    assert NAMES["mail_from"] == "MailFrom"
    assert {*NAMES.values()} == {*PARAMETERS}


@pytest.mark.parametrize("name", ["alarms", "mail_from", "certificate", "smtp_host", "region"])
def test_only_a_domain_may_be_left_out(name):
    assert wrong(name, "")
    assert not wrong("domain", "")


def test_a_region_misspelt_is_told_with_the_one_that_was_meant():
    assert wrong("region", "eu-centrall-1") == (
        "eu-centrall-1 is no region of AWS, as eu-central-1 is one."
    )
    assert "AWS in China is apart" in wrong("region", "cn-north-1")
    assert not wrong("region", "ap-southeast-1")

"""The answers that a release keeps are read by the template's names."""

import pytest

from deploy.doctor.wanted import Wanted, read
from deploy.release.owner.talk import Refused

ANSWERS = """
region = "eu-central-1"
account = "123456789012"
mail_from = "Songfeng Tea House <tea@tea.example>"
domain = "tea.example"
smtp_port = "2525"
"""


def kept(root, text=ANSWERS):
    folder = root / "deploy" / "stages"
    folder.mkdir(parents=True)
    (folder / "prod.toml").write_text(text, "utf-8")
    return read(root, "prod")


def test_a_stage_that_nobody_released_has_the_templates_defaults(tmp_path):
    wanted = read(tmp_path, "prod")
    assert wanted.stack == "perennial-prod"
    assert (wanted.region, wanted.said("Domain"), wanted.said("MailFrom")) == ("", "", "")
    assert wanted.by_ses


def test_answers_go_by_the_templates_names(tmp_path):
    wanted = kept(tmp_path)
    assert (wanted.region, wanted.account) == ("eu-central-1", "123456789012")
    assert wanted.parameters["SmtpPort"] == "2525"
    assert wanted.parameters["SmtpHost"] == ""
    assert wanted.said("Domain") == "tea.example"
    assert wanted.said("Mail") == "ses"


def test_answers_go_before_what_the_stack_was_told():
    wanted = Wanted("prod", parameters={"Domain": "tea.example"})
    told = wanted.beside({"Domain": "old.example", "Mail": "smtp"})
    assert told.said("Domain") == "tea.example"
    assert not told.by_ses


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("domain = tea.example", "cannot be read"),
        ('certificate = "mine"', "certificate"),
        ('mail = "pigeon"', "none of ses, smtp"),
        ("smtp_port = 0", "smtp_port"),
    ],
)
def test_answers_that_cannot_be_are_one_sentence(tmp_path, text, says):
    with pytest.raises(Refused, match=says):
        kept(tmp_path, text)
